"""Finds the days in a message, whatever the way they are written. Never guesses: 3/4/21 may be in March or in April."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.services.questions.days import counted, elsewhere, feasts, makers, weekdays
from bot.services.questions.days import eastern as eastern_days
from bot.services.questions.days import parts_of_years as parts
from bot.services.questions.days import period_makers as periods
from bot.services.questions.days.beside import counted_before
from bot.services.questions.days.made import ORDINALS, YEAR, Maker, in_small_letters, months
from bot.services.questions.days.same import each_once
from bot.services.questions.days.year_meant import in_year_meant
from bot.services.questions.reading import DayRead

_DECADE = r"nineties|eighties|seventies|sixties|noughties|(?:19|20)?\d0s|years? (?:ago|back)"
_APPROXIMATELY = r"(?:like|about|around|roughly|some|maybe|approx\.?|approximately|more or less)"
"""What makes so many months or years ago no day."""
_BEFORE_FIGURES = r"(?:on|at|as (?:of|at)|per|status|by|since|until|before|after|from|dated|am|zum|per|vom|bis)"

_WAS = r"(?:was|were|had|did|could|would|war|waren|était|estaba)\b"
_ASKS_SHORTLY = r"(?!we\b|i\b|our\b|they\b)[^.;!?]{1,40}\?$"

Ways = Sequence[tuple[re.Pattern[str], Maker]]

_NAME = "(?P<name>"
"""What a pattern has that needs the name of a month."""
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d])\)?,?\s+(?P<year>(?:199|20[0-4])\d)\s*[?？!.]*$")


def days_in(text: str, *, today: dt.date, language: str = "en") -> list[DayRead]:
    """The days that a text names, in order and apart from each other; `language` decides what 03/04/2021 means."""
    folded = eastern_days.with_years_in_figures(in_small_letters(text))
    found: list[DayRead] = []
    for pattern, make in _patterns_for(folded):
        for one in pattern.finditer(folded):
            apart = all(one.end() <= day.start or day.end <= one.start() for day in found)
            if apart and (day := make(one, today, language)):
                found.append(replace(day, typed=text[one.start() : one.end()], start=one.start(), end=one.end()))
    meant = [in_year_meant(day, folded, today) for day in sorted(found, key=lambda day: day.start)]
    counted = counted_before(each_once(meant, folded), folded, today)
    return [replace(day, typed=text[day.start : day.end]) for day in counted]


def _patterns_for(text: str) -> Ways:
    """The ways of writing a day, without those that need the name of a month where there is none."""
    ways, ways_without_month = _patterns()
    return ways if _month().search(text) else ways_without_month


def _months_named() -> str:
    return "|".join(sorted(map(re.escape, months()), key=len, reverse=True))


@lru_cache(maxsize=1)
def _month() -> re.Pattern[str]:
    """Finds the name of a month, be it part of a word."""
    return re.compile(_months_named())


@lru_cache(maxsize=1)
def _patterns() -> tuple[Ways, Ways]:
    """The ways of writing a day in small letters, the longest first; and those of them that need no name of a month."""
    month = _months_named()
    table = (
        *_whole(month),
        *feasts.patterns(),
        *eastern_days.patterns(),
        *elsewhere.patterns(),
        *_of_month(month),
        *parts.patterns(month),
        *_counted(month),
    )
    ways = [(re.compile(pattern), make) for pattern, make in (*table, *_short(month))]
    return ways, [(pattern, make) for pattern, make in ways if _NAME not in pattern.pattern]


_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
_IN_WORDS = rf"(?P<day>{'|'.join(word.replace('-', '[ -]') for word in reversed(ORDINALS))})"
_THIS_OR_LAST = r"(?P<which>last|this) year\b"


def _whole(month: str) -> list[tuple[str, Maker]]:
    """Days with their month and year."""
    between, of = r"\s*(?:/|,|&|-|–|and|or|to|until|und|et|y)\s*", r"(?:of |de |d')?"
    return [
        (rf"(?<![\d.]){YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)", makers.written),
        (rf"{YEAR}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*[日号號]", makers.written),
        (
            r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/%])",
            makers.figures,
        ),
        (
            rf"(?<![\d/.,-])\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)?{between}(?:\d{{1,2}}{between})?{_DAY}[\s-]*{of}"
            rf"(?P<name>{month})\b\.?,?[\s-]*{YEAR}",
            makers.several,
        ),
        (rf"\b{_DAY}[\s-]*{of}(?P<name>{month})\b\.?,?[\s-]*(?:de |del )?{YEAR}", makers.named),
        (rf"\b{_IN_WORDS} (?:day )?(?:of )?(?P<name>{month})\b\.?,?[\s-]*(?:of )?{YEAR}", makers.named),
        (rf"\b{_DAY}[\s-]?(?:of )?(?P<name>{month})[\s-]?['’]?(?P<short>\d\d)\b(?![./]\d)", makers.named_short),
        (rf"\b{_IN_WORDS} (?:day )?of (?P<name>{month}) ['’](?P<short>\d\d)\b", makers.named_short),
        (rf"\b(?P<name>{month})\b\.?\s+(?:the )?{_DAY},?\s+(?:of )?{YEAR}", makers.named),
        (rf"\b(?P<name>{month})\b\.?\s+(?:the )?{_IN_WORDS},?\s+(?:of )?{YEAR}", makers.named),
        (rf"\b(?P<name>{month})\b\.?\s+(?:the )?{_DAY},?\s*['’](?P<short>\d\d)\b", makers.named_short),
    ]


def _of_month(month: str) -> list[tuple[str, Maker]]:
    """Days of a month that is said by its place from today, and whole months with their year."""
    return [
        (
            rf"\b(?:the )?(?:{_DAY}|{_IN_WORDS.replace('<day>', '<word>')}) (?:day )?of "
            r"(?P<which>last|this|the) month\b",
            makers.of_this_month,
        ),
        (r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[?,.;:!)]|$))", makers.of_a_month),
        (rf"{YEAR}\s*年\s*(?P<month>\d{{1,2}})\s*月(?!\d)", periods.of_month),
    ]


def _counted(month: str) -> list[tuple[str, Maker]]:
    """Months, years, and days that are counted from today."""
    number = "|".join(counted.NUMBERS)
    return [
        (rf"{YEAR}\s*年", periods.of_year),
        (rf"\b(?P<name>{month})\b\.?,?[\s-]*(?:of |de |del )?{YEAR}", periods.of_named_month),
        (rf"\b(?P<name>{month})\b\.?,? ?['’](?P<short>\d\d)\b", periods.of_named_month),
        (
            rf"\b(?:before|prior to|until|after|vor|nach|avant|après|antes de|después de|до|после) {YEAR}(?![-/.]\d)",
            makers.to_ask,
        ),
        (
            r"(?<![\d./-])(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\d./-])",
            makers.compact,
        ),
        (r"\btomorrow(?=[ ?.!]*$)", counted.tomorrow),
        (
            r"\b(?:the )?day before yesterday\b|\b(?:vorgestern|avant-hier|anteayer|antier|позавчера)\b|前天|一昨日",
            counted.ago(days=2),
        ),
        (r"\b(?:yesterday|gestern|(?<!avant-)hier|ayer|вчера)\b|昨天|昨日|أمس", counted.ago(days=1)),
        *weekdays.patterns(),
        (rf"\b{_APPROXIMATELY} (?:\d+|{number})\s+(?:months?|years?)\s+(?:ago|back)\b", makers.to_ask),
        (rf"\b(?P<n>\d{{1,99}}|{number})\s+(?P<unit>day|week|month|year)s?\s+(?:ago|back)\b", counted.units_ago),
        (rf"\b{_DAY}[\s-]*(?:of |de |d')?(?P<name>{month})\b,? (?:of )?{_THIS_OR_LAST}", makers.of_last_year),
        (rf"\b{_IN_WORDS} of (?P<name>{month})\b,? (?:of )?{_THIS_OR_LAST}", makers.of_last_year),
        (rf"\b(?P<name>{month})\b\.? {_DAY},? (?:of )?{_THIS_OR_LAST}", makers.of_last_year),
        (rf"\b(?P<name>{month})\b,? (?:of )?{_THIS_OR_LAST}", periods.month_of_last_year),
        (rf"\b(?:back|way back|earlier|again) in (?P<name>{month})\b(?![\w'’])", periods.last_such_month),
        (r"(?<![\d./-])(?P<month>0?[1-9]|1[0-2])[/.](?P<year>20[0-4]\d)(?![\d/%])", periods.of_month),
        (r"\b(?:this|same|the same) (?:time|day|date) last year\b", counted.a_year_ago),
        (r"\blast (?P<unit>week|month|year)\b", counted.last_unit),
        (rf"\b(?:in|during|back in) the (?:early |late |mid-?)?(?:{_DECADE})", makers.to_ask),
    ]


def _short(month: str) -> list[tuple[str, Maker]]:
    """Years behind a word that goes before one, and days and months without their year."""
    return [
        (rf"\b(?:in|of|by|for|during|back in|year|anno|en|im jahr)\s+{YEAR}(?![-/.]\d)", periods.of_year),
        (r"\b(?:in|of|by|for|during|back in|year)\s+['’](?P<short>\d\d)\b", periods.of_year),
        (rf"^{YEAR}(?=\s?[:：]|(?:,|\s[–—-])\s{_WAS}|,\s{_ASKS_SHORTLY})", periods.of_year_begun),
        (rf"(?<=, ){YEAR}(?=\s?[:：])", periods.of_year_begun),
        (rf"(?<=\blist ){YEAR}(?=\s*[:?])", periods.of_year_begun),
        (rf"\b{YEAR}(?= edition\b)", periods.of_year_begun),
        (rf"\b(?:в|за|на конец|в конце)\s+{YEAR}(?:\s*(?:году|год|года|г\.?)(?!\w))?(?![-/.]\d)", periods.of_year),
        (rf"(?:في|عام|سنة|العام|لعام)\s+(?:عام\s+|سنة\s+)?{YEAR}(?![-/.]\d)", periods.of_year),
        (rf"\b(?P<name>{month})-(?P<short>\d\d)\b(?![-/.]\d)", makers.month_or_day),
        (
            rf"\b(?:between|from) (?:the )?(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:and|to|until|till) (?:the )?{_DAY} "
            rf"(?:of )?(?P<name>{month})\b(?![\w'’])",
            makers.several_without_year,
        ),
        (rf"\b{_DAY}[\s-]*(?:of |de |d')?(?P<name>{month})\b(?![\w'’])", makers.without_year),
        (rf"\b{_IN_WORDS} of (?P<name>{month})\b(?![\w'’])", makers.without_year),
        (rf"\b(?P<name>{month})\b\.?\s+(?:the )?{_DAY}(?![\d\w%.,/-])", makers.without_year),
        (
            rf"\b(?:in|since|during|im|seit|en|depuis|desde|в)\s+(?P<name>{month})\b(?![\w'’])",
            periods.month_without_year,
        ),
        (
            rf"\b{_BEFORE_FIGURES} (?:the )?(?P<one>\d{{1,2}})(?P<mark>[/.])(?P<two>\d{{1,2}})\b"
            r"\.?(?![\d%/-]|\.\d)",
            makers.figures_without_year,
        ),
    ]


def year_behind(text: str, *, today: dt.date) -> DayRead | None:
    """A year at the end of a text, with no word that says what it is of: "SMIC 2021"; None where there is none."""
    found = _YEAR_BEHIND.search(text)
    year = periods.of_year(found, today, "en") if found and int(found["year"]) <= today.year else None
    return (
        replace(year, typed=found["year"], start=found.start("year"), end=found.end("year")) if found and year else None
    )
