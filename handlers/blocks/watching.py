"""Watch lists as messages and windows: begun under the results of a file, shown with what is followed, removed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.domain.notices.following import Place, PlaceKind
from bot.domain.notices.watch_lists import WatchList
from bot.services.files.reading import Chosen, Which
from bot.services.files.runs import FileRun
from bot.services.watch_lists.changing import LONGEST_NAME, Begun, Left
from bot.services.wording.days import day
from bot.services.wording.words import count, some
from handlers.blocks.parts import (
    LONG,
    Block,
    Message,
    bold,
    button,
    confirm,
    context,
    cut,
    escape,
    message,
    modal,
    plain,
    section,
)

WATCH, END = "watch_names", "watch_list_end"
WINDOW = "watch_names_window"
FIELD = ("watch_list", "name")
TITLE = "Watch these names"
_NAMED = 5
_LEFT = {
    Left.NO_NAME: "without a name (a total, an empty cell)",
    Left.NUMBER: "with a number alone, under no heading that says what it is (IMO, LEI, ticker)",
    Left.NOT_VALID: "without a name, and with an identifier that is not a valid one",
    Left.UNREAD: "that could not be read",
}
_SURE = confirm(
    "Remove this list?",
    "Its names are removed, and nobody here hears about them any more. The file can be sent again.",
    yes="Remove",
    no="Keep it",
)


def watch_button(run: FileRun, chosen: Chosen) -> Block:
    """Under the results of a table. What was chosen to be read of it comes back with the click, by its place."""
    name, which = (chosen.column, Which.COLUMN) if chosen.column else (chosen.sheet, Which.SHEET)
    at = f" {which} {run.choices.index(name)}" if name in run.choices else ""
    return button(TITLE, WATCH, f"{run.number}{at}")


def asked_of(value: str) -> tuple[int, tuple[Which, int] | None]:
    """The file, and what was chosen to be read of it, that a value names. Raises ValueError."""
    number, *choice = value.split(" ")
    if not choice:
        return int(number), None
    which, place = choice
    return int(number), (Which(which), int(place))


def window(run: FileRun, lists: Sequence[WatchList], *, value: str, channel: str) -> Block:
    """The window that asks what the list is to be called; `value` and the channel come back with it."""
    stem = run.name.rpartition(".")[0] or run.name
    name: Block = {
        "type": "plain_text_input",
        "action_id": FIELD[1],
        "initial_value": cut(stem, LONGEST_NAME),
        "max_length": LONGEST_NAME,
    }
    field: Block = {"type": "input", "block_id": FIELD[0], "label": plain("What the list is called"),
                    "element": name}  # fmt: skip
    notes = [
        "Its names are kept until somebody removes the list. You hear of every list change that concerns one of them."
    ]
    if lists:
        known = some([f"“{one.name}” ({one.names:,})" for one in lists], _NAMED)
        notes.append(escape(f"Already watched: {known}. To replace one of these lists, give its name.", LONG))
    return modal(
        TITLE,
        [field, context(*notes)],
        callback_id=WINDOW,
        submit=plain("Watch"),
        private_metadata=json.dumps([value, channel]),
    )


def submitted(view: dict[str, Any]) -> tuple[str, str, str]:
    """What a window was sent off with: the name, the value it was opened with, and the channel ("" for oneself).

    Raises ValueError, KeyError or TypeError for what is no such window.
    """
    value, channel = json.loads(view["private_metadata"])
    if not (isinstance(value, str) and isinstance(channel, str)):
        raise ValueError(value, channel)
    return view["state"]["values"][FIELD[0]][FIELD[1]].get("value") or "", value, channel


def begun(found: Begun, place: Place) -> Message:
    """The answer to a list that is watched."""
    line = f"{'You now watch' if place.kind is PlaceKind.PERSON else 'This channel now watches'} {_what(found)}"
    more = ["Every list change that concerns one of them is posted here."]
    if found.left:
        rows = "; ".join(f"{count(n, 'row')} {_LEFT[why]}" for why, n in found.left.items())
        more.append(f"Left out: {rows}.")
    more.append("`/screen following` shows the lists. A newer file watched under the same name replaces this one.")
    return message(line, [section([line]), context(*more)])


def change_begun(found: Begun) -> str:
    """What others in the channel are told of it."""
    return f"This channel now watches {_what(found)}"


def _what(found: Begun) -> str:
    names = f"{count(found.names, 'name')}: {bold(found.name)}, from {escape(found.file)}."
    if found.came is None:
        return names
    return f"{names} It replaces the list of that name: {found.came:,} added, {found.went:,} removed."


def change_ended(one: WatchList, *, public: bool) -> str:
    """What others are told of its end; nothing of the list where people of other organisations read."""
    return f"This channel no longer watches {'a list of names' if public else bold(one.name)}."


def ended(one: WatchList, *, public: bool) -> Message:
    """The answer to an end."""
    line = "That list" if public else bold(one.name)
    return message(f"{line} is not watched here any more.", [section([f"{line} is not watched here any more."])])


def rows(lists: Sequence[WatchList]) -> list[Block]:
    """Of each list a line with the button that removes it, and one that says who added it."""
    return [block for one in lists for block in (_line(one), _added(one))]


def _line(one: WatchList) -> Block:
    line = f"{bold(one.name)} — {count(one.names, 'watched name')}, from {escape(one.file)}"
    return section([line], accessory=button("Remove", END, str(one.number), confirm=_SURE))


def _added(one: WatchList) -> Block:
    """A user element mentions nobody."""
    if not one.by.isalnum():
        return context(f"Added on {day(one.at.date())}")
    words = [{"type": "text", "text": "Added by "}, {"type": "user", "user_id": one.by},
             {"type": "text", "text": f" on {day(one.at.date())}"}]  # fmt: skip
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": words}]}
