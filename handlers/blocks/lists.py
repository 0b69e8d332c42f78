"""The lists: what each holds, in which version, and how fresh it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.screening import ListSearched
from bot.services.wording.days import ago, day
from bot.services.wording.small_print import NOT_A_FINDING, edition
from bot.services.wording.words import count
from handlers.blocks.parts import Block, Message, bold, context, escape, message, sections

MOST = 40


def lists_message(lists: Sequence[ListSearched], *, today: dt.date) -> Message:
    """The answer to "lists"."""
    text = _title(lists)
    return message(text, [*list_blocks(lists, today=today), context(NOT_A_FINDING)])


def list_blocks(lists: Sequence[ListSearched], *, today: dt.date) -> list[Block]:
    """A line for each list."""
    lines = [list_line(searched, today=today) for searched in lists[:MOST]]
    return sections([f"*{_title(lists)}*", *lines])


def list_line(searched: ListSearched, *, today: dt.date) -> str:
    """One list with its count, freshness and version."""
    if searched.as_of is None:
        return f"• ⚠️ {bold(searched.title, 80)}: not loaded yet"
    mark = "⚠️ stale, " if searched.stale else ""
    checked = f"{mark}checked {day(searched.as_of)} ({ago((today - searched.as_of).days)})"
    refused = f"; last edition refused: {escape(searched.refused, 150)}" if searched.refused else ""
    held = f"{count(searched.designations, 'designation')}, {checked} · {escape(edition(searched))}"
    return f"• {bold(searched.title, 80)}: {held}{refused}"


def _title(lists: Sequence[ListSearched]) -> str:
    loaded = [one for one in lists if one.version]
    stale = sum(one.stale for one in loaded)
    empty = len(lists) - len(loaded)
    told = f"{count(len(loaded), 'list')}, {stale or 'none'} of them stale"
    return f"{told}; {empty} not loaded" if empty else told
