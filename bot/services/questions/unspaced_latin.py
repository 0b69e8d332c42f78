"""Names in Latin letters in Chinese and Japanese messages: there blanks part their words, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.vocabulary import Vocabulary

_BETWEEN = re.compile(r" +(?:(?:of|for|de)(?: the)? +)?")
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
    """Whether a part goes on with what follows it: both are written as names, and none begins a question."""
    words = (text[slice(*last)].split()[0], text[slice(*behind)])
    between = _BETWEEN.fullmatch(text[last[1] : behind[0]]) is not None
    return between and all(_CAPITAL.match(word) and word.casefold() not in latin.starters for word in words)
