"""How often somebody may call: so many times in any minute, each caller for themselves."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable
from threading import Lock

A_MINUTE = 60
"""Calls of one key in a minute, at most; each process counts those that it takes itself."""
_SECONDS = 60.0


class Limit:
    """Counts calls in the memory of this process. `now` gives seconds that only grow."""

    def __init__(self, most: int = A_MINUTE, *, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._now = now
        self._calls: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, caller: str) -> float:
        """0 where the caller may call, which is then counted; else for how many seconds they have to wait."""
        with self._lock:
            now = self._now()
            calls = self._calls.setdefault(caller, deque())
            while calls and calls[0] <= now - _SECONDS:
                calls.popleft()
            if len(calls) >= self._most:
                return calls[0] + _SECONDS - now
            calls.append(now)
            self._forget_idle(now)
            return 0.0

    def _forget_idle(self, now: float) -> None:
        """Callers who have not called for a minute, once there are many of them."""
        if len(self._calls) > _MANY:
            self._calls = {who: calls for who, calls in self._calls.items() if calls and calls[-1] > now - _SECONDS}


class Shares:
    """How many calls of one caller are answered at the same time, so that nobody takes all the seats there are."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()
        self._lock = Lock()

    def take(self, caller: str) -> bool:
        """Whether another call of theirs may be answered now; one that may has to be given back."""
        with self._lock:
            free = self._taken[caller] < self._most
            self._taken[caller] += free
            return free

    def give_back(self, caller: str) -> None:
        """A call of theirs is answered."""
        with self._lock:
            self._taken[caller] -= 1
            if not self._taken[caller]:
                del self._taken[caller]


_MANY = 10_000
