"""Long lists in pieces: databases bound how many values one statement takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
SIZE = 5000
"""Below the 32,766 that SQLite takes and the 65,535 of PostgreSQL, and many at a time."""


def chunks(items: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece
