"""What a word means: its number, its best-known form, the word that it shortens."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.domain.names.word_tables.common_words import ABBREVIATIONS, GENERIC_WORDS, is_common
from bot.domain.names.word_tables.slavic_names import in_russian
from bot.domain.names.word_tables.translations import in_english


@lru_cache(maxsize=16384)
def number_of(word: str) -> str | None:
    """The number written in digits or as an ordinal: "116", "7th"; None for any other word."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    if word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return word[:-2]
    return None


_NOUNS: Mapping[str, str] = {
    "agricultural": "agriculture", "chinese": "china", "educational": "education", "electrical": "electric",
    "financial": "finance", "german": "germany", "industrial": "industry", "iranian": "iran", "russian": "russia",
    "scientific": "science", "syrian": "syria", "technical": "technology", "technological": "technology",
    "trading": "trade",
}  # fmt: skip
"""Common words that are one in translations: a scientific and technical centre is one of science and technology."""


@lru_cache(maxsize=65536)
def meaning(word: str) -> str:
    """The word in its best-known form: "zavody" and "plants" give "plant", "mykola" and "nikolay" "nikolai"."""
    one = singular(in_english(word) or in_russian(word) or word)
    return _NOUNS.get(one, one)


def tells_no_firm(word: str) -> bool:
    """Whether a word is a common one of firms' names, in English or another language: "laboratorios"."""
    return is_common(word) or in_english(word) is not None


def singular(word: str) -> str:
    """The word without an English plural's ending: "technologies" and "technology" give one."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


def abbreviates(short: str, word: str) -> bool:
    """Whether `short` is how people shorten a common word: by the table, by its beginning, or by its consonants."""
    if word in ABBREVIATIONS.get(short, ()):
        return True
    if short[0] != word[0] or word not in GENERIC_WORDS or not 3 <= len(short) < len(word) - 1:
        return False
    return word.startswith(short) or (not set(short[1:]) & set("aeiou") and _within(short, word))


def _within(short: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in short)
