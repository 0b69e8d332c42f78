"""Watch lists begun, replaced and ended, by those who may change what a place follows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.domain.names.as_written.no_names import NoName, no_name
from bot.domain.names.keys import plain_key
from bot.domain.names.lookalikes import legible
from bot.domain.notices.changers import EVERYONE as EVERYBODY
from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import PlaceKind
from bot.domain.notices.watch_lists import Watched, WatchList, key_of
from bot.errors import BadInput
from bot.services.notices.follower import Follower
from bot.services.notices.following import NOT_NAMED, NOT_YOURS
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried
from bot.services.screening.beside import keys_of
from bot.services.screening.refused import problem_with
from bot.services.screening.rows import Asked
from bot.services.watch_lists.ports import NewList

LONGEST_NAME = 80
MOST_LISTS = 10
"""Of one place."""
MOST_OF_TEAM = 100_000
"""Names that one workspace watches."""
LOADING = dt.timedelta(minutes=5)
"""So long an edition may take from the moment it bears until answers know it: what was screened then is compared."""
NOT_SHARED = (
    "People of other organisations are in this channel, and would see whom you watch. "
    "Send me the file in our own conversation, or in a channel of your own."
)
GONE = "That list is not watched here any more."


class Left(Enum):
    """Why a row of a file is not watched."""

    NO_NAME = auto()
    NUMBER = auto()  # where a name stands, and nothing says of what kind
    NOT_VALID = auto()  # identifiers alone, and none that is one
    UNREAD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesRead:
    """The names of a file that are watched. `left` counts the rows that are not; `screened_at` is when they were."""

    names: tuple[Watched, ...]
    left: Mapping[Left, int]
    file: str
    screened_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A list that is watched now. `came` and `went`: names that its forerunner had not, or had; None: it had none."""

    name: str
    names: int
    left: Mapping[Left, int]
    file: str
    came: int | None = None
    went: int | None = None


def names_of(rows: Iterable[Asked]) -> tuple[tuple[Watched, ...], Mapping[Left, int]]:
    """What of a file's rows can be watched, each once, by identifiers where no name is; and why others are not."""
    found: dict[object, Watched] = {}
    left: Counter[Left] = Counter()
    for row in rows:
        name = "" if row.no_name or not plain_key(row.name) or no_name(row.name) else legible(row.name)
        if why := _left(row, name):
            left[why] += 1
        else:
            found.setdefault((name.casefold(), row.identifiers), Watched(name=name, identifiers=row.identifiers))
    return tuple(found.values()), left


def _left(row: Asked, name: str) -> Left | None:
    """Why a row is not watched; None where it is."""
    if row.problem or (name and problem_with(name)):
        return Left.UNREAD
    if name or keys_of(row.identifiers):
        return None
    if row.identifiers:
        return Left.NOT_VALID
    return Left.NUMBER if no_name(row.name) is NoName.NUMBER else Left.NO_NAME


class Watching:
    """Begins, shows and ends watch lists."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, changers: Changers = EVERYBODY) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._changers = changers

    @retried
    def begin(self, name: str, read: NamesRead, who: Follower) -> Begun:
        """Watch the names under that name, in the place of the list that is called so there, if any.

        Raises BadInput where others would see them, for somebody who may not change it, and for too many.
        """
        called = _called(name)
        if who.public_only:
            raise BadInput(NOT_SHARED)
        if not read.names:
            raise BadInput("No row of that file holds a name that can be watched.")
        with self._unit_of_work() as uow:
            former = self._former(uow, called, who)
            before = set(uow.watch_lists.names(former.number)) if former else None
            self._check_room(uow, len(read.names), former, who)
            now = self._clock.now()
            if former:
                uow.watch_lists.end(former.number, by=who.user, at=now)
            new = NewList(place=who.place, name=called, names=read.names, by=who.user, at=now, file=read.file,
                          since=read.screened_at - LOADING)  # fmt: skip
            if not uow.watch_lists.add(new):
                raise BadInput("Somebody else has just changed that list: try again.")
            uow.commit()
        begun = Begun(name=called, names=len(read.names), left=read.left, file=read.file)
        now_watched = set(read.names)
        if before is None:
            return begun
        return replace(begun, came=len(now_watched - before), went=len(before - now_watched))

    def of_place(self, who: Follower) -> Sequence[WatchList]:
        """The lists of a place, the oldest first; none where people of other organisations may read them."""
        if who.public_only:
            return ()
        with self._unit_of_work() as uow:
            return uow.watch_lists.of_place(who.place)

    def named(self, text: str, who: Follower) -> WatchList | None:
        """The list of the place that is called so."""
        with self._unit_of_work() as uow:
            return _named(uow.watch_lists.of_place(who.place), text)

    @retried
    def end(self, number: int, who: Follower) -> WatchList:
        """End the list of this number, which is of this very place. Raises BadInput for another's, and as begin()."""
        with self._unit_of_work() as uow:
            found = next((one for one in uow.watch_lists.of_place(who.place) if one.number == number), None)
            if found is None:
                raise BadInput(GONE)
            self._check_change(found, who)
            uow.watch_lists.end(number, by=who.user, at=self._clock.now())
            uow.commit()
        return found

    def _former(self, uow: UnitOfWork, name: str, who: Follower) -> WatchList | None:
        if who.place.kind is PlaceKind.CHANNEL and not self._changers.may_begin(who.user):
            raise BadInput(NOT_NAMED)
        former = _named(uow.watch_lists.of_place(who.place), name)
        if former:
            self._check_change(former, who)
        return former

    def _check_change(self, one: WatchList, who: Follower) -> None:
        channel = who.place.kind is PlaceKind.CHANNEL
        if channel and not self._changers.may_change(who.user, began_by=frozenset({one.by})):
            raise BadInput(NOT_YOURS if self._changers.rule is Rule.BEGINNER else NOT_NAMED)

    def _check_room(self, uow: UnitOfWork, names: int, former: WatchList | None, who: Follower) -> None:
        if former is None and len(uow.watch_lists.of_place(who.place)) >= MOST_LISTS:
            raise BadInput(f"{MOST_LISTS} lists are watched here, as many as can be: remove or replace one.")
        if uow.watch_lists.size(who.place.team) - (former.names if former else 0) + names > MOST_OF_TEAM:
            raise BadInput(f"A workspace watches up to {MOST_OF_TEAM:,} names, and these would be more: remove a list.")


def _called(name: str) -> str:
    called = " ".join(legible(name).split()).strip('"“”„«» ')
    if not called:
        raise BadInput("Give the list a name.")
    if len(called) > LONGEST_NAME:
        raise BadInput(f"The name of a list has at most {LONGEST_NAME} characters.")
    return called


def _named(lists: Sequence[WatchList], text: str) -> WatchList | None:
    wanted = key_of(text.strip('"“”„«» '))
    return next((one for one in lists if key_of(one.name) == wanted), None)
