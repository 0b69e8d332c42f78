"""How much is taken at a time: names in a question, characters in a name. Files and texts have their own limits."""

from __future__ import annotations

from collections.abc import Sequence

MAX_NAMES = 10
"""Names in one question or command."""
MAX_NAMES_A_CALL = 25
"""Names in one call of a program (bot/api), which waits for all of them."""
MAX_NAME_LENGTH = 200
"""Characters of a name."""


def too_many(names: Sequence[str], *, taker: str = "question") -> str:
    """Why these are too many names for one `taker`, in a clear line; "" where they are not."""
    return f"That is {len(names)} names; one {taker} takes {MAX_NAMES}." if len(names) > MAX_NAMES else ""


def too_long(name: str) -> str:
    """Why this name is too long, in a clear line; "" where it is not."""
    if len(name) <= MAX_NAME_LENGTH:
        return ""
    return f"That name has {len(name):,} characters; a name has at most {MAX_NAME_LENGTH}."


def within_limits(names: Sequence[str]) -> bool:
    """Whether there are names, not too many, and none is empty or too long."""
    return 1 <= len(names) <= MAX_NAMES and all(name and not too_long(name) for name in names)
