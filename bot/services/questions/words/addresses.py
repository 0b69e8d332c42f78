"""E-mail addresses and links in a message, whatever words they are made of."""

from __future__ import annotations

import re

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled

_ADDRESS = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>|]*[\w/=]", re.IGNORECASE)


def address_at(within: Labelled, first: int) -> Run | None:
    """The e-mail address or link that begins at a place; None where none does."""
    start = within.tokens[first].start
    found = _ADDRESS.match(within.text, start)
    if found is None or (first > 0 and within.tokens[first - 1].end == start):
        return None
    end = first
    while end < len(within) and within.tokens[end].end <= found.end():
        end += 1
    return Run(first, end, known=True) if end > first else None
