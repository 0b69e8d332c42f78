"""What the makers of days share: the names of months, and a day as it is made."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from babel.dates import get_month_names

from bot.services.questions.reading import DayRead, Precision

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar")
_MONTHS_IN = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split()
"""The months as Russian has them after "in"; CLDR has two of their forms only."""
_OTHER_MONTHS = {"sept": 9} | {name: number for number, name in enumerate(_MONTHS_IN, start=1)}
_FIRST_OF_LAST_CENTURY = 70
"""Of the years with two figures, the first that is not of this century."""
_TO_NINE = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
ORDINALS = {
    word: number
    for number, word in enumerate(
        (*_TO_NINE, *_TEENS, "twentieth", *(f"twenty-{word}" for word in _TO_NINE), "thirtieth", "thirty-first"),
        start=1,
    )
}
"""The days of a month in words."""
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
"""Finds a year in four figures."""
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


def in_small_letters(text: str) -> str:
    """The text with each letter as the tables of months and feasts have it, and as long as before: "İ" is an "i"."""
    if text.isascii():
        return text.lower()
    return "".join(_SMALL.get(sign) or (small if len(small := sign.casefold()) == 1 else sign) for sign in text)


_SMALL = {"İ": "i", "ı": "i"}
"""Letters of Turkish, which has capitals of both; of its own the first would become two signs."""


def made(on: dt.date | None, precision: Precision = Precision.DAY, choices: tuple[dt.date, ...] = ()) -> DayRead:
    """A day as it is answered; finding.py says where it stands."""
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


def one_of(days: Iterable[dt.date | None]) -> DayRead | None:
    """A day that is one of these, which has to be asked; None where there are none."""
    choices = tuple(sorted({day for day in days if day}))
    return made(None, Precision.UNKNOWN, choices) if choices else None


def last_of(days: Iterable[dt.date | None], today: dt.date) -> list[dt.date]:
    """Of days that come again and again the last two up to today, in order."""
    return sorted(day for day in days if day and day <= today)[-2:]


def impossible() -> DayRead:
    """A day that no calendar has: it is asked for."""
    return made(None, Precision.UNKNOWN)


def year_said(found: Found, today: dt.date) -> int:
    """The year that is said in four figures, in two behind an apostrophe ("'22"), or as last or this one."""
    said = found.groupdict()
    if said.get("year"):
        return int(found["year"])
    return full_year(int(found["short"])) if said.get("short") else year_of(found, today)


def full_year(short: int) -> int:
    """The year that two figures mean."""
    return short + (2000 if short < _FIRST_OF_LAST_CENTURY else 1900)


def number_of(typed: str) -> int:
    """The number of a day, in figures or in words: "second", "twenty-first"."""
    return int(typed) if typed.isdigit() else ORDINALS[typed.replace(" ", "-")]


def year_of(found: Found, today: dt.date) -> int:
    """The year that "last year" or "this year" means."""
    return today.year - (found["which"] == "last")


def years_back(today: dt.date) -> range:
    """The years in which a day without one is looked for."""
    return range(today.year - 4, today.year + 1)
