"""Slips of the finger: how far apart two words are by letters left out, added, exchanged or swapped."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from bot.domain.names.policy import Policy
from bot.domain.names.scripts import skeleton

_OF_FIVE = 5
MOST_SLIPS = 2
"""So many slips in one name."""


def is_one_slip(asked: str, stored: str) -> bool:
    """Whether the words are one slip apart, and not at the first letter, where people seldom slip.

    Of five letters, one with another consonant is another word.
    """
    if asked[0] != stored[0] or OSA.distance(asked, stored, score_cutoff=1) != 1:
        return False
    return min(len(asked), len(stored)) > _OF_FIVE or skeleton(asked) == skeleton(stored)


def are_slips(asked: Sequence[str], stored: Sequence[str]) -> bool:
    """Whether each of as many words is one of the others but for a slip, of a long word two; two slips in all."""
    slips = 0
    left = list(stored)
    for word in asked:
        allowed = 1 if len(word) <= _OF_FIVE else MOST_SLIPS
        near = [(OSA.distance(word, other, score_cutoff=allowed), other) for other in left if other[0] == word[0]]
        near += [(1, other) for other in left if other[0] != word[0] and OSA.distance(word, other) == 1]
        slip, other = min(near, default=(MOST_SLIPS + 1, ""))
        if slip > allowed:
            return False
        slips += slip
        left.remove(other)
    return slips <= MOST_SLIPS


def slip_of_any(word: str, others: Sequence[str]) -> bool:
    """Whether the word is one of the others, or a slip from it."""
    return len(word) > 1 and any(OSA.distance(word, other) < 2 for other in others if len(other) > 1)


def by_slips(asked: str, stored: str, policy: Policy) -> float:
    """A slip costs its share of the longer word, more at the first letter, where people seldom slip, and less for two
    letters swapped."""
    shorter, longer = sorted((len(asked), len(stored)))
    allowed = 1 if shorter < 6 else 2 if shorter < 12 else 3
    distance = OSA.distance(asked, stored, score_cutoff=allowed)
    if distance > allowed:
        return 0.0
    cost = policy.slip * distance / longer
    if shorter == longer and distance == 1 and sorted(asked) == sorted(stored):
        cost *= policy.swap
    elif asked[0] != stored[0]:
        cost *= policy.first_letter
    return 1.0 - cost if cost <= 1 - policy.least_alike else 0.0
