"""Finds the days in a message, whatever the way they are written. Never guesses: 3/4/21 may be in March or in April."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from babel.dates import get_month_names

from bot.services.questions.reading import DayRead, Precision

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar")
_DAY_FIRST = frozenset(["de", "fr", "es", "ru", "ar"])
"""Languages whose readers write the day before the month in figures."""
_CENTURY = 2000
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip
_MONTHS_IN = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split()
"""The months as Russian has them after "in"; CLDR has two of their forms only."""
_OTHER_MONTHS = {"sept": 9} | {name: number for number, name in enumerate(_MONTHS_IN, start=1)}
_SEASONS = "spring|summer|autumn|fall|winter"
_DECADE = r"nineties|eighties|seventies|sixties|noughties|(?:19|20)?\d0s|years? (?:ago|back)"

_YEAR_BEHIND = re.compile(r"(?<=[^\W\d])\)?,?\s+(?P<year>(?:199|20[0-4])\d)\s*[?？!.]*$")

Found = re.Match[str]
Maker = Callable[[Found, dt.date, str], DayRead | None]


def days_in(text: str, *, today: dt.date, language: str = "en") -> list[DayRead]:
    """The days that a text names, in order and apart from each other; `language` decides what 03/04/2021 means."""
    folded = text.lower() if len(text.lower()) == len(text) else text
    found: list[DayRead] = []
    for pattern, make in _patterns():
        for one in pattern.finditer(folded):
            apart = all(one.end() <= day.start or day.end <= one.start() for day in found)
            if apart and (day := make(one, today, language)):
                found.append(replace(day, typed=text[one.start() : one.end()], start=one.start(), end=one.end()))
    return sorted(found, key=lambda day: day.start)


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    """The names of months in the languages read, long and short, without full stops."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale=language).items():
                    names[name.casefold().rstrip(".")] = number
    return {name: number for name, number in names.items() if not name.isdigit()} | _OTHER_MONTHS


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """The ways of writing a day, the longest first."""
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    number = "|".join(_NUMBERS)
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    table: list[tuple[str, Maker]] = [
        (rf"(?<![\d.]){year}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)", _written),
        (rf"{year}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*[日号號]", _written),
        (rf"{year}\s*年\s*(?P<month>\d{{1,2}})\s*月(?!\d)", _of_month),
        (rf"{year}\s*年", _of_year),
        (
            r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/%])",
            _figures,
        ),
        (rf"\b{day}[\s-]*(?:of |de |d')?(?P<name>{month})\b\.?,?[\s-]*(?:de |del )?{year}", _named),
        (rf"\b{day}[\s-](?P<name>{month})[\s-](?P<short>\d\d)\b", _named_short),
        (rf"\b(?P<name>{month})\b\.?\s+{day},?\s+{year}", _named),
        (rf"\b(?P<name>{month})\b\.?,?[\s-]*(?:of |de |del )?{year}", _of_named_month),
        (rf"\b(?:{_SEASONS})(?: of)?,? {year}", _of_year),
        (
            rf"\b(?:before|prior to|until|after|vor|nach|avant|après|antes de|después de|до|после) {year}(?![-/.]\d)",
            _to_ask,
        ),
        (
            rf"\b(?:(?:the )?end of|(?:at )?year[- ]?end|ende|fin|finales de|кон(?:ец|це)) (?:of )?{year}(?![-/]\d)",
            _end_of_year,
        ),
        (r"\bq(?P<quarter>[1-4])[ /-]*(?P<year>(?:19|20)\d\d)", _of_quarter),
        (r"\b(?:yesterday|gestern|hier|ayer|вчера)\b|昨天|昨日", _ago(days=1)),
        (r"\b(?:the )?day before yesterday\b|\bvorgestern\b|\bavant-hier\b|前天", _ago(days=2)),
        (rf"\b(?:last|past|previous)\s+(?P<weekday>{'|'.join(_WEEKDAYS)})\b", _weekday),
        (rf"\b(?P<n>\d+|{number})\s+(?P<unit>day|week|month|year)s?\s+(?:ago|back)\b", _units_ago),
        (r"\blast (?P<unit>week|month|year)\b", _last_unit),
        (rf"\b(?:in|during|back in) the (?:early |late |mid-?)?(?:{_DECADE})", _to_ask),
        (rf"\b(?:in|of|by|for|during|back in|year|anno|en|im jahr)\s+{year}(?![-/.]\d)", _of_year),
        (rf"\b{day}[\s-]*(?:of |de |d')?(?P<name>{month})\b(?![\w'’])", _without_year),
        (rf"\b(?P<name>{month})\b\.?\s+{day}(?![\d\w%.,/-])", _without_year),
        (rf"\b(?:in|since|during|im|seit|en|depuis|desde|в)\s+(?P<name>{month})\b(?![\w'’])", _month_without_year),
    ]
    return tuple((re.compile(pattern, re.I), make) for pattern, make in table)


