"""Words of two names that belong together."""

from __future__ import annotations

from typing import NamedTuple

LeftOut = tuple[list[int], list[int]]
"""Places of words that are not paired yet, of the question and of the name."""


class Pairing(NamedTuple):
    """Words of the question (by place) matched with words of the name, and how alike they are, 0 to 1."""

    asked: tuple[int, ...]
    stored: tuple[int, ...]
    likeness: float
