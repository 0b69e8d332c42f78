"""Whether a plain text is a list of names or tells something in sentences."""

from __future__ import annotations

import re

_NAME_WORDS = 8
"""Words of a long name; a line of prose has more."""
_SENTENCE = re.compile(r"[a-zа-яäöüß]{3,}[.!?;:]\s*$|[。；！？]")
_SHORT_FORM = re.compile(r"\b(?:co|corp|inc|ltd|llc|bros|int|intl|jr|sr)\.$", re.IGNORECASE)
_MOSTLY = 0.3


def is_prose(text: str) -> bool:
    """Whether three lines in ten and more are too long for a name, or end as a sentence does.

    A list of names has a name a line; "Apple Inc." ends with a short word and a point, and is no sentence.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return False
    telling = sum(len(line.split()) > _NAME_WORDS or (" " in line and bool(_ends(line))) for line in lines)
    return telling >= _MOSTLY * len(lines)


def _ends(line: str) -> bool:
    """Whether the line ends as a sentence does, and begins none of the forms that names end with."""
    return _SENTENCE.search(line) is not None and not _SHORT_FORM.search(line)
