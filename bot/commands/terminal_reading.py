"""How a question was read, on a terminal."""

from __future__ import annotations

from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.wording.days import day

_KINDS = {Kind.NOT_FOR_US: "no question that is answered here"}
_AGAIN = "Ask again in other words, or give the name alone: python -m bot screen NAME"


def read_as(reading: Reading) -> str:
    """One line: what a question was read as."""
    about = ", ".join(f"“{name}”" for name in reading.names) or _KINDS.get(
        reading.kind, reading.kind.value.replace("_", " ")
    )
    when = f" as of {day(reading.day.on)} (“{reading.day.typed}”)" if reading.day and reading.day.on else ""
    asked = [one.value.replace("_", " ") for one in (reading.aspect, *reading.besides) if one is not Aspect.ANY]
    wants = f"; asked: {', '.join(asked)}" if asked else ""
    left = f"; mentioned, not screened: {', '.join(reading.mentioned)}" if reading.mentioned else ""
    return f"Read as: {about}{when}{wants}{left}"


def asked_back(reading: Reading) -> str:
    """What was read with doubt, and why."""
    return "\n".join([f"{read_as(reading)}?", *reading.doubts, _AGAIN])
