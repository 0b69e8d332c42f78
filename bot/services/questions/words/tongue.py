"""A language whose questions are not read: the words its sentences are known by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

UNREAD = "I can’t read questions in this language: which name do you ask about?"
FREQUENT = 4.5
"""A word as common as this in a language is one of its sentences there (see Vocabulary.ordinary)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language whose questions are not read (data/vocabulary/unread/words.toml)."""

    language: str
    words: frozenset[str]  # those of sentences
    ands: frozenset[str] = frozenset()  # what stands between two names
    before: frozenset[str] = frozenset()  # what says what the next name is
    endings: tuple[str, ...] = ()  # what is written behind a name, without a blank
    tails: tuple[str, ...] = ()  # ends of words that are no names
    past: frozenset[str] = frozenset()  # "yesterday", "ago": what is asked is not of today
    months: Callable[[], frozenset[str]] = frozenset
    month_numbers: Callable[[], Mapping[str, int]] = dict  # each name of a month with its number
    weekdays: Callable[[], frozenset[str]] = frozenset
    short_times: Callable[[], frozenset[str]] = frozenset  # short names of months and days, none of them a common word
    ordinary: Callable[[str], float] = lambda _word: 0.0

    def is_said(self, word: str) -> bool:
        """Whether a word in small letters is one of sentences, by the table or by being so common."""
        listed = word in self.words or word in self.ands or word in self.before
        return listed or word.endswith(self.tails or " ") or self.ordinary(word) >= FREQUENT
