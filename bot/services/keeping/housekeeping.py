"""Removes what has grown old, and what workspaces leave that remove the bot: in short steps, so that nobody waits."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping

from bot.services.keeping.ports import AfterUninstall, Ageing, Departure, Keeping, Left, Terms
from bot.services.ports import Clock

STEP = 1000
"""Rows of a step. A record and its answer are some nine kilobytes."""
STEP_OF_FILES = 10
"""Publishers' files are megabytes each."""
LATECOMERS = dt.timedelta(minutes=15)
"""So long after a workspace left something of it may still be written: an answer is given up after ten minutes."""

_KEPT = (Left.RECORDS, Left.DECISIONS)
Breathe = Callable[[], bool]
"""Waits between two steps; False where the rest is left for another time."""


class Housekeeping:
    """Keeps what the terms say, and no longer."""

    def __init__(
        self, keeping: Keeping, clock: Clock, *, terms: Terms, after_uninstall: AfterUninstall = AfterUninstall.KEEP
    ) -> None:
        self._keeping = keeping
        self._clock = clock
        self._terms = terms
        self._after_uninstall = after_uninstall

    def age(self, breathe: Breathe) -> Mapping[Ageing, int]:
        """Remove what has grown old; gives how many rows of each kind, of those that had any."""
        removed: Counter[Ageing] = Counter()
        now = self._clock.now()
        for kind in Ageing:
            before = now - dt.timedelta(days=self._terms.days(kind))
            most = STEP_OF_FILES if kind is Ageing.RAW_FILES else STEP
            while gone := self._keeping.age(kind, before, most=most):
                removed[kind] += gone
                if not breathe():
                    return removed
        return removed

    def clear_departed(self, breathe: Breathe) -> Mapping[str, int]:
        """Remove what workspaces left that removed the bot; gives how many rows of each.

        A look later takes what was being written meanwhile; when that can no longer be, the workspace is dealt with.
        """
        removed: dict[str, int] = {}
        for departure in self._keeping.departures():
            over = self._clock.now() - departure.at > LATECOMERS
            gone = self._clear(departure, breathe)
            if gone:
                removed[departure.team] = gone
            elif over:
                self._keeping.dealt_with(departure.team)
        return removed

    def _clear(self, departure: Departure, breathe: Breathe) -> int:
        removed = 0
        for kind in Left:
            if kind in _KEPT and self._after_uninstall is AfterUninstall.KEEP:
                continue
            while gone := self._keeping.remove_of_team(kind, departure.team, most=STEP, only_departed=True):
                removed += gone
                if not breathe():
                    return removed
        return removed
