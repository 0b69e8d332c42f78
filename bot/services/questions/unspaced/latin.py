"""Names in Latin letters in Chinese and Japanese messages: there blanks part their words, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.words.vocabulary import Vocabulary

_BETWEEN = re.compile(r" +(?:(?:of|for|de)(?: the)? +)?")
_NUMBER = re.compile(r"\d{1,4}")
_COUNTED = frozenset("股手張张台块塊个個枚万萬亿億千百元円美港人吨噸年月日号號天周週小分时時％%")
"""Signs behind a number that counts something: "SMIC 300股"."""
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de]")


def with_latin_joined(text: str, free: Sequence[tuple[int, int]], latin: Vocabulary) -> list[tuple[int, int]]:
    """The parts of the text, of which words with capitals are one where but blanks part them: "Bank Kestrel是否…"."""
    joined: list[tuple[int, int]] = []
    small: list[tuple[int, int]] = []  # "of", which may yet be within a name
    for start, end in free:
        last = joined[-1] if joined else None
        if last and _goes_on(text, last, (start, end), latin):
            joined[-1] = (last[0], end)
            small = []
        elif text[start:end] in _SMALL:
            small.append((start, end))
        else:
            joined += [*small, (start, end)]
            small = []
    return [*joined, *small]


_SMALL = ("of", "for", "de", "the")


def _goes_on(text: str, last: tuple[int, int], behind: tuple[int, int], latin: Vocabulary) -> bool:
    """Whether a part goes on with what follows it: both are written as names, and none begins a question.

    A short number goes on too: "Bureau 39", of which "Bureau" alone is nobody's.
    """
    first, word = text[slice(*last)].split()[0], text[slice(*behind)]
    between = text[last[1] : behind[0]]
    named = all(_CAPITAL.match(one) and one.casefold() not in latin.starters for one in (first, word))
    counts = _NUMBER.fullmatch(word) is None or text[behind[1] : behind[1] + 1] in _COUNTED
    numbered = between == " " and _CAPITAL.match(first) is not None and not counts
    return numbered or (named and _BETWEEN.fullmatch(between) is not None)
