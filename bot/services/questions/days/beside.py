"""Days counted from another that a message names: "the day before 14 January 2021", "… What was it a week later?"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, product

from bot.services.questions.days import elsewhere
from bot.services.questions.days.counted import NUMBERS, before
from bot.services.questions.days.made import in_small_letters, one_of
from bot.services.questions.reading import DayRead, Precision

_UNITS = {unit: unit for unit in ("day", "week", "month", "year")} | elsewhere.UNITS
_UNITS |= {"днём": "day", "неделей": "week", "месяцем": "month", "годом": "year"}
_N = r"(?P<n>\d{1,2}|[^\W\d_]{1,5})"
_UNIT = rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?:s|en?|es|n)?"
_BACK = "before|earlier|prior(?: to)?|davor|zuvor|vorher|früher|plus tôt|avant|antes|раньше"
_ON = "after|later|afterwards|following|danach|darauf|später|plus tard|après|después|más tarde|позже|спустя"
_ONE_BACK = (
    r"\b(?:the )?(?:day|night) (?:before|prior(?: to)?)\b|\bthe (?:previous|preceding|prior) day\b|"
    r"\btag (?:davor|zuvor|vorher)\b|\bam vortag\b|\bla veille\b|\ble jour (?:précédent|d['’]avant)\b|"
    r"\bel día (?:anterior|antes)\b|\b(?:днём раньше|накануне)\b|前一[天日]"
)
_ONE_ON = (
    r"\b(?:the )?(?:day|morning) after\b|\bthe (?:following|next) (?:day|morning)\b|\btag (?:danach|darauf)\b|"
    r"\bam folgetag\b|\ble lendemain\b|\ble jour (?:suivant|d['’]après)\b|\bel día (?:siguiente|después)\b|"
    r"\b(?:днём позже|на следующий день)\b|[后後]一[天日]|次日|翌日|第二天"
)
_WAYS: Sequence[tuple[re.Pattern[str], int]] = [
    (re.compile(_ONE_BACK), -1),
    (re.compile(_ONE_ON), 1),
    (re.compile(rf"\b(?:{_N} )?{_UNIT} (?:{_BACK})\b"), -1),
    (re.compile(rf"\b(?:{_N} )?{_UNIT} (?:{_ON})\b"), 1),
    (re.compile(r"(?P<n>\d{1,2}|[一二两三四五六七八九十])(?P<unit>天|周|星期|个月|年)之?前"), -1),
    (re.compile(r"(?P<n>\d{1,2}|[一二两三四五六七八九十])(?P<unit>天|周|星期|个月|年)之?[后後]"), 1),
]
"""What says how far a day lies from another, and which way."""
_UNIT_BEFORE = re.compile(r"\bthe (?P<unit>week|month|year) (?:before|prior to|preceding)\b")
_BEFORE_IT = re.compile(r"\b(?:before|prior to|vor(?: dem)?|avant(?: le)?|antes del?|до)\s+(?:the )?$")
_BEFORE_BEHIND = re.compile(r"\s*(?:之前|以前|よりも?前|前(?!后|後))")
"""What asks of the time up to a past day, of which the last day is the one before it: "before 3 June 2021"."""
_OF_QUESTION = re.compile(
    r"[\s,]*(?:please|pls)?\s*[?？]|[\s,]*(?:was|were|had|did|what|which)\b|的?(?:是?什么|状态|在不在|有没有)"
)
"""What stands behind it in a question: "a week later?", "one month earlier, was it listed?"."""

_APPOSED = re.compile(r"[\s,(–-]*(?:i\.?e\.?,?|that is,?|so|meaning)?\s*|.*\bor ")
"""What stands between a day and what only says which it was: "on 7 August, i.e. the day before"."""

_FARTHEST = 200
"""Letters before a day within which stands what counts it on or back."""

_MOST_DAYS = 30
"""Days told, the last of a message, from which a question may count another."""


def counted_before(days: Iterable[DayRead], text: str, today: dt.date) -> list[DayRead]:
    """The days, each counted on or back by what stands directly beside it: "the day before 14 January 2021"."""
    return [_by_what_stands_beside(day, text, today) for day in days]


def counted_behind(days: Sequence[DayRead], text: str) -> DayRead | None:
    """The day that a question counts from one told before it; None where it counts none."""
    folded = in_small_letters(text)
    told = islice((day for day in reversed(days) if _is_one(day)), _MOST_DAYS)
    for day, (pattern, way) in product(told, _WAYS):
        for found in pattern.finditer(folded, day.end):
            if _is_asked(folded, day, found) and (on := _shifted(day, found, way)):
                return DayRead(text[found.start() : found.end()], on, Precision.DAY, *found.span())
    return None


def _is_asked(text: str, day: DayRead, found: re.Match[str]) -> bool:
    """Whether a day so counted is asked about: not "on 7 August, the day before?", nor "3 June or the day after?"."""
    apposed = _APPOSED.fullmatch(text[day.end : found.start()])
    return apposed is None and _OF_QUESTION.match(text, found.end()) is not None


def _by_what_stands_beside(day: DayRead, text: str, today: dt.date) -> DayRead:
    if not _is_one(day):
        return day
    if within := _in_unit_before(day, text):
        return within
    for pattern, way in _WAYS:
        for found in pattern.finditer(text, _near(day), day.start):
            if text[found.end() : day.start].strip() in ("", "of", "the") and (on := _shifted(day, found, way)):
                return replace(day, on=on, start=found.start())
    return _up_to(day, text) if day.on and day.on <= today else day


def _up_to(day: DayRead, text: str) -> DayRead:
    """The day before a past one, where that is said to be the end of the time asked about."""
    ahead, behind = _BEFORE_IT.search(text, _near(day), day.start), _BEFORE_BEHIND.match(text, day.end)
    if day.on is None or not (ahead or behind):
        return day
    return replace(
        day,
        on=before(day.on, 1, "day"),
        start=ahead.start() if ahead else day.start,
        end=behind.end() if behind else day.end,
    )


def _near(day: DayRead) -> int:
    """Where to begin to look for what counts a day: a text of nothing but days is not read anew for each."""
    return max(0, day.start - _FARTHEST)


def _in_unit_before(day: DayRead, text: str) -> DayRead | None:
    """ "the week before 3 June 2021": the same day of it, or its last, may be meant."""
    found = _UNIT_BEFORE.search(text, _near(day), day.start)
    if day.on is None or found is None or text[found.end() : day.start].strip() not in ("", "the"):
        return None
    choices = [before(day.on, 1, found["unit"]), before(day.on, 1, "day")]
    asked = one_of(choices)
    return asked and replace(asked, start=found.start(), end=day.end, typed=day.typed)


def _is_one(day: DayRead) -> bool:
    return day.on is not None and day.precision is Precision.DAY


def _shifted(day: DayRead, found: re.Match[str], way: int) -> dt.date | None:
    """The day so far on or back; None where no number is said that is one."""
    said = found.groupdict()
    number, unit = _number(said.get("n")), _UNITS[said.get("unit") or "day"]
    if day.on is None or number is None:
        return None
    return before(day.on, -way * number, unit)


def _number(typed: str | None) -> int | None:
    """The number in figures or in a word; one where none is said, None where the word is no number."""
    if typed is None or typed.isdigit():
        return int(typed or 1)
    return NUMBERS.get(typed) or elsewhere.number_or_none(typed)
