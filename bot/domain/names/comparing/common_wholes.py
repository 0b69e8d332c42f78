"""Names of nothing but common words: when all of one agrees, or enough of it to say more than such words do alone."""

from __future__ import annotations

from bot.domain.names.comparing.comparison import NO_DESCRIPTION, WHOLE_NAME, Comparison
from bot.domain.names.word_tables.common_words import PARTICLES, PLACE_WORDS, is_common

ALL_BUT = 0.1
"""A name of common words is whole where at most this share of it is missing: "China Railway Group"."""
SMALL = 2
"""Letters of a word that, like a particle, makes no other name of three common words: "Institute af Health"."""
BEGINNING = 2
"""So many common words that a name begins with are told as near: "Semiconductor Manufacturing"."""


def is_whole(c: Comparison) -> bool:
    """Whether a name agrees as a whole: all but a little or the small words of a long one, all of a short one."""
    if len(c.pairs) < WHOLE_NAME:
        return len(c.pairs) > 1 and c.not_found == c.not_asked == 0
    if c.not_found <= ALL_BUT and c.not_asked <= ALL_BUT:
        return True
    return _met(c) >= WHOLE_NAME and all(map(_is_small, (*c.words_not_found, *c.words_not_asked)))


def is_whole_of_either(c: Comparison) -> bool:
    """Whether all but a little of the question, or of the name, agrees; of two words only a place and a trade."""
    if min(c.not_found, c.not_asked) > ALL_BUT:
        return False
    return len(c.pairs) >= WHOLE_NAME or (c.asked.is_trade_of_a_place and c.not_found == 0)


def all_but_one(c: Comparison) -> bool:
    """Three or more common words were asked, and a firm's name has all and one more (China Offshore Oil)."""
    if c.not_found > 0 or not _is_a_firms(c) or _met(c) < WHOLE_NAME:
        return False
    more = [word for word in c.words_not_asked if not _is_small(word)]
    return len(more) == 1 and _says_of_what_kind(more[0]) and _is_in_order(c)


def begun_by_two(c: Comparison) -> bool:
    """Two common words were asked, and a firm's name begins with them (Semiconductor Manufacturing)."""
    asked = c.asked.words
    if len(asked) != BEGINNING or not _is_a_firms(c):
        return False
    return len(c.words) > BEGINNING and list(c.words[:BEGINNING]) == list(asked) and PARTICLES.isdisjoint(asked)


def _is_a_firms(c: Comparison) -> bool:
    return c.is_indistinct and c.hit.schema not in NO_DESCRIPTION


def _says_of_what_kind(word: str) -> bool:
    """Whether it is a common word and no place: that of a branch, or of another country's."""
    return is_common(word) and word not in PLACE_WORDS


def _met(c: Comparison) -> int:
    """How many words of the question but the small ones agree."""
    return sum(not _is_small(c.asked.words[place]) for place in c.found)


def _is_small(word: str) -> bool:
    return word in PARTICLES or (len(word) <= SMALL and word.isalpha() and not is_common(word))


def _is_in_order(c: Comparison) -> bool:
    """Whether what agrees stands there as it was asked, in these words and this order."""
    if not all(pair.likeness == 1 for pair in c.pairs):
        return False
    places = [pair.stored[0] for pair in sorted(c.pairs, key=lambda pair: pair.asked)]
    return places == sorted(places)
