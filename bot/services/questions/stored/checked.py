"""Ordinary words in small letters that stand where a name to be checked does: "pls chk tornado cash, off again?"."""

from __future__ import annotations

from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_CHECKS = frozenset("check chk chek screen vet verify recheck re-check is are was".split())
"""Words before what is to be checked."""


def is_checked(within: Labelled, first: int, end: int) -> bool:
    """Whether words that are ordinary by themselves may be a stored name: asked of, up to a mark or the end."""
    before, behind = within.tokens[max(first - 1, 0) : first], within.tokens[end : end + 1]
    asked = bool(before) and before[0].folded in _CHECKS
    closed = not behind or not behind[0].is_word or behind[0].folded in within.words.closers
    return asked and closed and not within.mixed and Label.PERHAPS in within.labels[first:end]
