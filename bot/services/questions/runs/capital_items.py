"""Words of questions in capitals that are items of a bare list of names: "MTN, Vodafone, DOD, Sberbank"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_MOST_LETTERS = 5
_MARKS = ",;:"
_MAY_BE = (Label.CONTEXT, Label.AGENCY, Label.PLAIN, Label.PERHAPS)
_LISTED_WITH = 2


def capital_items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Those of a message that is nothing but a list: each other item is a name, but for what asks to screen them.

    Nothing else in such a list is talk, and an item that is left out is a name that nobody screens.
    """
    between = _between(within)
    others = [run for run in between if not _is_named(within, run, kept)]
    capitals = [run for run in others if _is_in_capitals(within, run)]
    asking = [run for run in others if _asks_to_screen(within, run)]
    bare = len(between) - len(asking) >= _LISTED_WITH and len(capitals) + len(asking) == len(others)
    return capitals if bare and len(others) < len(between) else []


def _is_named(within: Labelled, item: Run, kept: Sequence[Run]) -> bool:
    return any(_is_whole(within, name, item) for name in kept)


def _between(within: Labelled) -> list[Run]:
    """What stands between the marks of a list; a mark at the end of the message ends it."""
    size = len(within)
    while size and not within.tokens[size - 1].is_word:
        size -= 1
    places = [-1, *(place for place in range(size) if within.tokens[place].text in _MARKS), size]
    return [Run(before + 1, after) for before, after in pairwise(places) if after > before + 1]


def _is_whole(within: Labelled, name: Run, item: Run) -> bool:
    """Whether a name is all of an item, but for a mark at its end."""
    behind = within.tokens[name.end : item.end]
    return name.first == item.first and not any(token.is_word for token in behind)


def _is_in_capitals(within: Labelled, run: Run) -> bool:
    token = within.tokens[run.first]
    short = run.end - run.first == 1 and token.text.isalpha() and 1 < len(token.text) <= _MOST_LETTERS
    said = {*within.words.greeters, *within.words.closers, *within.words.requests}
    return short and token.text.isupper() and within.labels[run.first] in _MAY_BE and token.folded not in said


def _asks_to_screen(within: Labelled, run: Run) -> bool:
    words = {*within.words.screenings, *within.words.greeters, *within.words.closers, *within.words.requests}
    return all(token.folded in words for token in within.tokens[run.first : run.end])
