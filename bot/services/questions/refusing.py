"""What is refused of a question, in words."""

from __future__ import annotations

from bot.domain.law.searched import EARLIEST
from bot.domain.names.lookalikes import NOT_KNOWN
from bot.errors import BadInput
from bot.services.questions.parsing import MAX_NAME_LENGTH, MAX_NAMES
from bot.services.questions.reading import Reading
from bot.services.screening.screener import NOT_READ
from bot.services.wording.days import day


def check(reading: Reading) -> None:
    """Raises BadInput for too many or too long names, one cut at an unknown letter, and a wrong day."""
    if reading.names and reading.text.count(NOT_KNOWN) > "".join(reading.names).count(NOT_KNOWN):
        raise BadInput(NOT_READ)  # “Xi” of “Xi�aomi” is another name
    if len(reading.names) > MAX_NAMES:
        raise BadInput(f"That is {len(reading.names)} names; one question takes {MAX_NAMES}.")
    if long := next((name for name in reading.names if len(name) > MAX_NAME_LENGTH), None):
        raise BadInput(f"That name has {len(long):,} characters; a name has at most {MAX_NAME_LENGTH}.")
    if reading.day and reading.day.on and (on := reading.day.on) < EARLIEST:
        raise BadInput(f"{day(on)} is too early: the facts begin on {day(EARLIEST)}.")
