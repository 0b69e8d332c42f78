"""The port that keeps watch lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.notices.following import Place
from bot.domain.notices.watch_lists import Watched, WatchList


@dataclass(frozen=True, slots=True, kw_only=True)
class NewList:
    """A list that is to be watched. `since`: its names were compared with all that was stored at that moment."""

    place: Place
    name: str
    names: Sequence[Watched]
    by: str
    at: dt.datetime
    file: str
    since: dt.datetime


class WatchLists(Protocol):
    """The watch lists that stand, within one unit of work. Of one that ended, who ended it and when is kept."""

    def add(self, new: NewList) -> bool:
        """Begin to watch; False where the place has a list that is called so."""
        ...

    def end(self, number: int, *, by: str, at: dt.datetime) -> bool:
        """End a list: its names are removed. False where it does not stand."""
        ...

    def end_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        """End every list of a workspace; gives how many stood."""
        ...

    def of_place(self, place: Place) -> Sequence[WatchList]:
        """The lists of a place, the oldest first."""
        ...

    def places(self) -> Collection[Place]:
        """Every place that has a list."""
        ...

    def size(self, team: str) -> int:
        """How many names a workspace watches in all."""
        ...

    def names(self, number: int) -> Sequence[Watched]:
        """The names of a list, in the order of its file."""
        ...

    def behind(self) -> Sequence[tuple[WatchList, int]]:
        """The lists of places that can be reached that were not compared with a publication yet, each with the first.

        In the order of these publications.
        """
        ...

    def compared(self, numbers: Collection[int], publication: int) -> bool:
        """Note that these lists were compared with it; False where one has ended, or was compared meanwhile."""
        ...
