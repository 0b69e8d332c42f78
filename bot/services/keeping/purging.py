"""Removes all of a workspace, or of a person, at an operator's command."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.errors import StoreError
from bot.services.keeping.housekeeping import STEP
from bot.services.keeping.ports import TEN_YEARS, Keeping, Left
from bot.services.ports import Clock

MOST_PASSES = 20
"""Who keeps writing while he is removed has to be stopped first."""

Step = Callable[[Left], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How many rows of each kind were removed, and how many of the records the law may want kept."""

    removed: Mapping[Left, int]
    young: int


class Purging:
    """Removes in short steps, until nothing is left."""

    def __init__(self, keeping: Keeping, clock: Clock) -> None:
        self._keeping = keeping
        self._clock = clock

    def team(self, team: str, *, progress: Callable[[Left, int], object]) -> Purged:
        """All of a workspace, or of an organisation's own installation. Raises StoreError where it keeps writing."""
        young = self._keeping.young_records(team=team, since=self._ten_years_ago())
        removed = self._until_nothing(lambda kind: self._keeping.remove_of_team(kind, team, most=STEP), progress)
        return Purged(removed=removed, young=young)

    def person(self, user: str, *, progress: Callable[[Left, int], object]) -> Purged:
        """All of a person. Their records stay as rows that say what was removed. Raises StoreError as team() does."""
        young = self._keeping.young_records(user=user, since=self._ten_years_ago())
        at = self._clock.now()

        def step(kind: Left) -> int:
            return self._keeping.remove_of_person(kind, user, at=at, most=STEP)

        return Purged(removed=self._until_nothing(step, progress), young=young)

    def _until_nothing(self, step: Step, progress: Callable[[Left, int], object]) -> Mapping[Left, int]:
        removed: Counter[Left] = Counter()
        for _ in range(MOST_PASSES):
            before = removed.total()
            for kind in Left:
                while gone := step(kind):
                    removed[kind] += gone
                    progress(kind, removed[kind])
            if removed.total() == before:
                return removed
        raise StoreError("Something is still being written there: remove the bot from the workspace first, then again.")

    def _ten_years_ago(self) -> dt.datetime:
        return self._clock.now() - dt.timedelta(days=TEN_YEARS)
