"""Makes the days that are counted from today: so long ago, a year ago, tomorrow."""

from __future__ import annotations

import calendar
import datetime as dt

from bot.services.questions.days.made import Found, Maker, date, exact, made
from bot.services.questions.reading import DayRead, Precision

_FEW_WORDS = 4
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip


def a_year_ago(_found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The same day of the year before: "this time last year"."""
    return exact(date(today.year - 1, today.month, today.day) or date(today.year - 1, today.month, today.day - 1))


def tomorrow(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The day after this one, where little else is said: "Kestrel tomorrow?", and not "we close with them tomorrow"."""
    return made(today + dt.timedelta(1)) if len(found.string.split()) <= _FEW_WORDS else None


def ago(*, days: int) -> Maker:
    """A maker of the day N days ago."""
    return lambda _found, today, _language: made(today - dt.timedelta(days))


def units_ago(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """N days, weeks, months or years ago."""
    n = NUMBERS.get(found["n"]) or int(found["n"])
    return made(before(today, n, found["unit"]))


def last_unit(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last month or year; a week has to be asked for."""
    precision = {"year": Precision.YEAR, "month": Precision.MONTH}.get(found["unit"], Precision.UNKNOWN)
    if precision is Precision.UNKNOWN:
        return made(None, precision)
    first = today.replace(day=1) if precision is Precision.MONTH else today.replace(month=1, day=1)
    return made(first - dt.timedelta(1), precision)


def before(today: dt.date, n: int, unit: str) -> dt.date | None:
    """The day N units before today; None where no calendar goes back so far."""
    if unit in ("day", "week"):
        days = n * (7 if unit == "week" else 1)
        return today - dt.timedelta(days) if days < today.toordinal() else None
    months = today.year * 12 + today.month - 1 - n * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1])) if year > 0 else None
