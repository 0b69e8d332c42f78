"""Makes the day of a month, a quarter or a year: its last one, or today where it has not ended."""

from __future__ import annotations

import calendar
import datetime as dt

from bot.services.questions.days.made import Found, last_of, made, months, one_of, year_of, year_said, years_back
from bot.services.questions.reading import DayRead, Precision


def month_without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "in May": the last two of them that have begun may be meant."""
    number = months()[found["name"]]
    ends = [
        end_of_month(year, number, today) for year in years_back(today) if (year, number) <= (today.year, today.month)
    ]
    return one_of(last_of((end.on for end in ends if end), today))


def month_of_last_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "June last year"."""
    return end_of_month(year_of(found, today), months()[found["name"]], today)


def last_such_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "back in March": the last one that has begun; the answer says which."""
    number = months()[found["name"]]
    return end_of_month(today.year - (number > today.month), number, today)


def of_named_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A month by its name."""
    return end_of_month(year_said(found, today), months()[found["name"]], today)


def of_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A month in figures."""
    return end_of_month(int(found["year"]), int(found["month"]), today)


def end_of_month(year: int, month: int, today: dt.date) -> DayRead | None:
    """The last day of a month, or today where it has not ended; None for no month."""
    if not 1 <= month <= 12:
        return None
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return made(min(last, today) if (year, month) == (today.year, today.month) else last, Precision.MONTH)


def end_of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last day of a year, or today."""
    return made(min(dt.date(year_said(found, today), 12, 31), today))


def of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A year."""
    year = year_said(found, today)
    return made(today if year == today.year else dt.date(year, 12, 31), Precision.YEAR)


def of_year_begun(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "2021: was Kestrel listed?": a year that leads; None where it is to come."""
    return of_year(found, today, language) if year_said(found, today) <= today.year else None
