"""Reads the days people type. Never guesses: 03/04/2021 could be March or April and is refused."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.searched import EARLIEST
from bot.domain.patterns import Pattern
from bot.errors import BadInput

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ISO = Pattern(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED = Pattern(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
"""With dots the day stands first, wherever dates are written so."""
_DAY_FIRST = Pattern(r"^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?,? (\d{4})$")
_MONTH_FIRST = Pattern(r"^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$")


def read_day(text: str, *, today: dt.date) -> dt.date:
    """The day that `text` names: "2021-04-01", "1 April 2021", "Apr 1, 2021", "1.4.2021", "today", "yesterday".

    Raises BadInput, one clear line, when it cannot be read, lies before the first day held or after today.
    """
    day = _parse(" ".join(text.strip().casefold().split()), today)
    if day is None:
        raise BadInput(f"I can't read the date “{text.strip()[:40]}”. Write it like 2021-04-01 or 1 April 2021.")
    if day < EARLIEST:
        raise BadInput(f"{day:%-d %b %Y} is too early: the facts begin on {EARLIEST:%-d %b %Y}.")
    if day > today:
        raise BadInput(f"{day:%-d %b %Y} is in the future: ask about today or an earlier day.")
    return day


def _parse(text: str, today: dt.date) -> dt.date | None:
    if text in ("today", "now"):
        return today
    if text == "yesterday":
        return today - dt.timedelta(days=1)
    if iso := _ISO.match(text):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if dotted := _DOTTED.match(text):
        return _date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    if first := _DAY_FIRST.match(text):
        return _date(int(first[3]), _month(first[2]), int(first[1]))
    if month := _MONTH_FIRST.match(text):
        return _date(int(month[3]), _month(month[1]), int(month[2]))
    return None


def _month(word: str) -> int:
    """The month's number, or 0 when the word is no month."""
    if word == "sept":
        return 9
    for names in (_MONTHS, _FULL_MONTHS):
        if word in names:
            return names.index(word) + 1
    return 0


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
