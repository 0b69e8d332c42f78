"""Values drawn by lot, for property tests: hypothesis, drawing each part itself, takes a hundred times as long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


def drawn(draw: Callable[[Random], T]) -> st.SearchStrategy[T]:
    """What `draw` makes; hypothesis chooses the seed, and shows in a failure what was made."""
    return st.integers(0, 2**32).map(lambda seed: draw(Random(seed)))  # noqa: S311 - no secret


def some(lot: Random, values: Sequence[T], *, most: int, least: int = 0) -> list[T]:
    """So many of the values at most, one of them perhaps more than once."""
    return lot.choices(values, k=lot.randint(least, most))
