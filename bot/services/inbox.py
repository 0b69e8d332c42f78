"""The inbox: what Slack handed over and has no answer yet, written down before Slack gets its acknowledgement.

Slack delivers some things twice, and to any process. What was taken is answered by the process that took it, or, when
that one died, by another. Adapter: data/sql/inbox.py.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.services.ports import Clock

MOST_DEATHS = 3
"""What so many processes died over is given up: it may be what they died of."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that waits for its answer: its key, what Slack handed over as JSON, and when that was taken first.

    `sending` is where an answer was being sent to when whoever had it died (handlers/sending.py); None where none was.
    `deaths` are the processes that had it and left it unanswered.
    """

    key: str
    payload: str
    at: dt.datetime
    sending: str | None = None
    deaths: int = 0


@dataclass(frozen=True, slots=True)
class Lease:
    """Whose turn it is to answer, and until when: afterwards any process may take it over."""

    by: str
    until: dt.datetime


class Once(Protocol):
    """Remembers, for all processes, what may be done only once."""

    def first(self, key: str, *, at: dt.datetime, by: str = "") -> bool:
        """Whether this has not been done before, but by `by`; from now on it has."""

    def forget(self, key: str) -> None:
        """Let it be done again."""


class OnceOnly:
    """What may be done once, by the clock of this process."""

    def __init__(self, once: Once, clock: Clock) -> None:
        self._once = once
        self._clock = clock

    def first(self, key: str, *, by: str = "") -> bool:
        """Whether this has not been done before, but for the same request `by`; from now on it has.

        Raises StoreError where that cannot be told.
        """
        return self._once.first(key, at=self._clock.now(), by=by)

    def forget(self, key: str) -> None:
        """Let it be done again."""
        self._once.forget(key)


class Inbox(Once, Protocol):
    """What waits for an answer. Every method is a transaction of its own, and raises StoreError where that fails."""

    def take(self, owed: Owed, lease: Lease) -> bool:
        """Keep it. False where it was taken before, by whichever process."""

    def sending(self, key: str, *, by: str, where: str) -> bool:
        """Note where its answer is about to be sent; False where the lease is no longer that of `by`."""

    def answered(self, key: str, *, at: dt.datetime) -> None:
        """Note that it was answered, and forget what was handed over."""

    def renew(self, lease: Lease) -> None:
        """Extend all leases of `lease.by`."""

    def take_over(self, lease: Lease, *, now: dt.datetime, most: int) -> Sequence[Owed]:
        """Lease what others have left unanswered, the oldest first, and count that they did."""

    def prune(self, before: dt.datetime) -> None:
        """Forget what was answered or done before that moment."""
