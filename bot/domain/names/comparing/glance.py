"""Passes over names that are too unlike a question to be compared with it word by word, which costs far more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.domain.names.keys import name_key
from bot.domain.names.matching import NameHit
from bot.domain.names.scripts import is_unvocalised, skeleton

LEAST = 55.0
"""Likeness, of 100, below which a name is passed over. In a hundred questions drawn from the lists, every name that
reached the threshold had at least 75."""
LEAST_CONSONANTS = 80.0
FEW = 10
"""Up to this many names are all compared: looking them over first would save nothing."""


def roughly_alike(asked: str, hits: Sequence[NameHit]) -> Sequence[NameHit]:
    """The names that may reach the threshold. No name is passed over where vowels are missing or letters are others."""
    key = name_key(asked)
    if len(hits) <= FEW or not key.isascii() or is_unvocalised(asked):
        return hits
    keys = [hit.key for hit in hits]
    alike = _places(key, keys, fuzz.token_set_ratio, LEAST)
    alike |= _places(_together(key), list(map(_together, keys)), fuzz.ratio, LEAST)
    alike |= _places(_consonants(key), list(map(_consonants, keys)), fuzz.ratio, LEAST_CONSONANTS)
    words, joined = key.split(), _joined(key)
    return [
        hit
        for place, hit in enumerate(hits)
        if place in alike
        or _may_be_several(hit.text)
        or not joined.isdisjoint(hit.key.split())
        or not _joined(hit.key).isdisjoint(words)
    ]


def _places(asked: str, stored: Sequence[str], scorer: Callable[..., float], least: float) -> set[int]:
    """Where those stand that are so much like what is asked: all are looked over at once, which takes far less time."""
    return {place for _, _, place in process.extract(asked, stored, scorer=scorer, score_cutoff=least, limit=None)}


def _may_be_several(text: str) -> bool:
    """Whether it may be two names in one ("A/B"), of which one is meant, or is in other letters."""
    return "/" in text or not text.isascii()


@lru_cache(maxsize=16384)
def _together(key: str) -> str:
    """All letters, whichever word comes first."""
    return "".join(sorted(key.split()))


@lru_cache(maxsize=16384)
def _joined(key: str) -> frozenset[str]:
    """Neighbouring words as one: "sber bank" among words of a long legal form."""
    return frozenset(one + other for one, other in pairwise(key.split()))


@lru_cache(maxsize=16384)
def _consonants(key: str) -> str:
    """By which transliterations of one name are the same: Ahmad, Hamad."""
    return " ".join(sorted(map(skeleton, key.split())))
