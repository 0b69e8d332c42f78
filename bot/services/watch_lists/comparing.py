"""Compares watch lists with each publication, apart from its transaction, and completes the notices of their places.

Up to which publication a list was compared is kept with it, and written with the notice: a process that dies in
between begins anew, and the same is not told twice. A list that cannot be compared is put off, and keeps no other up.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import Finding
from bot.domain.law.severity import colour_of_standing
from bot.domain.notices.following import Place
from bot.domain.notices.publication import OnWatchList, Relevance, Sizes, digested
from bot.domain.notices.watch_lists import WatchList, with_names
from bot.services.notices.audience import CONCERN
from bot.services.notices.outbox import DeliveryState, NewItem, OutboxItem
from bot.services.notices.publishing import key_of, table_under, update_for
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.retrying import retried
from bot.services.screening.entities import Entities
from bot.services.watch_lists.aside import PutOff, set_aside
from bot.services.watch_lists.matching import Changed, Met, changed_by, compare

NAMES = "names"
"""In the key of a notice that tells of watched names alone, where the place had its notice already."""

_Found = Mapping[int, Sequence[OnWatchList]]


@dataclass(frozen=True, slots=True)
class _Turn:
    """Lists of one place that come next, and the publication that they are compared with."""

    place: Place
    lists: tuple[WatchList, ...]
    publication: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The lists that were compared, what the place is to be told of their names, and the notices of other names."""

    compared: tuple[WatchList, ...]
    found: _Found
    aside: Sequence[NewItem] = ()


