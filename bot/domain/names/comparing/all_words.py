"""Two names of which all words agree, in a way that says more than their likeness: but for slips, or translated."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.asked import Asked
from bot.domain.names.comparing.meanings import meaning
from bot.domain.names.comparing.pairing import Pairing
from bot.domain.names.comparing.slips import are_slips
from bot.domain.names.word_tables.common_words import PARTICLES
from bot.domain.names.word_tables.everyday_words import is_telling_beside

SHORTEST_OF_NONE = 5
"""Letters of each word of a name of which no word is known."""


def but_for_slips(asked: Asked, words: Sequence[str], pairs: Sequence[Pairing]) -> bool:
    """Whether all words of both, which are as many, agree but for a letter or two in those that no name has.

    Where none of the words is in a name, all are long: "Ednel Moncherq" for Fednel Monchery.
    """
    if len(asked.unknown) == len(words):
        return min(map(len, asked.words)) >= SHORTEST_OF_NONE and are_slips(asked.words, words)
    known = _known(asked, pairs)
    if len(known) + len(asked.unknown) < len(words):
        return False  # as of most
    covered = {pair.stored[0] for pair in known}
    left = [word for place, word in enumerate(words) if place not in covered]
    return are_slips([asked.words[place] for place in sorted(asked.unknown)], left)


def _known(asked: Asked, pairs: Sequence[Pairing]) -> Sequence[Pairing]:
    """The pairs of words that names have, each with one that is as good as the same; none where all are everyday."""
    known = [pair for pair in pairs if len(pair.stored) == 1 and asked.unknown.isdisjoint(pair.asked)]
    known = [pair for pair in known if pair.likeness >= asked.policy.same_sound]
    return known if any(is_telling_beside(asked.words[pair.asked[0]]) for pair in known) else ()


def translated(asked: Asked, words: Sequence[str], pairs: Sequence[Pairing]) -> bool:
    """Whether each word of both but particles has one of the other that means the same, none of them a slip."""
    if len(pairs) < 2 or not all(_means_the_same(asked, words, pair) for pair in pairs):
        return False
    found, covered = {pair.asked[0] for pair in pairs}, {pair.stored[0] for pair in pairs}
    return PARTICLES.issuperset([*_but(asked.words, found), *_but(words, covered)])


def _means_the_same(asked: Asked, words: Sequence[str], pair: Pairing) -> bool:
    is_one = len(pair.asked) == len(pair.stored) == 1
    return is_one and meaning(asked.words[pair.asked[0]]) == meaning(words[pair.stored[0]])


def _but(words: Sequence[str], places: set[int]) -> list[str]:
    return [word for place, word in enumerate(words) if place not in places]
