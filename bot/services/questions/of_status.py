"""A message that asks of a name, and says no more, asks of its status."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.wanted import QUESTION_MARKS
from bot.services.questions.words.signs import Signs


def of_status(reading: Reading, signs: Signs) -> Reading:
    """The reading, as one that asks of the status where it asks as of a day, or with a mark, and says no more."""
    text = reading.text.strip()
    asks = reading.day is not None or text.endswith(QUESTION_MARKS) or _begins(text.casefold(), signs)
    bare = reading.is_bare or reading.kind is not Kind.SCREEN or reading.aspect is not Aspect.ANY
    return replace(reading, aspect=Aspect.STATUS) if asks and not bare else reading


def _begins(text: str, signs: Signs) -> bool:
    first, blank, _ = text.partition(" ")
    return bool(blank) and first in signs.of_status
