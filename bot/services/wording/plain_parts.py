"""What all texts for programs share: their shape, and the small print that may never be missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.law.searched import ListSearched
from bot.services.wording.days import day
from bot.services.wording.words import some

WORTH = "A lead, not a finding; no match is not clearance."
MOST_LINES = 10
HEAD, LINE = 300, 240
"""How long a first line, and another, may be."""
_NAMED = 2


def in_ten_lines(head: Sequence[str], told: Iterable[str], last: str) -> str:
    """All of the head and the last line, and as much between them as ten lines hold."""
    between = list(filter(None, told))
    room = MOST_LINES - len(head) - bool(last)
    left = len(between) - room
    shown = between[: room - 1] + [f"… and {left + 1} more lines, in the data of this answer"] if left > 0 else between
    return "\n".join([*head, *(cut(line, LINE) for line in shown), *([last] if last else [])])


def small_print(lists: Sequence[ListSearched], missing: Sequence[str]) -> list[str]:
    """What may never be missed: stale copies, what was not searched, what a match is worth. A line each."""
    return list(filter(None, [_stale(lists), _not_searched(missing), WORTH]))


def checked(one: ListSearched) -> str:
    """When a list was last found to be what its publisher has."""
    return f"checked {day(one.as_of)}" if one.as_of else "never checked"


def cut(text: str, limit: int) -> str:
    """The text on one line, at most so long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def _stale(lists: Sequence[ListSearched]) -> str:
    held = {(one.dataset, one.program): one for one in lists if one.version}  # two may bear one title
    stale = sorted((one for one in held.values() if one.stale), key=_day)
    if not stale:
        return ""
    named = some([f"{cut(one.title, 40)} ({checked(one)})" for one in stale], _NAMED)
    return f"⚠️ Stale: {len(stale)} of {len(held)} lists: {named}"


def _day(one: ListSearched) -> str:
    return one.as_of.isoformat() if one.as_of else ""


def _not_searched(titles: Sequence[str]) -> str:
    each = list(dict.fromkeys(titles))
    return f"Not searched: {some([cut(title, 40) for title in each], _NAMED)}" if each else ""
