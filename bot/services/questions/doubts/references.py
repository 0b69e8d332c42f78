"""The number of a case that is asked about by itself may be a name: "PO-4500", "is KYC-44817 listed?"."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.words.figures import may_be_reference

_DOUBT = "“{}” may be a name, or the number of a case."


def with_reference_asked(reading: Reading, parts: Parts) -> Reading:
    """The reading; where it has no name and nothing but such a number is asked about, that is asked back."""
    words = [token for token in parts.within.tokens if token.is_word]
    numbers = tuple(dict.fromkeys(token.text for token in words if may_be_reference(token.text)))
    if reading.kind is not Kind.NOT_FOR_US or reading.names or not numbers:
        return reading
    alone = len(words) == len(numbers) or words[0].folded in parts.words.screenings
    if parts.wanted is Aspect.ANY and not alone:
        return reading
    return replace(reading, kind=Kind.SCREEN, names=numbers, doubts=tuple(map(_DOUBT.format, numbers)))
