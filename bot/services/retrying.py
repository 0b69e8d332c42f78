"""Writes that collided with somebody else's are done again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from bot.errors import Collision

ATTEMPTS = 8
"""How often a change is tried in all. Of those that collide one gets through, so each round has fewer."""

P = ParamSpec("P")
R = TypeVar("R")


def retried(change: Callable[P, R]) -> Callable[P, R]:
    """The change, done again where it collided: everything it writes is in one transaction, which was undone.

    The store waits a moment before it says that something collided. Raises Collision at the last.
    """

    @wraps(change)
    def again(*arguments: P.args, **named: P.kwargs) -> R:
        for _ in range(ATTEMPTS - 1):
            try:
                return change(*arguments, **named)
            except Collision:
                continue
        return change(*arguments, **named)

    return again
