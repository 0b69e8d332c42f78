"""The parts of a word that hyphens, slashes or apostrophes join, and how many of them are looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.services.limits import MAX_NAME_LENGTH

JOINS = re.compile(r"[-/'’]")
_MOST_JOINS, _FEW_PARTS = 8, 2
"""In a word of more joins, names of no more parts than that are sought: all of them would be half their square."""


def spans(word: str) -> Iterator[tuple[int, int, str]]:
    """The neighbouring parts of a joined word, the longest first; none of one that is longer than any name."""
    cuts = [found.span() for found in JOINS.finditer(word)] if len(word) <= MAX_NAME_LENGTH else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(word)]
    if not cuts:
        return
    for size in range(len(starts) if len(cuts) <= _MOST_JOINS else _FEW_PARTS, 0, -1):
        for first in range(len(starts) - size + 1):
            start, end = starts[first], ends[first + size - 1]
            yield start, end, word[start:end]
