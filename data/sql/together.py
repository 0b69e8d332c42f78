"""What arrives at the same time is written together: one transaction for all that wait, and nobody hears before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Given = TypeVar("Given")
Told = TypeVar("Told")


class Together(Generic[Given, Told]):
    """Calls `write` with all that was given while it was at it before, for one caller at a time. Thread-safe.

    Whoever comes while nobody writes is written alone, at once: it takes no longer than without.
    """

    def __init__(self, write: Callable[[Sequence[Given]], Sequence[Told]]) -> None:
        self._write = write
        self._writing = Lock()
        self._waiting: list[_Waits[Given, Told]] = []
        self._adding = Lock()

    def __call__(self, given: Given) -> Told:
        """What `write` tells of this one. Raises what it raises, to all whom it wrote for."""
        mine = _Waits[Given, Told](given)
        with self._adding:
            self._waiting.append(mine)
        with self._writing:
            if not mine.over:
                self._write_all()
        return mine.told()

    def _write_all(self) -> None:
        with self._adding:
            some, self._waiting = self._waiting, []
        try:
            told = self._write([one.given for one in some])
        except Exception as error:  # noqa: BLE001  # each of them is told of it where it waits
            for one in some:
                one.over, one.error = True, error
            return
        for one, of_it in zip(some, told, strict=True):
            one.over, one.result = True, [of_it]


class _Waits(Generic[Given, Told]):
    """One of those that are written together."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.over = False
        self.result: list[Told] = []
        self.error: Exception | None = None

    def told(self) -> Told:
        if self.error is not None:
            raise self.error
        return self.result[0]
