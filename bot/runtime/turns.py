"""Who is acknowledged goes before who is answered, and few answers are made at once.

One process is one Python: what is computed at the same time slows all of it down, and Slack's three seconds are for
the acknowledgement alone. Waiting for Slack or for the person takes no turn.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Condition

AT_ONCE, AT_ONCE_ON_SQLITE = 2, 1
"""Answers computed at the same time: while one waits for a server's database another goes on. On SQLite none waits, and
of three at once a sixth less are made than one after the other."""
PATIENCE_SECONDS = 1.0
"""How long a step of an answer waits at most for those that are acknowledged: under a steady crowd it is made all the
same. There are three steps: it is taken up, the question is read, and it is answered; so three times that in all."""


def turns_for(database_url: str) -> Turns:
    """The turns of a process that answers from this database."""
    return Turns(at_once=AT_ONCE_ON_SQLITE if database_url.startswith("sqlite") else AT_ONCE)


class Turns:
    """The turns of one process. Thread-safe."""

    def __init__(self, *, at_once: int, patience: float = PATIENCE_SECONDS) -> None:
        self._answers = BoundedSemaphore(at_once)
        self._patience = patience
        self._arriving = 0
        self._changed = Condition()

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """While something is taken and acknowledged."""
        with self._changed:
            self._arriving += 1
        try:
            yield
        finally:
            with self._changed:
                self._arriving -= 1
                self._changed.notify_all()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """While a question is read, or answered: begins when it is its turn and nobody arrives, or after a while."""
        with self._answers:
            self.give_way()
            yield

    def give_way(self) -> None:
        """Wait while anybody arrives, for as long as a step of an answer waits at most."""
        end = time.monotonic() + self._patience
        with self._changed:
            while self._arriving and (left := end - time.monotonic()) > 0:
                self._changed.wait(left)
