"""The message with signs in place of its names, and the ordinary words behind a name that may be of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, DayRead
from bot.services.questions.spotted import Spotted
from bot.services.questions.spotting import with_tail
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.masking import masked_text, spelt_out

LONGEST_ASKED = 2_000
"""Characters of a message in which the words of a question are sought; behind them a list of names goes on."""


def with_tail_of(parts: Parts) -> Parts:
    """Where nothing known is wanted, the ordinary words behind the name may be part of it."""
    if parts.spotted.unread or parts.lists or parts.wanted is not Aspect.ANY or parts.explicit is not None:
        return parts
    tailed = with_tail(parts.within, parts.spotted)
    if tailed == parts.spotted:
        return parts
    return replace(parts, spotted=tailed, masked=masked(parts.within, tailed, parts.lists, parts.days))


def masked(within: Labelled, spotted: Spotted, lists: Sequence[tuple[int, int]], days: Sequence[DayRead]) -> str:
    words, placed = within.words, [(day.start, day.end) for day in days]
    text = masked_text(within, spotted.places, *((lists, placed) if words.unspaced else ()))
    return spelt_out(text[:LONGEST_ASKED], words)
