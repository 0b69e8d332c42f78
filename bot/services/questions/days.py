"""Finds the days in a message, whatever the way they are written. Never guesses: 3/4/21 may be in March or in April."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache

from bot.services.questions import counted_days as counted
from bot.services.questions import day_makers as makers
from bot.services.questions import period_makers as periods
from bot.services.questions.made_days import Maker, months
from bot.services.questions.reading import DayRead

_SEASONS = "spring|summer|autumn|fall|winter"
_DECADE = r"nineties|eighties|seventies|sixties|noughties|(?:19|20)?\d0s|years? (?:ago|back)"

_PARTS_OF_YEAR = "early|mid|late|the middle of|the beginning of|anfang|mitte|début|mi|principios de|mediados de"

_YEAR_BEHIND = re.compile(r"(?<=[^\W\d])\)?,?\s+(?P<year>(?:199|20[0-4])\d)\s*[?？!.]*$")


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
def _patterns() -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """The ways of writing a day, the longest first."""
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    number = "|".join(counted.NUMBERS)
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    table: list[tuple[str, Maker]] = [
        (rf"(?<![\d.]){year}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)", makers.written),
        (rf"{year}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*[日号號]", makers.written),
        (rf"{year}\s*年\s*(?P<month>\d{{1,2}})\s*月(?!\d)", periods.of_month),
        (rf"{year}\s*年", periods.of_year),
        (
            r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/%])",
            makers.figures,
        ),
        (rf"\b{day}[\s-]*(?:of |de |d')?(?P<name>{month})\b\.?,?[\s-]*(?:de |del )?{year}", makers.named),
        (rf"\b{day}[\s-]?(?P<name>{month})[\s-]?['’]?(?P<short>\d\d)\b", makers.named_short),
        (rf"\b(?P<name>{month})\b\.?\s+{day},?\s+{year}", makers.named),
        (rf"\b(?P<name>{month})\b\.?,?[\s-]*(?:of |de |del )?{year}", periods.of_named_month),
        (rf"\b(?:{_SEASONS})(?: of)?,? {year}", periods.of_year),
        (rf"\b(?:last|this|next|past) (?:{_SEASONS})\b", makers.to_ask),
        (
            rf"\b(?:before|prior to|until|after|vor|nach|avant|après|antes de|después de|до|после) {year}(?![-/.]\d)",
            makers.to_ask,
        ),
        (
            rf"\b(?:(?:the )?end of|(?:at )?year[- ]?end|ende|fin|finales de|кон(?:ец|це)) (?:of )?{year}(?![-/]\d)",
            periods.end_of_year,
        ),
        (rf"\b(?:{_PARTS_OF_YEAR})[ -]{year}(?![-/]\d)", makers.to_ask),
        (rf"\b(?P<feast>{'|'.join(makers.FEASTS)})(?: of|,)? {year}", makers.feast),
        (
            r"(?<![\d./-])(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\d./-])",
            makers.compact,
        ),
        (r"\bq(?P<quarter>[1-4])[ /-]*(?P<year>(?:19|20)\d\d)", periods.of_quarter),
        (r"\btomorrow(?=[ ?.!]*$)", counted.tomorrow),
        (
            r"\b(?:the )?day before yesterday\b|\b(?:vorgestern|avant-hier|anteayer|antier|позавчера)\b|前天|一昨日",
            counted.ago(days=2),
        ),
        (r"\b(?:yesterday|gestern|(?<!avant-)hier|ayer|вчера)\b|昨天|昨日|أمس", counted.ago(days=1)),
        (rf"\b(?:last|past|previous)\s+(?P<weekday>{'|'.join(counted.WEEKDAYS)})\b", counted.weekday),
        (rf"\b(?P<n>\d+|{number})\s+(?P<unit>day|week|month|year)s?\s+(?:ago|back)\b", counted.units_ago),
        (
            rf"\b{day}[\s-]*(?:of |de |d')?(?P<name>{month})\b,? (?:of )?(?P<which>last|this) year\b",
            makers.of_last_year,
        ),
        (rf"\b(?P<name>{month})\b\.? {day},? (?:of )?(?P<which>last|this) year\b", makers.of_last_year),
        (rf"\b(?P<name>{month})\b,? (?:of )?(?P<which>last|this) year\b", periods.month_of_last_year),
        (rf"\b(?:back|way back|earlier|again) in (?P<name>{month})\b(?![\w'’])", periods.last_such_month),
        (r"(?<![\d./-])(?P<month>0?[1-9]|1[0-2])[/.](?P<year>20[0-4]\d)(?![\d/%])", periods.of_month),
        (r"\b(?:this|same|the same) (?:time|day|date) last year\b", counted.a_year_ago),
        (r"\blast (?P<unit>week|month|year)\b", counted.last_unit),
        (rf"\b(?:in|during|back in) the (?:early |late |mid-?)?(?:{_DECADE})", makers.to_ask),
        (rf"\b(?:in|of|by|for|during|back in|year|anno|en|im jahr)\s+{year}(?![-/.]\d)", periods.of_year),
        (rf"\b(?:в|за|на конец|в конце)\s+{year}(?:\s*(?:году|год|года|г\.?)(?!\w))?(?![-/.]\d)", periods.of_year),
        (rf"(?:في|عام|سنة|العام|لعام)\s+(?:عام\s+|سنة\s+)?{year}(?![-/.]\d)", periods.of_year),
        (rf"\b{day}[\s-]*(?:of |de |d')?(?P<name>{month})\b(?![\w'’])", makers.without_year),
        (rf"\b(?P<name>{month})\b\.?\s+{day}(?![\d\w%.,/-])", makers.without_year),
        (
            rf"\b(?:in|since|during|im|seit|en|depuis|desde|в)\s+(?P<name>{month})\b(?![\w'’])",
            periods.month_without_year,
        ),
    ]
    return tuple((re.compile(pattern, re.I), make) for pattern, make in table)


def year_behind(text: str, *, today: dt.date) -> DayRead | None:
    """A year at the end of a text, with no word that says what it is of: "SMIC 2021"; None where there is none."""
    found = _YEAR_BEHIND.search(text)
    year = periods.of_year(found, today, "en") if found and int(found["year"]) <= today.year else None
    return (
        replace(year, typed=found["year"], start=found.start("year"), end=found.end("year")) if found and year else None
    )