class Comparing:
    """Compares lists with publications; several processes may. What another has done meanwhile is left to it."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._entities = Entities(unit_of_work, clock)
        self._changed: tuple[int, Changed | None] = (0, None)
        self._put_off = PutOff(unit_of_work, clock)

    def run_once(self) -> bool:
        """Compare the lists of one place with the first publication they were not compared with; False for none."""
        with self._unit_of_work() as uow:
            turn = _next(self._behind(uow))
        if turn is None:
            return self._release()
        changed = self._changes_of(turn.publication)
        outcome = self._found(turn, changed) if changed else _Outcome(turn.lists, {})
        self._write(replace(turn, lists=outcome.compared), changed, outcome)
        self._put_off.forget(outcome.compared)
        self._release()
        return True

    def _behind(self, uow: UnitOfWork) -> Sequence[tuple[WatchList, int]]:
        """The lists that are to be compared now, each with its first publication; those put off wait."""
        return [pair for pair in uow.watch_lists.behind() if not self._put_off.waits(pair[0])]

    def _changes_of(self, number: int) -> Changed | None:
        """The last one is kept: a thousand places are compared with the same."""
        if self._changed[0] != number:
            with self._unit_of_work() as uow:
                self._changed = number, changed_by(uow, number)
        return self._changed[1]

    def _found(self, turn: _Turn, changed: Changed) -> _Outcome:
        """Compare the lists of the turn, and put off those that cannot be."""
        team = turn.place.team
        done: list[WatchList] = []
        found: list[tuple[WatchList, Met]] = []
        aside: list[NewItem] = []
        for one in turn.lists:
            with self._unit_of_work() as uow:
                names = uow.watch_lists.names(one.number)
            compared = compare(names, changed, self._unit_of_work, team=team)
            if compared.too_many:
                self._put_off.put_off(one, changed.publication, compared.failed)
                continue
            done.append(one)
            found += [(one, met) for met in compared.met]
            if compared.failed:
                aside.append(set_aside(one, changed.publication, compared.failed))
        return _Outcome(tuple(done), self._told(found, changed, team) if found else {}, aside)

    def _told(self, found: Sequence[tuple[WatchList, Met]], changed: Changed, team: str) -> _Found:
        standing = self._standing({met.group for _, met in found}, team)
        told: defaultdict[int, list[OnWatchList]] = defaultdict(list)
        for one, met in found:
            if met.group in standing:
                for position in changed.positions[met.group]:
                    told[position].append(_on_list(one, met, standing[met.group]))
        return told

    def _standing(self, groups: Collection[str], team: str) -> Mapping[str, Finding]:
        """How the groups stand today, those that the workspace sees."""
        asker = Asker(surface="watch list", team=team)
        found = {group: self._entities.view(group, asker=asker) for group in sorted(groups)}
        return {group: finding for group, finding in found.items() if finding}

    @retried
    def _write(self, turn: _Turn, changed: Changed | None, outcome: _Outcome) -> None:
        """What was found, and that it was looked for, unless a list has ended or another process was quicker."""
        if not turn.lists:
            return
        now = self._clock.now()
        with self._unit_of_work() as uow:
            if not uow.watch_lists.compared([one.number for one in turn.lists], turn.publication):
                return
            if changed and outcome.found:
                _tell(uow, turn, changed, outcome.found, at=now)
            uow.outbox.add(outcome.aside, at=now)
            uow.commit()

    @retried
    def _release(self) -> bool:
        """Send what was held for names that were compared meanwhile, or are not watched any more."""
        with self._unit_of_work() as uow:
            held = uow.outbox.held_for_names()
            if not held:
                return False
            late = {one.place: number for one, number in reversed(self._behind(uow))}
            free = [one for one in held if one.payload["publication"] < late.get(one.place, float("inf"))]
            for one in free:
                _send(uow, one, at=self._clock.now())
            uow.commit()
        return bool(free)


def _next(behind: Sequence[tuple[WatchList, int]]) -> _Turn | None:
    if not behind:
        return None
    place, publication = behind[0][0].place, behind[0][1]
    lists = tuple(one for one, number in behind if (one.place, number) == (place, publication))
    return _Turn(place, lists, publication)


def _on_list(one: WatchList, met: Met, finding: Finding) -> OnWatchList:
    return OnWatchList(
        watch_list=one.name,
        name=met.watched.called,
        why=met.why,
        sure=met.sure,
        standing=finding.status,
        colour=colour_of_standing(finding.status, finding.designations),
    )


def _tell(uow: UnitOfWork, turn: _Turn, changed: Changed, found: _Found, *, at: dt.datetime) -> None:
    """Complete the place's notice of this publication; where it had one already, or none, another."""
    key = key_of(changed.publication, turn.place)
    owed = uow.outbox.of_thread(key)
    if owed is not None:
        before: Relevance = CONCERN.validate_python(owed.payload["concern"])
        concern = CONCERN.dump_python(with_names(before, found), mode="json")
        if owed.state is DeliveryState.HELD and uow.outbox.amend(owed, {**owed.payload, "concern": concern}):
            return
        key, found = f"{key}:{NAMES}:{turn.lists[0].number}", _not_told(found, before)
    if found:
        concern_now = with_names(Relevance(), found)
        uow.outbox.add([update_for(changed.publication, turn.place, concern_now, held=True, key=key)], at=at)


def _not_told(found: _Found, before: Relevance) -> _Found:
    """Without what the place was told of the same names: a list may have been replaced since."""
    told = {(one.position, name.name) for one in before.followed for name in one.names}
    left = {n: [name for name in names if (n, name.name) not in told] for n, names in found.items()}
    return {position: names for position, names in left.items() if names}


def _send(uow: UnitOfWork, held: OutboxItem, *, at: dt.datetime) -> None:
    """Let a notice go, with the table under it where it is long."""
    publication = uow.publications.publication(held.payload["publication"])
    concern = CONCERN.validate_python(held.payload["concern"])
    if not uow.outbox.let_go(held, at=at) or publication is None:
        return
    if digested(publication, concern, Sizes(uow.publications.changes(publication.number)).of(concern)):
        update = NewItem(key=held.key, kind=held.kind, place=held.place, payload=held.payload)
        uow.outbox.add([table_under(update)], at=at)
