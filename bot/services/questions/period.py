"""A period that is asked about, and the week, month or day that is one."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from bot.services.questions.reading import DayRead, Precision


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; `supposed`: the question names none that could be read."""

    first: dt.date
    last: dt.date
    supposed: bool = False


def week_from(monday: dt.date) -> Period:
    """The week that begins on a Monday."""
    return Period(monday, monday + dt.timedelta(days=6))


def days_of(day: DayRead) -> Period:
    """The days that a day as read stands for; `on` is the last of them. Raises ValueError where `on` is None."""
    if day.on is None:
        raise ValueError(f"{day.typed!r} is no day")
    match day.precision:
        case Precision.MONTH:
            return Period(day.on.replace(day=1), day.on)
        case Precision.YEAR:
            return Period(dt.date(day.on.year, 1, 1), day.on)
        case _:
            return Period(day.on, day.on)


def month_of(year: int, month: int) -> Period:
    """The whole of a month."""
    return Period(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))
