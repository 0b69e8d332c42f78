"""The end of a time to come, named without its year: "before the end of January", "by Friday", "by year-end"."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from functools import lru_cache

from babel.dates import get_month_names

from bot.services.questions.days.made import in_small_letters
from bot.services.questions.days.period import Period, month_of
from bot.services.questions.days.weekdays import WEEKDAYS

_MONTHS, _IN_QUARTER = 12, 3
_BEFORE = r"before|vor|avant|antes del?|до"
_UP_TO = (
    r"by|until|till|through|up to|no later than|bis|spätestens|jusqu['’](?:à|en|au)|d['’]ici(?: à| au)?"
    r"|hasta|к|не позднее"
)
_FROM = r"from|after|starting|ab|à partir de|desde|с"
_IN = r"in|during|for|within|between|and|to|im|zwischen|und|en|et|entre|y|в|и"
_END = r"(?:the )?end of|end|late|ende|fin(?:al(?:es)?)?(?: de| du)?|конца|концу"
_UNSPACED = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(?!\d)(?P<end>[底末])?(?P<before>之?前|以前)?")
_YEAR_END = (
    r"\byear[- ]?end\b|\bend of (?:the |this )?year\b|\beoy\b|\bjahresende\b|\bfin (?:de l['’]|d['’])année"
    r"|\bfin de año|конца года|年底|年末"
)
_MONTH_END = (
    r"\bmonth[- ]?end\b|\bend of (?:the |this )?month\b|\beom\b|\bmonatsende\b|\bfin du mois|\bfin(?:al)? de mes"
    r"|конца месяца|月底|月末"
)
_QUARTER_END = r"\bquarter[- ]?end\b|\b(?:end of )?(?:the|this) quarter\b|\beoq\b|\bquartalsende\b"
_NEXT_QUARTER = re.compile(r"\bnext quarter\b", re.I)
_QUARTER = re.compile(r"\bq ?([1-4])\b(?!\W*(?:19|20)\d\d)", re.I)
_FEAST = re.compile(r"\b(?:christmas|xmas|weihnachten|noël|navidad)\b", re.I)
_WEEKDAY = re.compile(rf"\b(?:by|until|till|before|through|on|up to|from)\s+(?:next\s+)?({'|'.join(WEEKDAYS)})\b", re.I)


def named_ahead(text: str, *, today: dt.date, language: str = "en") -> Period | None:
    """The days from today to the end that a text names without its year; None where it names none."""
    reading: tuple[Callable[[], Period | None], ...] = (
        lambda: _month(text, today, language),
        lambda: _end(text, today),
        lambda: _weekday(text, today),
    )
    return next(filter(None, (read() for read in reading)), None)


@lru_cache(maxsize=16)
def _names(language: str) -> Mapping[str, int]:
    """The months by their names in English and in a language, in full and short."""
    return {
        in_small_letters(name).rstrip("."): number
        for locale in {"en", language}
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale=locale).items()
    }


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names(language)), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{_BEFORE})|(?P<up_to>{_UP_TO})|(?P<onward>{_FROM})|{_IN})\s+(?:the\s+|dem\s+|le\s+|el\s+)?"
        rf"(?P<end>(?:{_END})\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?)?"
        rf"(?P<name>{names})\.?(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?(?!\w|\s*,?\s*(?:19|20)\d\d)",
        re.I,
    )


def _month(text: str, today: dt.date, language: str) -> Period | None:
    """A month to come, or all up to it; of two of them, from the first to the second."""
    found = [(one, _names(language)[in_small_letters(one["name"])]) for one in _pattern(language).finditer(text)]
    found += [(one, int(one[1])) for one in _UNSPACED.finditer(text)]
    spans = [_span(one, number, today) for one, number in found[:2]]
    if len(spans) > 1 and spans[0].first <= spans[1].last:
        return Period(spans[0].first, spans[1].last)
    if spans and found[0][0].groupdict().get("onward"):
        return Period(spans[0].first, _a_year_on(spans[0].first))
    return spans[0] if spans else None


def _span(found: re.Match[str], number: int, today: dt.date) -> Period:
    said = found.groupdict()
    month = month_of(today.year + (number < today.month), number)
    before, to_its_end = said.get("before"), said.get("end")
    up_to = bool(before or said.get("up_to"))
    if on := _day_of(month, said, today):
        return Period(today if up_to else on, on)
    if before and not to_its_end and month.first > today:
        return Period(today, month.first - dt.timedelta(days=1))
    return Period(today if up_to or to_its_end else month.first, month.last)


def _day_of(month: Period, said: Mapping[str, str | None], today: dt.date) -> dt.date | None:
    """The day of a month, if one is said that it has: the next one from today on."""
    day = int(said.get("day") or said.get("day2") or 0)
    if not 0 < day <= month.last.day:
        return None
    on = month.first.replace(day=day)
    return on if on >= today else _a_year_on(on)


def _a_year_on(day: dt.date) -> dt.date:
    return day.replace(year=day.year + 1, day=min(day.day, monthrange(day.year + 1, day.month)[1]))


def _end(text: str, today: dt.date) -> Period | None:
    """Up to the end of this year, month or quarter; a quarter or a feast to come."""
    quarter = (today.month - 1) // _IN_QUARTER
    if re.search(_YEAR_END, text, re.I):
        return Period(today, dt.date(today.year, _MONTHS, 31))
    if re.search(_MONTH_END, text, re.I):
        return Period(today, month_of(today.year, today.month).last)
    if re.search(_QUARTER_END, text, re.I):
        return Period(today, _quarter(today.year, quarter).last)
    if _NEXT_QUARTER.search(text):
        return _quarter(today.year + (quarter == _MONTHS // _IN_QUARTER - 1), (quarter + 1) % (_MONTHS // _IN_QUARTER))
    if found := _QUARTER.search(text):
        named = int(found[1]) - 1
        return _quarter(today.year + (named < quarter), named)
    return Period(today, dt.date(today.year, _MONTHS, 25)) if _FEAST.search(text) else None


def _quarter(year: int, number: int) -> Period:
    """The quarter of a year, counted from 0."""
    last = (number + 1) * _IN_QUARTER
    return Period(month_of(year, last - _IN_QUARTER + 1).first, month_of(year, last).last)


def _weekday(text: str, today: dt.date) -> Period | None:
    """Up to the next such day after today."""
    if found := _WEEKDAY.search(text):
        ahead = (WEEKDAYS.index(in_small_letters(found[1])) - today.weekday()) % 7 or 7
        return Period(today, today + dt.timedelta(days=ahead))
    return None
