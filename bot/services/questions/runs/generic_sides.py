"""Words of trades and of firms in general, by which an "and" is known to stand within one name."""

from __future__ import annotations

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.words.labels import Labelled

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