def _made(on: dt.date | None, precision: Precision = Precision.DAY, choices: tuple[dt.date, ...] = ()) -> DayRead:
    return DayRead(typed="", on=on, precision=precision, choices=choices)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _exact(on: dt.date | None) -> DayRead | None:
    return _made(on) if on else None


def _impossible() -> DayRead:
    """A day that no calendar has: it is asked for."""
    return _made(None, Precision.UNKNOWN)


def _written(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    return _exact(_date(int(found["year"]), int(found["month"]), int(found["day"]))) or _impossible()


def _figures(found: Found, _today: dt.date, language: str) -> DayRead | None:
    """Two figures and a year: read where only one reading is a day, or where the writing says which comes first."""
    year = int(found["year"]) + (_CENTURY if len(found["year"]) == 2 else 0)
    one, two = int(found["one"]), int(found["two"])
    day_first, month_first = _date(year, two, one), _date(year, one, two)
    if not day_first and not month_first:
        return _impossible() if len(found["year"]) == 4 else None  # "31.02.2021", not "12-34-56"
    if found["mark"] == "." or language in _DAY_FIRST:
        return _exact(day_first) or _exact(month_first)
    if day_first and month_first and day_first != month_first:
        return _made(None, Precision.UNKNOWN, (month_first, day_first))
    return _exact(day_first or month_first)


def _named(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    return _exact(_date(int(found["year"]), _months()[found["name"]], int(found["day"]))) or _impossible()


def _named_short(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    return _exact(_date(_CENTURY + int(found["short"]), _months()[found["name"]], int(found["day"])))


def _without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "4 May": the last two of them may be meant, and have to be asked for; None where the month has no such day."""
    days = [_date(year, _months()[found["name"]], int(found["day"])) for year in _years_back(today)]
    past = sorted(day for day in days if day and day <= today)[-2:]
    return _made(None, Precision.UNKNOWN, tuple(past)) if past else None


def _month_without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "in May": the last two of them that have begun may be meant."""
    number = _months()[found["name"]]
    ends = [
        _end_of_month(year, number, today) for year in _years_back(today) if (year, number) <= (today.year, today.month)
    ]
    return _made(None, Precision.UNKNOWN, tuple(sorted(end.on for end in ends if end and end.on))[-2:])


def _years_back(today: dt.date) -> range:
    return range(today.year - 4, today.year + 1)


def _of_named_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return _end_of_month(int(found["year"]), _months()[found["name"]], today)


def _of_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return _end_of_month(int(found["year"]), int(found["month"]), today)


def _of_quarter(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return _end_of_month(int(found["year"]), 3 * int(found["quarter"]), today)


def _end_of_month(year: int, month: int, today: dt.date) -> DayRead | None:
    if not 1 <= month <= 12:
        return None
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return _made(min(last, today) if (year, month) == (today.year, today.month) else last, Precision.MONTH)


def _end_of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return _made(min(dt.date(int(found["year"]), 12, 31), today))


def _of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    year = int(found["year"])
    return _made(today if year == today.year else dt.date(year, 12, 31), Precision.YEAR)


def _ago(*, days: int) -> Maker:
    return lambda _found, today, _language: _made(today - dt.timedelta(days))


def _weekday(found: Found, today: dt.date, _language: str) -> DayRead | None:
    back = (today.weekday() - _WEEKDAYS.index(found["weekday"])) % 7 or 7
    return _made(today - dt.timedelta(back))


def _units_ago(found: Found, today: dt.date, _language: str) -> DayRead | None:
    n = _NUMBERS.get(found["n"]) or int(found["n"])
    return _made(_before(today, n, found["unit"]))


def _last_unit(found: Found, today: dt.date, _language: str) -> DayRead | None:
    precision = {"year": Precision.YEAR, "month": Precision.MONTH}.get(found["unit"], Precision.UNKNOWN)
    if precision is Precision.UNKNOWN:
        return _made(None, precision)
    first = today.replace(day=1) if precision is Precision.MONTH else today.replace(month=1, day=1)
    return _made(first - dt.timedelta(1), precision)


def _before(today: dt.date, n: int, unit: str) -> dt.date | None:
    if unit in ("day", "week"):
        return today - dt.timedelta(n * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - n * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return _date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1])) if year > 0 else None


def _to_ask(_found: Found, _today: dt.date, _language: str) -> DayRead | None:
    return _made(None, Precision.UNKNOWN)


def year_behind(text: str, *, today: dt.date) -> DayRead | None:
    """A year at the end of a text, with no word that says what it is of: "SMIC 2021"; None where there is none."""
    found = _YEAR_BEHIND.search(text)
    year = _of_year(found, today, "en") if found and int(found["year"]) <= today.year else None
    return (
        replace(year, typed=found["year"], start=found.start("year"), end=found.end("year")) if found and year else None
    )
