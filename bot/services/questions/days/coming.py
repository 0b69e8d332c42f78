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

_MONTHS, _IN_QUARTER, _QUARTERS = 12, 3, 4
_BEFORE = r"before|vor|avant|antes del?|до"
_UP_TO = (
    r"by|until|till|through|up to|no later than|bis|spätestens|jusqu['’](?:à|en|au)|d['’]ici(?: à| au)?"
    r"|hasta|к|не позднее"
)
_FROM = r"from|starting|ab|à partir de|desde|с"
_AFTER = r"after|nach|après|después del?|после"
_IN = r"in|during|for|within|between|im|zwischen|en|entre|в"
_TIE = r"and|to|und|et|y|и"
_A_WORD_TOO = (
    r"(?:may|march)\s+(?:we|i|you|u|he|she|it|they|one|our|my|us|your|his|her|its|their|the|an?|this|that|these|those"
    r"|any\w*|some\w*|be|have|not|also|still|apply|affect|need|come|fall|end|hit|matter)\b"
)
"""Of "may" and "march" before a pronoun or a verb no month is meant: "coming for us, and may we wait?"."""
_END = r"(?:the )?end of|end|late|ende|fin(?:al(?:es)?)?(?: de| du)?|конца|концу"
_UNSPACED = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(?!\d)(?P<end>[底末])?(?P<before>之?前|以前)?")
_YEAR_END = re.compile(
    r"\byear[- ]?end\b|\bend of (?:the |this )?year\b|\beoy\b|\bjahresende\b|\bfin (?:de l['’]|d['’])année"
    r"|\bfin de año|конца года|年底|年末",
    re.I,
)
_MONTH_END = re.compile(
    r"\bmonth[- ]?end\b|\bend of (?:the |this )?month\b|\beom\b|\bmonatsende\b|\bfin du mois|\bfin(?:al)? de mes"
    r"|конца месяца|月底|月末",
    re.I,
)
_QUARTER_END = re.compile(r"\bquarter[- ]?end\b|\b(?:end of )?(?:the|this) quarter\b|\beoq\b|\bquartalsende\b", re.I)
_NEXT_QUARTER = re.compile(r"\bnext quarter\b", re.I)
_QUARTER = re.compile(r"\bq ?([1-4])\b(?!\W*(?:19|20)\d\d)", re.I)
_BEHIND = re.compile(rf"(?<!\w)(?:{_AFTER})\s+(?:(?:the|dem|der|le|la|el|end of)\s+){{0,3}}$", re.I)
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
        rf"(?<!\w)(?:(?P<before>{_BEFORE})|(?P<up_to>{_UP_TO})|(?P<onward>{_FROM})|(?P<after>{_AFTER})"
        rf"|(?P<tie>{_TIE})|{_IN})\s+(?!{_A_WORD_TOO})(?:the\s+|dem\s+|le\s+|el\s+)?"
        rf"(?P<end>(?:{_END})\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?)?"
        rf"(?P<name>{names})\.?(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?(?!\w|\s*,?\s*(?:19|20)\d\d)",
        re.I,
    )


def _month(text: str, today: dt.date, language: str) -> Period | None:
    """A month to come, or all up to it; of two of them, from the first to the second."""
    found = [(one, _names(language)[in_small_letters(one["name"])]) for one in _tied(text, language)]
    found += [(one, int(one[1])) for one in _UNSPACED.finditer(text)]
    found = sorted(found[:2], key=lambda one: not _goes_on(one[0]))
    spans = [_span(one, number, today) for one, number in found]
    if len(spans) > 1 and spans[0].first <= spans[1].last:
        return Period(spans[0].first, spans[1].last)
    if spans and _goes_on(found[0][0]):
        return Period(spans[0].first, _a_year_on(spans[0].first))
    return spans[0] if spans else None


def _tied(text: str, language: str) -> list[re.Match[str]]:
    """The months in a text; "and May" and "to May" only right behind another one."""
    found: list[re.Match[str]] = []
    for one in _pattern(language).finditer(text):
        if not one["tie"] or (found and not text[found[-1].end() : one.start()].strip(" ,")):
            found.append(one)
    return found


def _goes_on(month: re.Match[str]) -> bool:
    """Whether all from a month on is meant, or all after it."""
    said = month.groupdict()
    return bool(said.get("onward") or said.get("after"))


def _span(found: re.Match[str], number: int, today: dt.date) -> Period:
    said = found.groupdict()
    month = month_of(today.year + (number < today.month), number)
    on = _day_of(month, said, today)
    return _year_behind(on or month.last) if said.get("after") else _said_of(month, on, said, today)


def _said_of(month: Period, on: dt.date | None, said: Mapping[str, str | None], today: dt.date) -> Period:
    """The month, its day or all up to it."""
    before, to_its_end = said.get("before"), said.get("end")
    up_to = bool(before or said.get("up_to"))
    if on:
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
    """Up to the end of this year, month or quarter; a quarter or a feast to come; or all after one of these."""
    quarter = (today.month - 1) // _IN_QUARTER
    following = _quarter(today.year + (quarter == _QUARTERS - 1), (quarter + 1) % _QUARTERS)
    table = (
        (_YEAR_END, Period(today, dt.date(today.year, _MONTHS, 31))),
        (_MONTH_END, Period(today, month_of(today.year, today.month).last)),
        (_QUARTER_END, Period(today, _quarter(today.year, quarter).last)),
        (_NEXT_QUARTER, following),
    )
    for pattern, period in table:
        if found := pattern.search(text):
            return _or_after(period, text[: found.start()])
    if found := _QUARTER.search(text):
        named = int(found[1]) - 1
        return _or_after(_quarter(today.year + (named < quarter), named), text[: found.start()])
    if found := _FEAST.search(text):
        return _or_after(Period(today, dt.date(today.year, _MONTHS, 25)), text[: found.start()])
    return None


def _or_after(period: Period, before: str) -> Period:
    """A period, or the year behind it where "after" stands before it."""
    return _year_behind(period.last) if _BEHIND.search(before) else period


def _year_behind(day: dt.date) -> Period:
    """A year from the day behind one."""
    behind = day + dt.timedelta(days=1)
    return Period(behind, _a_year_on(behind))


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
