"""Makes days of what was found in a message: each way of writing one has a maker."""

from __future__ import annotations

import datetime as dt
import re

from bot.services.questions.made_days import Found, date, exact, impossible, made, months, year_of, years_back
from bot.services.questions.reading import DayRead, Precision

_DAY_FIRST = frozenset(["de", "fr", "es", "ru", "ar"])
"""Languages whose readers write the day before the month in figures."""
_CENTURY = 2000
FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
           "new year's day": (1, 1)}  # fmt: skip
_NUMBERED = re.compile(r"(?:\b(?:no|nr|number|id|reg|ref|inn|ogrn|imo|mmsi|uid|tax|lei|isin|invoice|account)|#)[.: ]*$")


def written(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """Year, month and day, in this order."""
    return exact(date(int(found["year"]), int(found["month"]), int(found["day"]))) or impossible()


def feast(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day that has a name of its own: “Christmas Day 2021”."""
    return exact(date(int(found["year"]), *FEASTS[found["feast"]]))


def compact(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """ "20210601", where it is not all that is said, and no word before it says that it is a number of something."""
    alone = found.string.strip(" ?!.") == found[0]
    if alone or _NUMBERED.search(found.string[: found.start()]):
        return None
    return exact(date(int(found["year"]), int(found["month"]), int(found["day"])))


def figures(found: Found, _today: dt.date, language: str) -> DayRead | None:
    """Two figures and a year: read where only one reading is a day, or where the writing says which comes first."""
    year = int(found["year"]) + (_CENTURY if len(found["year"]) == 2 else 0)
    one, two = int(found["one"]), int(found["two"])
    day_first, month_first = date(year, two, one), date(year, one, two)
    if not day_first and not month_first:
        return impossible() if len(found["year"]) == 4 else None  # "31.02.2021", not "12-34-56"
    if found["mark"] == "." or language in _DAY_FIRST:
        return exact(day_first) or exact(month_first)
    if both := _both(month_first, day_first):
        return made(None, Precision.UNKNOWN, both)
    return exact(day_first or month_first)


def named(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day with the name of its month."""
    return exact(date(int(found["year"]), months()[found["name"]], int(found["day"]))) or impossible()


def named_short(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """The same with a year of two figures."""
    return exact(date(_CENTURY + int(found["short"]), months()[found["name"]], int(found["day"])))


def without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "4 May": the last two of them may be meant, and have to be asked for; None where the month has no such day."""
    days = [date(year, months()[found["name"]], int(found["day"])) for year in years_back(today)]
    past = sorted(day for day in days if day and day <= today)[-2:]
    return made(None, Precision.UNKNOWN, tuple(past)) if past else None


def of_last_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "30 June last year"."""
    return exact(date(year_of(found, today), months()[found["name"]], int(found["day"])))


def to_ask(_found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day that is meant and has to be asked for."""
    return impossible()


def _both(one: dt.date | None, other: dt.date | None) -> tuple[dt.date, ...]:
    """Both days, where they differ."""
    return (one, other) if one and other and one != other else ()
