"""Slack's limits, as the tests hold messages and windows to them, and ways to look at what was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

Tree = dict[str, Any]
Filled = dict[str, dict[str, Tree]]
"""What somebody filled into a window: by block, by action."""
ALLOWED_MARKUP = re.compile(r"<https?://[^<>|]+\|[^<>]+>")

ADDRESS = re.compile(r"<https?://[^<>|]+\|")


def texts(tree: object) -> Iterator[Tree]:
    """Every text object, wherever it stands."""
    if isinstance(tree, dict):
        if tree.get("type") in ("mrkdwn", "plain_text", "raw_text"):
            yield tree
        for child in tree.values():
            yield from texts(child)
    elif isinstance(tree, list):
        for child in tree:
            yield from texts(child)


def said(message: Tree) -> str:
    """All the words of a message's or window's blocks."""
    return "\n".join(text["text"] for text in texts(message["blocks"]))


def buttons(message: Tree) -> list[Tree]:
    """Every button, in order."""
    found = [e for block in message["blocks"] for e in (*block.get("elements", []), block.get("accessory", {}))]
    return [element for element in found if element.get("type") == "button"]


def menus(message: Tree) -> list[Tree]:
    """Every menu, in order."""
    found = [element for block in message["blocks"] for element in block.get("elements", [])]
    return [element for element in found if element.get("type") == "static_select"]


def labels(message: Tree) -> list[str]:
    """What the buttons read."""
    return [button["text"]["text"] for button in buttons(message)]


def check_message(message: Tree) -> None:
    """Assert that Slack would take the message and that nothing in it pings."""
    assert 0 < len(message["text"]) <= 4000
    check_mrkdwn(message["text"])
    assert len(message["blocks"]) <= 50
    assert sum(len(text["text"]) for text in texts(message["blocks"])) < 10_000
    check_blocks(message["blocks"])


def check_window(view: Tree) -> None:
    """Assert that Slack would take the modal or the home page."""
    assert len(view["blocks"]) <= 100
    assert len(view.get("title", {"text": ""})["text"]) <= 24
    check_blocks(view["blocks"])


def check_blocks(blocks: list[Tree]) -> None:
    """Assert the limits of every block."""
    for block in blocks:
        if block["type"] == "section":
            assert len(block["text"]["text"]) <= 3000
        ids = [element.get("action_id") for element in block.get("elements", []) if "action_id" in element]
        assert len(ids) == len(set(ids))
        if block["type"] == "context":
            assert len(block["elements"]) <= 10
        if block["type"] == "rich_text":
            people = [e["user_id"] for part in block["elements"] for e in part["elements"] if e["type"] == "user"]
            assert all(id.isalnum() for id in people)
    for text in texts(blocks):
        assert text["text"].strip()
        if text["type"] == "mrkdwn":
            check_mrkdwn(text["text"])
    for button in buttons({"blocks": blocks}):
        assert len(button["text"]["text"]) <= 75
        assert len(button["value"]) <= 2000
    for menu in menus({"blocks": blocks}):
        assert 0 < len(menu["options"]) <= 100
        assert all(len(one["text"]["text"]) <= 75 and len(one["value"]) <= 150 for one in menu["options"])


def check_mrkdwn(text: str) -> None:
    """Assert that only our links stand in angle brackets and every & is an escape."""
    assert not re.search(r"[<>]", ALLOWED_MARKUP.sub("", text)), text
    assert not re.search(r"&(?!amp;|lt;|gt;)", text), text
    assert not re.search(r"@(channel|here|everyone)", ADDRESS.sub("", text)), text


def answered(data: Any, status: int = 200, **headers: str) -> SlackResponse:
    """What the client gives for a call that Slack answered with this."""
    return SlackResponse(
        client=None, http_verb="POST", api_url="x", req_args={}, data=data, headers=headers, status_code=status
    )


def refusal(data: Any, status: int = 200, **headers: str) -> SlackApiError:
    """A call that Slack answered with this; a word is the error it names."""
    said = {"ok": False, "error": data} if isinstance(data, str) and data.isidentifier() else data
    answer = answered(said, status, **headers)
    return SlackApiError("refused", answer)  # type: ignore[no-untyped-call]  # slack_sdk gives it no types
