"""Words of trades and of firms in general, by which an "and" is known to stand within one name."""

from __future__ import annotations

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

TRADES = frozenset(
    """
    oil gas coal iron steel gold silver copper arms ammunition food beverage fruit grain sugar cotton paper forest wood
    glass rubber tea coffee salt sea land air rail road pipe tube wire cable tools dyes paint glue seed fertilizer
    savings loan credit leasing thrift renovation reconstruction rehabilitation repair maintenance overhaul
    """.split()
)
"""What firms make or deal in: "Myanma Oil and Gas Enterprise"."""


def are_generic(within: Labelled, place: int) -> bool:
    """Whether the words on both sides of an "and" are generic ones of names: "Production and Construction Corps"."""
    around = (within.tokens[place - 1].folded, within.tokens[place + 1].folded)
    return all(word in GENERIC_WORDS or word in TRADES for word in around)


def is_generic_behind(within: Labelled, end: int) -> bool:
    """Whether nothing but generic words stands behind an "and", which name nobody: "… and Savings Bank"."""
    place = end + 1
    while place < len(within) and within.labels[place] in (Label.NAME, Label.FORM):
        if within.labels[place] is Label.NAME and within.tokens[place].folded not in GENERIC_WORDS | TRADES:
            return False
        place += 1
    return place > end + 1
