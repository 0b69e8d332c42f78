"""What arrives at the same time is written together: one transaction for all that wait, and nobody hears before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

from bot.errors import StoreError

Given = TypeVar("Given")
Told = TypeVar("Told")


IN_A_ROW = 2
"""So many that fail one after the other, each by itself: it is no fault of theirs, and the rest need not try."""


class Together(Generic[Given, Told]):
    """Calls `write` with all that was given while it was at it before, for one caller at a time. Thread-safe.

    Whoever comes while nobody writes is written alone, at once: it takes no longer than without. `write` keeps all it
    is given or nothing: where it fails for several, each is written by itself, so that one's fault is no other's.
    """

    def __init__(self, write: Callable[[Sequence[Given]], Sequence[Told]]) -> None:
        self._write = write
        self._writing = Lock()
        self._waiting: list[_Waits[Given, Told]] = []
        self._adding = Lock()

    def __call__(self, given: Given) -> Told:
        """What `write` tells of this one. Raises what it raises of it; StoreError where it fails whatever is given."""
        mine = _Waits[Given, Told](given)
        with self._adding:
            self._waiting.append(mine)
        with self._writing:
            if not mine.over:
                self._write_all(mine)
        return mine.told()

    def _write_all(self, mine: _Waits[Given, Told]) -> None:
        with self._adding:
            some, self._waiting = self._waiting, []
        try:
            if len(some) == 1 or self._tried(some):
                self._write_each(some)
        finally:  # where this thread is ended over it, the others are written by the next of them
            with self._adding:
                self._waiting[:0] = [one for one in some if not one.over and one is not mine]

    def _write_each(self, some: Sequence[_Waits[Given, Told]]) -> None:
        failed = list[Exception]()
        for one in some:
            if len(failed) == IN_A_ROW:
                one.fail(StoreError(str(failed[-1])), because=failed[-1])
            elif error := self._tried([one]):
                failed.append(error)
                one.fail(error)
            else:
                failed.clear()

    def _tried(self, some: Sequence[_Waits[Given, Told]]) -> Exception | None:
        """Write these together; gives what it raised."""
        try:
            told = list(zip(some, self._write([one.given for one in some]), strict=True))
        except Exception as error:  # noqa: BLE001  # each of them is told of it where it waits
            return error
        for one, of_it in told:
            one.over, one.result = True, [of_it]
        return None


class _Waits(Generic[Given, Told]):
    """One of those that are written together."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.over = False
        self.result: list[Told] = []
        self.error: Exception | None = None

    def fail(self, error: Exception, *, because: Exception | None = None) -> None:
        """It is over with this error, of which nobody else is told."""
        if because:
            error.__cause__ = because
        self.over, self.error = True, error

    def told(self) -> Told:
        if self.error is not None:
            raise self.error
        return self.result[0]
