"""Numbers and lists of things."""

from __future__ import annotations

from collections.abc import Sequence


def count(number: int, noun: str) -> str:
    """ "1 list", "11 lists"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def some(items: Sequence[str], limit: int, *, between: str = ", ") -> str:
    """The first items in a row, and how many are left."""
    left = len(items) - limit
    return between.join(items[:limit]) + (f"{between}+{left} more" if left > 0 else "")
