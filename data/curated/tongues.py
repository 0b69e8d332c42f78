"""Reads the words of languages whose questions are not read (data/vocabulary/unread)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Final

from bot.services.questions.words.tongue import FREQUENT, Tongue
from data.curated.parts import Strict
from data.curated.word_frequencies import zipf

FILE = Path(__file__).parents[1] / "vocabulary" / "unread" / "words.toml"
_LOCALES = {"sh": "hr"}
"""What the months of a language are looked up under, where that is not its own code."""
_SHORTEST = 3
"""Letters of a short name that tells a day: "so" and "do" are words."""
_CONTEXTS: Final = ("format", "stand-alone")


class TongueTable(Strict):
    """A table of the file, one a language."""

    words: str
    ands: str
    before: str
    endings: str = ""
    tails: str = ""
    past: str = ""


@cache
def tongues() -> Mapping[str, Tongue]:
    """The languages, by their codes. Raises ValueError for a table that is wrong."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {language: _tongue(language, TongueTable.model_validate(table)) for language, table in read.items()}


def _tongue(language: str, table: TongueTable) -> Tongue:
    return Tongue(
        language=language,
        words=_words(table.words),
        ands=_words(table.ands),
        before=_words(table.before),
        endings=tuple(sorted(_words(table.endings), key=len, reverse=True)),
        tails=tuple(sorted(_words(table.tails))),
        past=_words(table.past),
        months=partial(_months, language),
        month_numbers=partial(_month_numbers, language),
        weekdays=partial(_weekdays, language),
        short_times=partial(_short_times, language),
        ordinary=partial(zipf, language),
    )


@cache
def _months(language: str) -> frozenset[str]:
    """The months of a language in full, as they stand in a date and by themselves."""
    return frozenset(_month_numbers(language))


@cache
def _month_numbers(language: str) -> Mapping[str, int]:
    """The same, each with its number."""
    from babel.dates import get_month_names

    locale = _LOCALES.get(language, language)
    found = (get_month_names("wide", context, locale=locale) for context in _CONTEXTS)
    named = {_plain(name): number for names in found for number, name in names.items()}
    return {name: number for name, number in named.items() if name.isalpha()}


@cache
def _weekdays(language: str) -> frozenset[str]:
    """The days of the week in full; of "segunda-feira" also "segunda"."""
    from babel.dates import get_day_names

    names = _names(get_day_names, "wide", language)
    return frozenset((*names, *(name.removesuffix("-feira") for name in names)))


@cache
def _short_times(language: str) -> frozenset[str]:
    """The short names of months and days, without those that are common words: "mar" is a sea."""
    from babel.dates import get_day_names, get_month_names

    short = _names(get_month_names, "abbreviated", language) | _names(get_day_names, "abbreviated", language)
    long = (name for name in short if len(name) >= _SHORTEST and name.isalpha())
    return frozenset(name for name in long if zipf(language, name) < FREQUENT)


def _names(of: Callable[..., Mapping[int, str]], width: str, language: str) -> frozenset[str]:
    """The names as they stand in a date and by themselves, in small letters and without a full stop."""
    found = (of(width, context, locale=_LOCALES.get(language, language)) for context in _CONTEXTS)
    return frozenset(_plain(name) for names in found for name in names.values())


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.casefold().split())
