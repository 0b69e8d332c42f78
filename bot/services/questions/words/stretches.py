"""Stretches of a message: from where, and to before where."""

from __future__ import annotations

from collections.abc import Sequence

Stretch = tuple[int, int]


def lies_in(place: int, stretches: Sequence[Stretch]) -> bool:
    """Whether a place is within one of the stretches."""
    return any(start <= place < end for start, end in stretches)
