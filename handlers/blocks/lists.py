"""The lists: what each holds, in which version, and how fresh it is; in a message by group, in a window each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.law.searched import ListSearched
from bot.services.wording.days import ago, day
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.small_print import NOT_A_FINDING, edition, how_many
from bot.services.wording.words import count
from handlers.blocks.parts import LONG, Block, Message, actions, bold, button, context, escape, message, modal, sections

LISTS = "lists_in_full"
TITLE = "The lists"
MOST = 90
MOST_NOTED = 3
_GROUPS = {
    "us_ofac": "OFAC",
    "us_trade": "Consolidated Screening List",
    "us_bis": "BIS",
    "us_dod": "DoD",
    "us_": "Other U.S. lists, orders and laws",
    "un_": "United Nations",
    "eu_": "European Union",
    "gb_": "United Kingdom",
    "allied_": "Allied governments",
}
"""Groups by how a dataset's id begins, the first that fits."""
_OWN = "Your own lists"
_SHORT = 40
"""Letters of a title that leaves room in a line; a list with a longer one goes by its group."""


def lists_message(lists: Sequence[ListSearched], *, today: dt.date) -> Message:
    """The answer to "lists": a line for each group of those that are loaded; each list by name behind a button."""
    text = how_many(lists)
    more = actions(button("All of them in full", LISTS, "window"))
    lines = [f"*{text}*", *_by_group(lists), *_noted(lists)]
    return message(text, [*sections(lines), more, context(NOT_A_FINDING)])


def lists_window(lists: Sequence[ListSearched], *, today: dt.date) -> Block:
    """A line for each list, those that are not loaded too."""
    lines = [list_line(searched, today=today) for searched in lists[:MOST]]
    return modal(TITLE, [*sections([f"*{how_many(lists)}*", *lines]), context(NOT_A_FINDING)])


def list_line(searched: ListSearched, *, today: dt.date) -> str:
    """One list with its count, freshness and version."""
    if searched.as_of is None:
        return f"• ⚠️ {bold(searched.title)}: not loaded yet"
    mark = "⚠️ stale, " if searched.stale else ""
    checked = f"{mark}checked {day(searched.as_of)} ({ago((today - searched.as_of).days)})"
    refused = f"; last edition refused: {escape(searched.refused, LONG)}" if searched.refused else ""
    held = f"{count(searched.designations, 'designation')}, {checked} · {escape(edition(searched))}"
    note = list_note(searched)
    return f"• {bold(searched.title)}: {held}{refused}{f'; ⚠️ {escape(note, LONG)}' if note else ''}"


def _noted(lists: Sequence[ListSearched]) -> list[str]:
    """The lists that documents not yet reviewed may change; where they are many, how many more."""
    noted = list({one.title: note for one in lists if (note := list_note(one))}.items())
    left = len(noted) - MOST_NOTED
    more = [f"⚠️ … and {count(left, 'more list')} that a notice may change"] if left > 0 else []
    return [*(f"⚠️ {bold(title)}: {escape(note, LONG)}" for title, note in noted[:MOST_NOTED]), *more]


def _by_group(lists: Sequence[ListSearched]) -> list[str]:
    """ "⚠️ *OFAC*: 4 lists, 17,392 designations, oldest 28 Dec 2023": a line each, in the order of the table."""
    groups: dict[str, list[ListSearched]] = {name: [] for name in (*_GROUPS.values(), _OWN)}
    for one in lists:
        if one.version:
            groups[_group(one)].append(one)
    return [_of_group(name, held) for name, held in groups.items() if held]


def _group(one: ListSearched) -> str:
    return next((name for begins, name in _GROUPS.items() if one.dataset.startswith(begins)), _OWN)


def _of_group(name: str, held: Sequence[ListSearched]) -> str:
    days = [one.as_of for one in held if one.as_of]
    mark = "⚠️ " if any(one.stale for one in held) else ""
    oldest = f", {'oldest' if len(set(days)) > 1 else 'checked'} {day(min(days))}" if days else ""
    alone = len(held) == 1 and len(held[0].title) <= _SHORT
    said = held[0].title if alone else name
    lists = "" if len(held) == 1 else f"{count(len(held), 'list')}, "
    return f"{mark}*{escape(said)}*: {lists}{count(_held(held), 'designation')}{oldest}"


def _held(lists: Sequence[ListSearched]) -> int:
    return sum(one.designations for one in lists)
