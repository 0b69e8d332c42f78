"""Stored names in Chinese and Japanese letters, where no blanks part the words: by exact key, the longest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from bot.domain.law.entity import Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import plain_key
from bot.domain.names.weak_aliases import is_strong_name
from bot.services.questions.stored.known import hits_by_key
from bot.services.questions.unspaced.pieces import keys_of

_LETTERS = re.compile(r"[\u3005\u3400-\u9fff\u3040-\u30ff]+")
_HAN_PAIR = re.compile(r"[\u4e00-\u9fff]{2}")
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
_SHORT = 2
"""Letters of a name that a person's, or a ship's, is not found by: it is a part of too many words."""


class Stored(Protocol):
    """The part of a names index that is asked (ports.NameIndex)."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`."""

    def rarity(self, word: str) -> float:
        """How rare a word, or two Chinese letters side by side, are among the stored names: 1 in none."""


def in_han(text: str, stored: Stored, *, team: str = "") -> list[tuple[int, int]]:
    """Where stored names begin and end in the text, apart from each other, in order.

    Only what has no two letters side by side that no stored name has is looked up: a long text has too many parts.
    """
    in_names = cache(lambda pair: not _HAN_PAIR.fullmatch(pair) or stored.rarity(pair) < 1)
    spans = {
        span: key
        for found in _LETTERS.finditer(text)
        for stretch in _stretches(text, *found.span(), in_names)
        for span, key in keys_of(text, *stretch)
    }
    hits = hits_by_key(stored, set(spans.values()), team=team)
    named = [span for span, key in spans.items() if _is_named(hits.get(key, ()), span[1] - span[0])]
    taken: list[tuple[int, int]] = []
    places: set[int] = set()
    for start, end in sorted(named, key=lambda span: (span[0] - span[1], span[0])):
        if places.isdisjoint(range(start, end)):
            taken.append((start, end))
            places.update(range(start, end))
    return sorted(taken)


def _stretches(text: str, start: int, end: int, in_names: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The parts of a piece that are parted where two letters side by side are in no stored name."""
    folded = plain_key(text[start:end]).replace(" ", "")
    first = start
    if len(folded) == end - start:
        for place, (one, other) in enumerate(pairwise(folded), start + 1):
            if not in_names(one + other):
                yield first, place
                first = place
    yield first, end


def _is_named(hits: Sequence[NameHit], length: int) -> bool:
    return any(is_strong_name(hit) and (length > _SHORT or hit.schema not in _LONE) for hit in hits)
