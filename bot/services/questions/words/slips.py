"""Slips of the fingers in the words of questions: "santcioned", "wether". Names are never corrected."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST = 6
"""Letters of the shortest word whose slips are recognised; shorter ones are too near to names."""
_LONG = 9
_RUN, _HELD_DOWN, _SHORTEST_HELD = re.compile(r"([a-z])\1{2,}"), 4, 3
_FREQUENT = frozenset(
    """
    sanction sanctions sanctioned sanctioning sanctionned designated designation whether appear appears please blocked
    restricted restriction restrictions prohibited embargo embargoed company companies listed listing confirm currently
    counterparty counterparties available compliance treasury shareholder subsidiary subsidiaries deadline divest
    divestment securities supplier vendor shares purchase purchased allowed question questions possible
    forbidden client clients beneficial transaction transactions business anything entity entities blacklisted blacklist
    """.split()
)
"""Words that questions have most often; a slip in a rarer one is left as it is, for it may be a name."""


def meant(word: str, known: Collection[str]) -> str:
    """The word of questions that a word in small letters is, but for one slip (two in a long word); "" for none."""
    fits = len(word) >= SHORTEST - 1 and word.isalpha() and word not in known
    held = with_letter_held(word, known)
    return held or (_nearest(word, frozenset(_FREQUENT.intersection(known))) if fits else "")


def with_letter_held(word: str, known: Collection[str]) -> str:
    """The known word that one is with a letter held down: "hmmm", "pleaseee"; "" for none."""
    if len(word) < _HELD_DOWN or word in known or not _RUN.search(word):
        return ""
    found = (one for most in (r"\1\1", r"\1") if (one := _RUN.sub(most, word)) in known)
    return next((one for one in found if len(one) >= _SHORTEST_HELD), "")


@lru_cache(maxsize=4096)
def _nearest(word: str, frequent: frozenset[str]) -> str:
    near = sorted((OSA.distance(word, one), one) for one in frequent if _is_near(word, one))
    return near[0][1] if near else ""


def _is_near(word: str, one: str) -> bool:
    most = 2 if len(one) >= _LONG else 1
    return len(one) >= SHORTEST and word[0] == one[0] and OSA.distance(word, one, score_cutoff=most) <= most
