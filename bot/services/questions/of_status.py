"""A message that asks of a name, and says no more, asks of its status."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.wanted import QUESTION_MARKS

_OF_STATUS = ("is ", "are ", "was ", "were ", "has ", "ist ", "sind ", "war ", "está ", "est-ce ")


def of_status(reading: Reading) -> Reading:
    """The reading, as one that asks of the status where it asks as of a day, or with a mark, and says no more."""
    text = reading.text.strip()
    asks = reading.day is not None or text.endswith(QUESTION_MARKS) or text.casefold().startswith(_OF_STATUS)
    bare = reading.is_bare or reading.kind is not Kind.SCREEN or reading.aspect is not Aspect.ANY
    return replace(reading, aspect=Aspect.STATUS) if asks and not bare else reading
