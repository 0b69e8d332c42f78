"""How many of several answers have which colour, in words: a colour alone says nothing to those who cannot see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

_WORDS: Mapping[str, str] = {
    "🔴": "blocked or banned",
    "🟠": "listed or suspended",
    "🟡": "not settled",
    "⚪": "nothing in force found",
    "🔵": "no company",
    "⚠️": "not read",
}


def words_of(emoji: str) -> str:
    """What a colour stands for, in words."""
    return _WORDS[emoji]


def tally(emojis: Iterable[str]) -> str:
    """ "🔴 2 blocked or banned · ⚪ 1 nothing in force found", the strictest first."""
    counted = Counter(emojis)
    return " · ".join(f"{emoji} {counted[emoji]} {words}" for emoji, words in _WORDS.items() if counted[emoji])
