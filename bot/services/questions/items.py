"""The items of a list of names: what stands between commas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.word_labels import Label

_MOST_SMALL = 3
_SECOND = 2
"""Where the second item of a list begins, if the first is one word."""


def items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Items of a list of names that are made of words of questions alone: "Open Text, Five Below, Ross"."""
    if within.mixed:
        return _first_item(within, kept)
    if not any(is_item(within, run) for run in kept):
        return []
    between = _between(within, ",;")
    return [run for run in between if _may_be_named(within, run) and not any(run.meets(one) for one in kept)]


def small_items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Ordinary words in small letters that are items where most others are names: "naura / piotech / acm research"."""
    if within.mixed or not within.words.starters:
        return []
    between = _between(within, ",;/—–")
    named = [run for run in between if any(run.meets(one) for one in kept)]
    others = [run for run in between if run not in named and _may_be_small_name(within, run)]
    return others if len(named) > len(others) else []


def _between(within: Labelled, marks: str) -> list[Run]:
    places = [-1, *(place for place, token in enumerate(within.tokens) if token.text in marks), len(within)]
    return [Run(before + 1, after) for before, after in pairwise(places) if after > before + 1]


def _may_be_small_name(within: Labelled, run: Run) -> bool:
    """Whether two or three words begin with one that is beyond the words of questions: "johnson controls"."""
    words = within.tokens[run.first : run.end]
    few = _SECOND <= len(words) <= _MOST_SMALL and all(word.is_word and word.text.islower() for word in words)
    return few and within.labels[run.first] in (Label.PERHAPS, Label.NAME) and run.first > 0


def _first_item(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """A word of questions with a capital that begins a list of names: "Target, Visa and Gap: listed?"."""
    word, comma = within.tokens[0], within.tokens[1:2]
    listed = [token.text for token in comma] == [","] and any(run.first == _SECOND for run in kept)
    ordinary = word.text.istitle() and within.labels[0] is Label.PLAIN and word.folded not in within.words.starters
    aside = {*within.words.greeters, *within.words.closers}
    return [Run(0, 1)] if listed and ordinary and within.words.starters and word.folded not in aside else []


def _may_be_named(within: Labelled, run: Run) -> bool:
    """Whether some words with capitals may be a name, and no greeting or question."""
    tokens = within.tokens[run.first : run.end]
    several = len(tokens) > 1 or any("&" in token.text for token in tokens)  # "AT&T, H&M"
    named = several and all(token.is_word and token.capital for token in tokens)
    return named and tokens[0].folded not in within.words.starters


def is_item(within: Labelled, run: Run) -> bool:
    """Whether the run is all that stands between two commas, or a comma and an end: an item of a list."""
    before = within.tokens[run.first - 1].text if run.first else ","
    behind = [token.text for token in within.tokens[run.end :]]
    after = "," if behind in ([], ["?"], ["."], ["!"]) else behind[0]
    return before in ",;:" and after in ",;" and (run.first > 0 or run.end < len(within))
