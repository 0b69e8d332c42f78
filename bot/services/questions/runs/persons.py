"""Where the name of a person ends though a joining word follows: "Mr Jon Merlyn of Cork", "is he the Jon Merlyn"."""

from __future__ import annotations

from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label


def ends_person(within: Labelled, first: int, end: int) -> bool:
    """Whether a name ends before a joining word, with another behind that: what follows is no part of it."""
    return _is_home(within, first, end) or _is_said_again(within, first, end)


def _is_home(within: Labelled, first: int, end: int) -> bool:
    """Whether "of" behind a person with a title only says where they are from: "Mr Jon Merlyn of Cork"."""
    around = within.tokens[max(first - 2, 0) : first + 1]
    addressed = any(token.folded in within.words.bearers for token in around)
    return addressed and within.tokens[end].folded == "of" and within.labels[end + 1] is Label.PLACE


def _is_said_again(within: Labelled, first: int, end: int) -> bool:
    """Whether a name begins anew behind "the": "is Mr Jon Merlyn the Jon Merlyn", "of Cork the Jon Merlyn"."""
    begun = {token.folded for token in within.tokens[first : first + 2]}
    place = all(label is Label.PLACE for label in within.labels[first:end])
    return within.tokens[end].folded == "the" and (place or within.tokens[end + 1].folded in begun)
