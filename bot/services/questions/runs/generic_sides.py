"""Words of trades and of firms in general, by which an "and" is known to stand within one name."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.runs.run import Run
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


_AND = re.compile(r"(?P<before>\w+) (?:and|&) (?P<behind>\w+)", re.IGNORECASE)


def are_generic(within: Labelled, place: int) -> bool:
    """Whether the words on both sides of an "and" are generic ones of names: "Production and Construction Corps"."""
    return _is_generic(within.tokens[place - 1].folded) and _is_generic(within.tokens[place + 1].folded)


def _is_generic(word: str) -> bool:
    return word in GENERIC_WORDS or word in TRADES


def with_generic_start(within: Labelled, run: Run) -> Run:
    """The run with the generic word and "and" that begin its sentence: "Trade and Development Bank of Mongolia"."""
    first = run.first - 2
    whole = run.known and Label.PLACE not in within.labels[run.first : run.end]
    if first < 0 or whole or within.tokens[first + 1].folded not in ("and", "&") or not are_generic(within, first + 1):
        return run
    begins = within.tokens[first].first and within.tokens[first].capital and within.tokens[run.first].capital
    return Run(first, run.end) if begins else run


def cuts_at_generic(names: Collection[str], others: Collection[str]) -> bool:
    """Whether others are cut off one of the names at an "and" between generic words: "Export", "Import Bank"."""
    parts = [(name[: found.end("before")], name[found.start("behind") :]) for name in names for found in _generic(name)]
    return any(before in others or behind in others for before, behind in parts)


def _generic(name: str) -> list[re.Match[str]]:
    """The places of an "and" between generic words in a name."""
    found = _AND.finditer(name)
    return [one for one in found if _is_generic(one["before"].casefold()) and _is_generic(one["behind"].casefold())]
