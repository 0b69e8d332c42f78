"""Days as lists print them."""

from __future__ import annotations

import datetime as dt
import re

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[0-9:.]+)?(?:Z|[+-]\d{2}:\d{2})?")
_YEARS = range(1850, 2100)


def iso_day(text: str) -> dt.date | None:
    """The day of an ISO date, its hour and zone left out and never converted; None for no such day.

    "2015-07-01-04:00" is 1 July, wherever it is read.
    """
    if not (found := _ISO.fullmatch(text)):
        return None
    try:
        return dt.date.fromisoformat(found.group(1))
    except ValueError:
        return None


def possible_year(text: str) -> bool:
    """Whether this is a year somebody now listed may have been born in, or something was listed in."""
    return len(text) == 4 and text.isascii() and text.isdigit() and int(text) in _YEARS
