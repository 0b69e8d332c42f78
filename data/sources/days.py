"""Days as lists print them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[0-9:.]+)?(?:Z|[+-]\d{2}:\d{2})?")
_YEARS = range(1850, 2100)
_LONGEST_SPAN = 15
"""A span of more years than these says too little to compare a birth date with."""


def iso_day(text: str) -> dt.date | None:
    """The day of an ISO date, its hour and zone left out and never converted ("2015-07-01-04:00" is 1 July).

    None for what is no date, and for years that cannot be meant ("0017-05-26").
    """
    if not (found := _ISO.fullmatch(text)):
        return None
    try:
        day = dt.date.fromisoformat(found.group(1))
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def possible_year(text: str) -> bool:
    """Whether this is a year somebody now listed may have been born in, or something was listed in."""
    return len(text) == 4 and text.isascii() and text.isdigit() and int(text) in _YEARS


def every_year(first: str, last: str) -> Iterator[str]:
    """Each year that "between 1960 and 1962" leaves open; none where it leaves open too many to tell people apart."""
    if 0 <= int(last) - int(first) <= _LONGEST_SPAN:
        yield from map(str, range(int(first), int(last) + 1))
