"""How the tests of watch lists upload a file, open the window and watch."""

from __future__ import annotations

from typing import Any

import pytest

from bot.demo.room import SentFile
from bot.domain.notices.following import Place
from handlers.blocks import watching
from tests.unit.handlers.conftest import Alice


def here(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.channel)


def screened(alice: Alice, *, mention: bool = True) -> dict[str, Any]:
    """The results of the file, sent anew, in the channel or in the conversation."""
    id = f"F{len(alice.room.files) + 1}"
    alice.room.files[id] = alice.room.files["F1"]
    return alice.send(alice.me.sends(id, mention=mention))[-1]


def named(name: str) -> dict[str, Any]:
    return {"watch_list": {"name": {"type": "plain_text_input", "value": name}}}


def submit(alice: Alice, window: dict[str, Any], name: str = "portfolio") -> dict[str, Any]:
    """What the window shows in the end."""
    return alice.send(alice.me.submits(window, named(name), trigger="t"))[-1]


def watch(alice: Alice, on: dict[str, Any], name: str = "portfolio") -> dict[str, Any]:
    _, window = alice.clicks(watching.TITLE, on)
    return submit(alice, window, name)


def watched(alice: Alice, place: Place) -> list[tuple[str, list[str]]]:
    lists = alice.store.watch_lists
    return [(one.name, [name.name for name in lists.names(one.number)]) for one in lists.of_place(place)]


def forged(alice: Alice, on: dict[str, Any], value: str) -> list[dict[str, Any]]:
    """A click on the button with another value."""
    button = next(one for block in on["blocks"] for one in block.get("elements", ())
                  if one.get("action_id") == watching.WATCH)  # fmt: skip
    return alice.send(alice.me.clicks(button | {"value": value}, on=on, response_url=alice.url, trigger="t"))


@pytest.fixture(autouse=True)
def files(alice: Alice) -> None:
    alice.room.uploaded.clear()
    alice.room.files.clear()
    alice.room.files["F1"] = SentFile("portfolio.csv", b"Name\nXiaomi\nApple\n")
