"""Days in a language that is not read: what may be one is told of, for an answer of today would be another."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Sequence

from bot.services.questions.reading import DayRead, Precision
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongue import Tongue
from bot.services.questions.words.word_labels import Label

_DAY = (
    "Which day do you mean by “{}”? I can’t read dates in this language: write it like 2021-03-01, or ask about today."
)
_APART = 3
"""Words from one part of a day to the next: "1 de março de 2021"."""
_EARLIEST, _LATEST = 1990, 2099
_DECEMBER = 12
_SHORTEST_STEM = 4
_LONGEST_ENDING, _SHORT_ENDING = 5, 3
_UNSPACED = re.compile(r"[\u0e00-\u0eff\uac00-\ud7af]")
"""Letters of Thai, Lao and Korean, which write what a day is of without a blank."""


def doubt_of_day(
    within: Labelled, tongue: Tongue | None, names: Collection[tuple[int, int]], *, read: bool
) -> tuple[str, ...]:
    """Why a day is asked for: a figure, a month or a "yesterday" outside the names is not read; `read`: a day is."""
    parts = [token for before, token in _outside(within, names, read=read) if _tells_time(before, token, tongue)]
    return (_DAY.format(_typed(within, parts)),) if parts else ()


def day_offered(within: Labelled, tongue: Tongue, names: Collection[tuple[int, int]]) -> DayRead | None:
    """The day that may be meant, to be chosen beside today; None where its parts do not tell one."""
    parts = [token for before, token in _outside(within, names, read=False) if _tells_time(before, token, tongue)]
    years, days = _numbers_of(parts)
    on = _day_of(years, _months_of(parts, tongue), days)
    return DayRead(_typed(within, parts), None, Precision.UNKNOWN, choices=(on,), or_today=True) if on else None


def _numbers_of(parts: Sequence[Token]) -> tuple[list[int], list[int]]:
    """The first year among these, and the other numbers."""
    numbers = [int(token.text) for token in parts if token.text.isascii() and token.text.isdigit()]
    years = [number for number in numbers if _EARLIEST <= number <= _LATEST][:1]
    return years, [number for number in numbers if number not in years]


def _months_of(parts: Sequence[Token], tongue: Tongue) -> list[int]:
    """The months among these, 0 for what is none."""
    words = [token.folded for token in parts if not any(map(str.isdigit, token.text))]
    return [_month_of(word, tongue) or 0 for word in words]


def _month_of(word: str, tongue: Tongue) -> int | None:
    """The number of the month that a word is a form of; None where it may be two: "července" is none of "červen"."""
    numbers = tongue.month_numbers()
    found = {number for name, number in numbers.items() if is_month(word, [name])}
    return numbers.get(word, found.pop() if len(found) == 1 else None)


def _day_of(years: Sequence[int], months: Sequence[int], days: Sequence[int]) -> dt.date | None:
    """The day, or the last one of a month or a year; None where the parts are no date (0: what is no month)."""
    if not years or len(months) > 1 or len(days) > len(months):
        return None
    year, month = years[0], months[0] if months else _DECEMBER
    try:
        return dt.date(year, month, days[0] if days else monthrange(year, month)[1])
    except ValueError:
        return None


def _outside(within: Labelled, names: Collection[tuple[int, int]], *, read: bool) -> Iterator[tuple[str, Token]]:
    """The words that are of no name, of no list, and not of the day that was read; each with the one before it."""
    read_already = (Label.DAY, Label.LIST) if read else (Label.LIST,)
    before = ""
    for token, label in zip(within.tokens, within.labels, strict=True):
        of_name = any(start <= token.start < end for start, end in names)
        if token.is_word and not of_name and label not in read_already:
            yield before, token
        before = token.folded


def _tells_time(before: str, token: Token, tongue: Tongue | None) -> bool:
    word = token.folded
    if any(map(str.isdigit, word)) or tongue is None:
        return any(map(str.isdigit, word))
    if not (tongue.past | tongue.short_times()).isdisjoint((word, f"{before} {word}")):
        return True
    return is_month(word, tongue.months()) or _is_weekday(before, word, tongue)


def is_month(word: str, months: Collection[str]) -> bool:
    """Whether a word is a month, also in another case: "márciusban", "tammikuussa", "martta"."""
    return any(
        word == month
        or (
            len(month) >= _SHORTEST_STEM and word.startswith(_stem(month)) and len(word) <= len(month) + _endings(month)
        )
        for month in months
    )


def _stem(month: str) -> str:
    return month if len(month) == _SHORTEST_STEM else month[:-1]


def _endings(month: str) -> int:
    return _SHORT_ENDING if len(month) == _SHORTEST_STEM else _LONGEST_ENDING


def _is_weekday(before: str, word: str, tongue: Tongue) -> bool:
    """Whether a word is a day of the week, also in another case or with what is written with it: "poniedziałku"."""
    if word in tongue.words:
        return False
    return any(
        f"{before} {word}".endswith(day) if " " in day else word == day or _is_form_of(word, day)
        for day in tongue.weekdays()
    )


def _is_form_of(word: str, day: str) -> bool:
    if _UNSPACED.search(day):
        return day in word
    stem = day[:-2] if len(day) - 2 >= _SHORTEST_STEM else day
    return len(day) >= _SHORTEST_STEM and word.startswith(stem) and len(word) <= len(day) + _SHORT_ENDING


def _typed(within: Labelled, parts: Sequence[Token]) -> str:
    """The first day as it was typed, with what stands between its parts."""
    places = {token.start: place for place, token in enumerate(within.tokens)}
    last = parts[0]
    for token in parts[1:]:
        if places[token.start] - places[last.start] > _APART:
            break
        last = token
    return within.text[parts[0].start : last.end]
