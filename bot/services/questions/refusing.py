"""What is refused of a question, in words."""

from __future__ import annotations

import re

from bot.domain.law.searched import EARLIEST
from bot.domain.names.lookalikes import NOT_KNOWN
from bot.errors import BadInput
from bot.services.limits import MAX_NAMES, too_long, too_many
from bot.services.questions.reading import Reading
from bot.services.screening.refused import NOT_READ
from bot.services.wording.days import day

LONGEST_LIST = 12_000
"""Characters of the longest list of names that is read."""
MOST_MARKS = 100
"""Marks of a list, and brackets, in the longest one that is read: reading takes the longer the more there are."""
_MARKS = re.compile(r"[,;\n(、，；（]")


def check_size(text: str) -> None:
    """Raises BadInput for what is too long to be read, or would be read as far too many names."""
    if len(text) > LONGEST_LIST:
        raise BadInput(f"That is {len(text):,} characters; a list of names has at most {LONGEST_LIST:,}.")
    if sum(1 for _ in _MARKS.finditer(text.strip())) > MOST_MARKS:
        raise BadInput(
            f"That looks like a list of more than {MOST_MARKS} names; one question takes {MAX_NAMES}. "
            "Send it as a file (CSV, XLSX or TXT), and every row is screened."
        )


def check(reading: Reading) -> None:
    """Raises BadInput for too many or too long names, one cut at an unknown letter, and a wrong day."""
    if reading.names and reading.text.count(NOT_KNOWN) > "".join(reading.names).count(NOT_KNOWN):
        raise BadInput(NOT_READ)  # “Xi” of “Xi�aomi” is another name
    if problem := too_many(reading.names) or next(filter(None, map(too_long, reading.names)), ""):
        raise BadInput(problem)
    if reading.day and reading.day.on and (on := reading.day.on) < EARLIEST:
        raise BadInput(f"{day(on)} is too early: the facts begin on {day(EARLIEST)}.")
