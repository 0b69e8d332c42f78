"""Words of questions that are items of a list which semicolons part, or lines: "Sberbank; Target; Visa"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.pasted.cells import is_over_names
from bot.services.questions.runs.run import Run, apart_from
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_MOST_WORDS = 3
_NEVER = (Label.DAY, Label.LIST, Label.AGENCY, Label.PLACE, Label.NUMBER, Label.FORM, Label.MARK)


def parted_items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """The items without a name in them that are written as one, where another item is a name and no more."""
    items = _items(within)
    named = {(run.first, run.end) for run in kept}
    if within.words.capital_nouns or named.isdisjoint((item.first, item.end) for item in items):
        return []
    return [item for item in apart_from(items, kept) if _is_written_as_name(within, item)]


def _items(within: Labelled) -> list[Run]:
    """What semicolons part, behind a colon; nothing where there are none. A mark at the end is of no item."""
    semicolons = [place for place, token in enumerate(within.tokens) if token.text == ";"]
    if not semicolons:
        return []
    colons = (place for place in range(semicolons[0]) if within.tokens[place].text == ":")
    ends = [max(colons, default=-1), *semicolons, len(within)]
    whole = (Run(before + 1, after) for before, after in pairwise(ends) if after > before + 1)
    return [_without_mark(within, item) for item in whole]


def _without_mark(within: Labelled, item: Run) -> Run:
    """The item up to the mark that ends it: "Visa. Thanks"."""
    behind = range(item.first + 1, item.end)
    return Run(item.first, next((place for place in behind if within.tokens[place].text in ".?!"), item.end))


def _is_written_as_name(within: Labelled, item: Run) -> bool:
    """Whether all its few words have capitals, and the first of them asks, greets and heads nothing."""
    tokens, words = within.tokens[item.first : item.end], within.words
    talk = {*words.greeters, *words.closers, *words.requests, *words.starters, *VERBS}
    written = len(tokens) <= _MOST_WORDS and all(token.is_word and token.capital for token in tokens)
    named = written and tokens[0].folded not in talk and not is_over_names(item.text(within))
    return named and not any(label in _NEVER for label in within.labels[item.first : item.end])
