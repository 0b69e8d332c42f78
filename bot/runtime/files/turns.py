"""So many files at a time: whoever comes later waits in line, and hears how many are before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition

AT_ONCE = 8
"""Files screened at the same time by one process, at most: each may be read in a process of its own."""
PACE_SECONDS = 3.0
"""Who waits hears again after so long: many that wait do not all speak whenever one before has ended."""


class FileTurns:
    """The line of one process. Thread-safe."""

    def __init__(self, *, at_once: int = AT_ONCE, pace: float = PACE_SECONDS) -> None:
        self._at_once = at_once
        self._pace = pace
        self._line: list[object] = []
        self._changed = Condition()

    @contextmanager
    def turn(self, told: Callable[[int], object]) -> Iterator[None]:
        """Begins when it is one's turn; until then `told` hears how many are before, and ends it by raising."""
        mine = object()
        with self._changed:
            self._line.append(mine)
        try:
            while (before := self._before(mine)) >= self._at_once:
                told(before)
                self._wait(mine)
            yield
        finally:
            with self._changed:
                self._line.remove(mine)
                self._changed.notify_all()

    def _before(self, mine: object) -> int:
        with self._changed:
            return self._line.index(mine)

    def _wait(self, mine: object) -> None:
        """Until it is its turn, or for the pace."""
        with self._changed:
            self._changed.wait_for(lambda: self._line.index(mine) < self._at_once, self._pace)
