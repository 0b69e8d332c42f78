"""Makes days of what was found in a message: each way of writing one has a maker."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from bot.services.questions.days.made import (
    Found,
    date,
    exact,
    full_year,
    impossible,
    last_of,
    made,
    months,
    number_of,
    one_of,
    year_of,
    years_back,
)
from bot.services.questions.days.pairs import pair_back
from bot.services.questions.reading import DayRead, Precision

_DAY_FIRST = frozenset(["de", "fr", "es", "ru", "ar"])
"""Languages whose readers write the day before the month in figures."""
_MONTHS = 12
_ALWAYS = (24, 7)
"""What is no day: "24/7"."""
_AMERICAN = re.compile(r"\b(?:us|american) (?:dates?|format|style|writing)\b|\bmm/dd\b")
_EUROPEAN = re.compile(r"\b(?:uk|british|european|eu|german) (?:dates?|format|style)\b|\bdd[/.]mm\b|\bday first\b")
"""What a message says itself of which comes first, the day or the month."""
_NUMBERED = re.compile(r"(?:\b(?:no|nr|number|id|reg|ref|inn|ogrn|imo|mmsi|uid|tax|lei|isin|invoice|account)|#)[.: ]*$")


def written(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """Year, month and day, in this order."""
    return exact(date(int(found["year"]), int(found["month"]), int(found["day"]))) or impossible()


def compact(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """ "20210601", where it is not all that is said, and no word before it says that it is a number of something."""
    alone = found.string.strip(" ?!.") == found[0]
    if alone or _NUMBERED.search(found.string[: found.start()]):
        return None
    return exact(date(int(found["year"]), int(found["month"]), int(found["day"])))


def figures(found: Found, _today: dt.date, language: str) -> DayRead | None:
    """Two figures and a year: read where only one reading is a day, or where the writing says which comes first."""
    year = int(found["year"]) if len(found["year"]) == 4 else full_year(int(found["year"]))
    one, two = int(found["one"]), int(found["two"])
    day_first, month_first = date(year, two, one), date(year, one, two)
    if not day_first and not month_first:
        return impossible() if len(found["year"]) == 4 else None  # "31.02.2021", not "12-34-56"
    either = _both(_year_first(found), day_first) or _in_two_months(found, language, month_first, day_first)
    if either:
        return made(None, Precision.UNKNOWN, either)
    return exact(month_first or day_first) if _AMERICAN.search(found.string) else exact(day_first or month_first)


def _in_two_months(
    found: Found, language: str, month_first: dt.date | None, day_first: dt.date | None
) -> tuple[dt.date, ...]:
    """Both days, where nothing says whether the day or the month stands first."""
    said = _is_day_first(found, language) or _AMERICAN.search(found.string)
    return () if said else _both(month_first, day_first)


def _is_day_first(found: Found, language: str) -> bool:
    """Whether the day stands before the month: with dots, in most languages, or where the message says so."""
    return found["mark"] == "." or language in _DAY_FIRST or _EUROPEAN.search(found.string) is not None


def _year_first(found: Found) -> dt.date | None:
    """ "10.11.12" as year, month and day; None where it is no such day, or not each figure could be each of them."""
    figures = [int(found[part]) for part in ("one", "two", "year")]
    short = found["mark"] == "." and max(figures) <= _MONTHS
    return date(full_year(figures[0]), figures[1], figures[2]) if short else None


def figures_without_year(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "status 30/09": the last two such days, or the last of each where it may be in two months; None for "24/7"."""
    one, two = int(found["one"]), int(found["two"])
    if (one, two) == _ALWAYS:
        return None
    first = _lasts(two, one, today)
    other = _lasts(one, two, today) if found["mark"] == "/" and language not in _DAY_FIRST and one != two else []
    return one_of([first[-1], other[-1]] if first and other else first or other)


def _lasts(month: int, day: int, today: dt.date) -> list[dt.date]:
    """The last two such days."""
    return last_of((date(year, month, day) for year in years_back(today)), today)


def several(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """ "4-6 May 2022": which of them is asked."""
    days = (date(int(found["year"]), months()[found["name"]], int(found[key])) for key in ("first", "day"))
    return one_of(days) or impossible()


def several_without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "between 1 and 15 September": of the last year in which the first of them is over; which of them is asked."""
    period = pair_back(found[0], today)
    return one_of([period.first, period.last]) if period else impossible()


def of_this_month(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "the 3rd of this month", "the second of last month"; which month is asked where it is "the" one."""
    if found["which"] == "the":
        return of_a_month(found, today, language)
    first = (
        today.replace(day=1) if found["which"] == "this" else (today.replace(day=1) - dt.timedelta(1)).replace(day=1)
    )
    return exact(date(first.year, first.month, _day_of(found))) or impossible()


def of_a_month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "on the 15th": the last two of them may be meant."""
    months_back = [divmod(today.year * _MONTHS + today.month - 1 - back, _MONTHS) for back in range(4)]
    return one_of(last_of((date(year, month + 1, _day_of(found)) for year, month in months_back), today))


def month_or_day(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "Mar-22": the month of a year, or a day of the month."""
    number, figure = months()[found["name"]], int(found["short"])
    month = date(full_year(figure), number, calendar.monthrange(full_year(figure), number)[1])
    return one_of([month, *_lasts(number, figure, today)[-1:]])


def _day_of(found: Found) -> int:
    """The number of the day, in figures or in words."""
    said = found.groupdict()
    return number_of(said.get("day") or said.get("word") or "")


def named(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day with the name of its month."""
    return exact(date(int(found["year"]), months()[found["name"]], _day_of(found))) or impossible()


def named_short(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """The same with a year of two figures."""
    return exact(date(full_year(int(found["short"])), months()[found["name"]], _day_of(found)))


def without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "4 May": the last two of them may be meant, and have to be asked for; None where the month has no such day."""
    return one_of(_lasts(months()[found["name"]], _day_of(found), today))


def of_last_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "30 June last year"."""
    return exact(date(year_of(found, today), months()[found["name"]], _day_of(found))) or impossible()


def to_ask(_found: Found, _today: dt.date, _language: str) -> DayRead | None:
    """A day that is meant and has to be asked for."""
    return impossible()


def _both(one: dt.date | None, other: dt.date | None) -> tuple[dt.date, ...]:
    """Both days, where they differ."""
    return (one, other) if one and other and one != other else ()
