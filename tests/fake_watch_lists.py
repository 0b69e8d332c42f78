"""Watch lists in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.domain.notices.following import Place
from bot.domain.notices.watch_lists import Watched, WatchList, key_of
from bot.services.watch_lists.ports import NewList


@dataclass
class FakeWatchLists:
    """Those that stand, with their names; `ended` says of the others who ended them. None is ever behind."""

    kept: dict[int, tuple[WatchList, Sequence[Watched]]] = field(default_factory=dict)
    ended: dict[int, str] = field(default_factory=dict)

    def add(self, new: NewList) -> bool:
        if any(key_of(one.name) == key_of(new.name) for one in self.of_place(new.place)):
            return False
        number = len(self.kept) + len(self.ended) + 1
        one = WatchList(
            number=number, place=new.place, name=new.name, by=new.by, at=new.at, names=len(new.names), file=new.file,
            screened=0,
        )  # fmt: skip
        self.kept[number] = one, new.names
        return True

    def end(self, number: int, *, by: str, at: dt.datetime) -> bool:
        self.ended[number] = by
        return self.kept.pop(number, None) is not None

    def end_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        return sum(self.end(n, by=by, at=at) for n, (one, _) in list(self.kept.items()) if one.place.team == team)

    def of_place(self, place: Place) -> Sequence[WatchList]:
        return [one for one, _ in self.kept.values() if one.place == place]

    def places(self) -> Collection[Place]:
        return {one.place for one, _ in self.kept.values()}

    def size(self, team: str) -> int:
        return sum(one.names for one, _ in self.kept.values() if one.place.team == team)

    def names(self, number: int) -> Sequence[Watched]:
        return self.kept[number][1] if number in self.kept else ()

    def behind(self) -> Sequence[tuple[WatchList, int]]:
        return ()

    def compared(self, numbers: Collection[int], publication: int) -> bool:
        return True
