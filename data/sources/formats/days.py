"""Days as lists print them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[0-9:.]+)?(?:Z|[+-]\d{2}:\d{2})?")
_PLAIN = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
EARLIEST_YEAR, LATEST_YEAR = 1930, 2100
"""No list prints a true date outside: 0017 and 2922 are slips of the pen. Birthdays are not read here."""
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


def printed_date(text: str) -> dt.date | None:
    """The date in "2020-12-23" or "12/23/2020"; None where the text is no date, or one that cannot be."""
    if iso := _PLAIN.fullmatch(text):
        year, month, day = map(int, iso.groups())
    elif american := _AMERICAN.fullmatch(text):
        month, day, year = map(int, american.groups())
    else:
        return None
    try:
        return dt.date(year, month, day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None
