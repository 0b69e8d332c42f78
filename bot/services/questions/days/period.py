"""A period that is asked about, and the week, month or day that is one."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass

from bot.services.questions.reading import DayRead, Precision

_MONTHS_OF = (
    (6, re.compile(r"\bh ?[12]\b|\b[12]h|\bhalf\b|半年|[上下]期", re.I)),
    (3, re.compile(r"\bq ?[1-4]\b|\b[1-4]q|q[1-4]$|\bquarter\b|季度|四半期", re.I)),
)
"""What says that a day read as of a month stands for more of them, and for how many."""


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
            return Period(_first_month(day, day.on), day.on)
        case Precision.YEAR:
            return Period(dt.date(day.on.year, 1, 1), day.on)
        case _:
            return Period(day.on, day.on)


def _first_month(day: DayRead, on: dt.date) -> dt.date:
    """The first day of a month, or of the quarter or half of a year that ends with it."""
    months = next((months for months, said in _MONTHS_OF if said.search(day.typed)), 1)
    return dt.date(on.year, (on.month - 1) // months * months + 1, 1)


def month_of(year: int, month: int) -> Period:
    """The whole of a month."""
    return Period(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))
