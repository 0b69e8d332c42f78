"""Slips in the words that make a question of lists: "what chnaged since 1 January 2026", "whcih deadlnes come next".

Such a word is no name where, with the slip mended, the message asks of lists, dates or words, and names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.services.questions.reading import Kind, Reading
from bot.services.questions.stored.also_named import held
from bot.services.questions.stored.known import Stored

_WORDS = frozenset(
    """
    what which when where whats added adding additions changed change changes changing removed removals removal remove
    delisted delistings listed listings updated updates update deadline deadlines dates expire expires expiring
    difference between members companies entries names newest latest recent recently since yesterday today month months
    week weeks year quarter january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday list lists sanctions does mean means explain history
    cover covers covered include included loaded
    """.split()
)
_SHORTEST = 4
"""Letters of the shortest word with a slip in it."""
_LONGEST_TEXT = 200
_SMALL = re.compile(r"(?<![\w@.'’-])[a-z]{4,16}(?![\w@.'’-])")
"""A word in small letters: a name that is written as one is left alone."""
_OF_LISTS = (Kind.CHANGES, Kind.MEMBERS, Kind.DEADLINES, Kind.GLOSSARY, Kind.LISTS)


def asked_of_lists(
    found: Reading, again: Callable[[str], Reading], stored: Stored, known: Collection[str], *, team: str
) -> Reading:
    """The reading; that of the message without slips where these alone made names of its words."""
    slips = _slips_in(found, known)
    made = [name for name in found.names if _is_of(name, slips, known)]
    if not made or held(made, stored, team):
        return found
    mended = again(_SMALL.sub(lambda word: slips.get(word[0], word[0]), found.text))
    rest = tuple(name for name in found.names if name not in made)
    return mended if mended.names == rest and (rest or mended.kind in _OF_LISTS) else found


def _slips_in(found: Reading, known: Collection[str]) -> Mapping[str, str]:
    """The words with a slip in a message in which names were found, with what they mean."""
    if found.kind is not Kind.SCREEN or not found.names or len(found.text) > _LONGEST_TEXT:
        return {}
    return {word: meant for word in _SMALL.findall(found.text) if (meant := _meant(word, known))}


def _meant(word: str, known: Collection[str]) -> str:
    return "" if word in known else _nearest(word)


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    """The word that is meant; of several the longest: a letter is left out more often than put in."""
    return max((one for one in _WORDS if _is_near(word, one)), key=lambda one: (len(one), one), default="")


def _is_near(word: str, one: str) -> bool:
    """Whether it is the word but for one slip, and not another form of it; the first letter is seldom wrong."""
    if len(one) < _SHORTEST or word[0] != one[0] or word in _WORDS:
        return False
    return OSA.distance(word, one, score_cutoff=1) == 1


def _is_of(name: str, slips: Collection[str], known: Collection[str]) -> bool:
    """Whether a name is made of such words, with nothing beside them but words of questions."""
    words = name.split()
    return any(word in slips for word in words) and all(word in slips or word in known for word in words)
