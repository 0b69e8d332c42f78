"""The small print: what was searched and how old it is, what was not, what a match is worth, the record's number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.screening import Answer, ListSearched
from handlers.blocks.days import ago, day
from handlers.blocks.parts import Block, context, count, escape, some

NOT_A_FINDING = "A name match is a lead, not a finding; no match is not clearance. Not legal advice."
_LISTS_NAMED = 3
_TITLE_LIMIT = 50


def footer(answer: Answer) -> Block:
    """The small print under every answer."""
    return context(
        *searched_lines(answer.lists, today=answer.asked_on),
        *_not_searched(answer.not_searched),
        f"{NOT_A_FINDING}{_record(answer)}",
    )


def searched_lines(lists: Sequence[ListSearched], *, today: dt.date) -> list[str]:
    """How many lists were searched and how old they are; the stale ones by name."""
    if not lists:
        return ["⚠️ No list was searched."]
    stale = [escape(searched.title, _TITLE_LIMIT) for searched in lists if searched.stale]
    warning = f"  ⚠️ Stale: {_stale(stale, of=len(lists))}" if stale else ""
    return [f"{count(len(lists), 'list')} searched, {_checked(lists, today)}.{warning}"]


def _stale(titles: Sequence[str], *, of: int) -> str:
    return f"all {of} lists" if len(titles) == of > _LISTS_NAMED else some(titles, _LISTS_NAMED)


def _checked(lists: Sequence[ListSearched], today: dt.date) -> str:
    days = sorted(searched.as_of for searched in lists if searched.as_of)
    if not days:
        return "none of them loaded yet"
    first, last = days[0], days[-1]
    if first == last:
        return f"last checked {day(last)} ({ago((today - last).days)})"
    return f"last checked between {day(first)} ({ago((today - first).days)}) and {day(last)}"


def _not_searched(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [f"Not searched: {some([escape(name, 48) for name in names], _LISTS_NAMED, between='; ')}"]


def _record(answer: Answer) -> str:
    return f" Record {escape(answer.record, 40)}" if answer.record else ""
