"""Whether an abbreviation is made of the initials of a name: "SMEE" of "Shanghai Micro Electronics Equipment"."""

from __future__ import annotations

import re

_SHORTEST = 3
_WORDS = re.compile(r"[^\W\d_]+")


def is_initials(short: str, name: str) -> bool:
    """Whether `short` is the initials of the first words of `name`, small words aside."""
    initials = "".join(word[0] for word in _WORDS.findall(name) if word[0].isupper())
    return len(short) >= _SHORTEST and short.isupper() and initials.startswith(short)
