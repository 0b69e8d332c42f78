"""The number of a case that is asked about by itself may be a name: "PO-4500", "is KYC-44817 listed?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.words.figures import may_be_reference
from bot.services.questions.words.tokens import Token

_DOUBT = "“{}” may be a name, or a reference number."


def with_reference_asked(reading: Reading, parts: Parts) -> Reading:
    """The reading; where it has no name and nothing but such a number is asked about, that is asked back."""
    if reading.kind is not Kind.NOT_FOR_US or reading.names:
        return reading
    words = [token for token in parts.within.tokens if token.is_word]
    numbers = tuple(dict.fromkeys(token.text for token in words if may_be_reference(token.text)))
    if not numbers or not _asks(words, numbers, parts):
        return reading
    return replace(reading, kind=Kind.SCREEN, names=numbers, doubts=tuple(map(_DOUBT.format, numbers)))


def _asks(words: Sequence[Token], numbers: Sequence[str], parts: Parts) -> bool:
    """Whether a message is such numbers alone, asks to screen, or wants to know something."""
    alone = len(words) == len(numbers) or words[0].folded in parts.words.screenings
    return alone or parts.wanted is not Aspect.ANY
