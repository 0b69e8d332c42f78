"""Makes days of what was found in a message: each way of writing one has a maker."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from babel.dates import get_month_names

from bot.services.questions.reading import DayRead, Precision

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar")
_DAY_FIRST = frozenset(["de", "fr", "es", "ru", "ar"])
"""Languages whose readers write the day before the month in figures."""
_CENTURY = 2000
_FEW_WORDS = 4
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip
_MONTHS_IN = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split()
"""The months as Russian has them after "in"; CLDR has two of their forms only."""
_OTHER_MONTHS = {"sept": 9} | {name: number for number, name in enumerate(_MONTHS_IN, start=1)}
FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
           "new year's day": (1, 1)}  # fmt: skip
_NUMBERED = re.compile(r"(?:\b(?:no|nr|number|id|reg|ref|inn|ogrn|imo|mmsi|uid|tax|lei|isin|invoice|account)|#)[.: ]*$")
Found = re.Match[str]
Maker = Callable[[Found, dt.date, str], DayRead | None]


@lru_cache(maxsize=1)
def months() -> Mapping[str, int]:
    """The names of months in the languages read, long and short, without full stops."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale=language).items():
                    names[name.casefold().rstrip(".")] = number
    return {name: number for name, number in names.items() if not name.isdigit()} | _OTHER_MONTHS


def made(on: dt.date | None, precision: Precision = Precision.DAY, choices: tuple[dt.date, ...] = ()) -> DayRead:
    """A day as it is answered; where it stands is told by days.py."""
    return DayRead(typed="", on=on, precision=precision, choices=choices)


def date(year: int, month: int, day: int) -> dt.date | None:
    """The day; None where no calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def exact(on: dt.date | None) -> DayRead | None:
    """One day; None where there is none."""
    return made(on) if on else None


def impossible() -> DayRead:
    """A day that no calendar has: it is asked for."""
    return made(None, Precision.UNKNOWN)


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
    if day_first and month_first and day_first != month_first:
        return made(None, Precision.UNKNOWN, (month_first, day_first))
    return exact(day_first or month_first)


def named(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day with the name of its month."""
    return exact(date(int(found["year"]), months()[found["name"]], int(found["day"]))) or impossible()


def named_short(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """The same with a year of two figures."""
    return exact(date(_CENTURY + int(found["short"]), months()[found["name"]], int(found["day"])))


def a_year_ago(_found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The same day of the year before: "this time last year"."""
    return exact(date(today.year - 1, today.month, today.day) or date(today.year - 1, today.month, today.day - 1))


def without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "4 May": the last two of them may be meant, and have to be asked for; None where the month has no such day."""
    days = [date(year, months()[found["name"]], int(found["day"])) for year in years_back(today)]
    past = sorted(day for day in days if day and day <= today)[-2:]
    return made(None, Precision.UNKNOWN, tuple(past)) if past else None


def month_without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "in May": the last two of them that have begun may be meant."""
    number = months()[found["name"]]
    ends = [
        end_of_month(year, number, today) for year in years_back(today) if (year, number) <= (today.year, today.month)
    ]
    return made(None, Precision.UNKNOWN, tuple(sorted(end.on for end in ends if end and end.on))[-2:])


def tomorrow(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The day after this one, where little else is said: "Kestrel tomorrow?", and not "we close with them tomorrow"."""
    return made(today + dt.timedelta(1)) if len(found.string.split()) <= _FEW_WORDS else None


def of_last_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "30 June last year"."""
    return exact(date(_year_of(found, today), months()[found["name"]], int(found["day"])))


def month_of_last_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "June last year"."""
    return end_of_month(_year_of(found, today), months()[found["name"]], today)


def last_such_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "back in March": the last one that has begun; the answer says which."""
    number = months()[found["name"]]
    return end_of_month(today.year - (number > today.month), number, today)


def _year_of(found: Found, today: dt.date) -> int:
    return today.year - (found["which"] == "last")


def years_back(today: dt.date) -> range:
    """The years in which a day without one is looked for."""
    return range(today.year - 4, today.year + 1)


def of_named_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A month by its name."""
    return end_of_month(int(found["year"]), months()[found["name"]], today)


def of_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A month in figures."""
    return end_of_month(int(found["year"]), int(found["month"]), today)


def of_quarter(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A quarter of a year: its last month."""
    return end_of_month(int(found["year"]), 3 * int(found["quarter"]), today)


def end_of_month(year: int, month: int, today: dt.date) -> DayRead | None:
    """The last day of a month, or today where it has not ended; None for no month."""
    if not 1 <= month <= 12:
        return None
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return made(min(last, today) if (year, month) == (today.year, today.month) else last, Precision.MONTH)


def end_of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last day of a year, or today."""
    return made(min(dt.date(int(found["year"]), 12, 31), today))


def of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A year."""
    year = int(found["year"])
    return made(today if year == today.year else dt.date(year, 12, 31), Precision.YEAR)


def ago(*, days: int) -> Maker:
    """A maker of the day so many days ago."""
    return lambda _found, today, _language: made(today - dt.timedelta(days))


def weekday(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last such day of the week before today."""
    back = (today.weekday() - WEEKDAYS.index(found["weekday"])) % 7 or 7
    return made(today - dt.timedelta(back))


def units_ago(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """So many days, weeks, months or years ago."""
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
    """The day so many units before today."""
    if unit in ("day", "week"):
        return today - dt.timedelta(n * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - n * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1])) if year > 0 else None


def to_ask(_found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day that is meant and has to be asked for."""
    return impossible()
