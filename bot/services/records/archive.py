"""Who may read which records; that they were read or taken out is itself recorded."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from bot.errors import BadInput
from bot.services.asker import Asker
from bot.services.ports import Clock, UnitOfWork
from bot.services.records.canonical import digest
from bot.services.records.chain import Head
from bot.services.records.ports import Wanted
from bot.services.records.record import Record, RecordKind
from bot.services.records.verifying import Verified, Verifier
from bot.services.records.verifying_decisions import Decided

NOT_THERE = "There is no record {} that you may open."
LONGEST_MATTER = 80
_ALL = 10**9
_MOST_NAMED = 100
"""Of more records than these a look is noted by their number and the digest of their ids."""


@dataclass(frozen=True, slots=True)
class Compliance:
    """Who may read all records of a workspace: people by workspace and id."""

    officers: frozenset[tuple[str, str]] = frozenset()

    def may_read_all(self, asker: Asker) -> bool:
        """Whether the asker may read the records of others in the workspace that they ask in."""
        return bool(asker.user) and (asker.team, asker.user) in self.officers


class Archive:
    """The records, for those who may read them."""

    def __init__(
        self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, compliance: Compliance = Compliance()
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._compliance = compliance

    def open(self, record_id: str, *, asker: Asker, kind: RecordKind = RecordKind.READ, of_all: bool = False) -> Record:
        """One record of the asker's own, or, for the compliance role, of their workspace; that is recorded.

        `of_all`: whoever asks may read all of the workspace, as a key that an operator made for records may.
        Raises BadInput where there is none that they may read: whose it is otherwise is not told.
        """
        with self._unit_of_work() as uow:
            found = self._theirs(uow, record_id, asker, of_all=of_all)
            self._note(uow, [found.id], asker=asker, kind=kind, what=f"record {found.id}")
            uow.commit()
        return found

    def asker_of(self, record_id: str, *, asker: Asker) -> Asker:
        """Who was given the answer of a record that the asker may open, and where. Raises BadInput as open() does.

        This look is not noted: it is for what is done to the record, which has a record of its own.
        """
        with self._unit_of_work() as uow:
            return self._theirs(uow, record_id, asker).asker

    def search(self, wanted: Wanted, *, asker: Asker, limit: int) -> Sequence[Record]:
        """Records of the asker's workspace, the newest first: all for the compliance role, their own for others."""
        theirs = wanted.user if self._compliance.may_read_all(asker) else asker.user
        return self.read(replace(wanted, team=asker.team, user=theirs), asker=asker, limit=limit)

    def read(self, wanted: Wanted, *, asker: Asker, limit: int) -> Sequence[Record]:
        """Records as an operator reads them, the newest first; that is recorded."""
        with self._unit_of_work() as uow:
            found = list(uow.records.find(wanted, limit=limit))
            self._note(
                uow, [one.id for one in found], asker=_in(asker, wanted), kind=RecordKind.READ, what=words(wanted)
            )
            uow.commit()
        return found

    def export(self, wanted: Wanted, *, asker: Asker) -> Iterator[Record]:
        """Records as an operator takes them out, the newest first; how many were taken is recorded, whoever stops."""
        ids: list[str] = []
        with self._unit_of_work() as uow:
            try:
                for record in uow.records.find(wanted, limit=_ALL):
                    ids.append(record.id)
                    yield record
            finally:
                self._note(uow, ids, asker=_in(asker, wanted), kind=RecordKind.EXPORT, what=words(wanted))
                uow.commit()

    def heads(self) -> Sequence[Head]:
        """The head of each workspace's chain."""
        with self._unit_of_work() as uow:
            return uow.records.heads()

    def verify(self, team: str, posted: Iterable[tuple[int, bytes]] = ()) -> Verified:
        """Go along a workspace's chain, and hold its decisions against it. Raises BadInput where it has none."""
        with self._unit_of_work() as uow:
            head = next((head for head in uow.records.heads() if head.team == team), None)
            if head is None:
                raise BadInput(f"There is no chain of records of {team or 'the command line'}.")
            decided = Decided()
            verified = Verifier(head, posted, heard=decided.take).verify(uow.records.sealed(team))
            return decided.held_against(uow.decisions.of_team(team), verified)

    def outside(self, team: str) -> int:
        """How many records of a workspace stand outside its chain."""
        with self._unit_of_work() as uow:
            return uow.records.outside(team)

    def set_matter(self, matter: str, *, asker: Asker) -> None:
        """Set the matter that the channel's questions are asked in from now on; "" for none. Raises BadInput."""
        if len(matter) > LONGEST_MATTER:
            raise BadInput(f"That matter has {len(matter):,} characters; one has at most {LONGEST_MATTER}.")
        if not asker.channel:
            raise BadInput("A matter is set in the channel that it belongs to.")
        with self._unit_of_work() as uow:
            uow.records.set_matter(asker.team, asker.channel, matter, by=asker.user, at=self._clock.now())
            uow.commit()

    def matter(self, asker: Asker) -> str:
        """The matter of the channel; "" where none is set."""
        with self._unit_of_work() as uow:
            return uow.records.matter(asker.team, asker.channel)

    def _theirs(self, uow: UnitOfWork, record_id: str, asker: Asker, *, of_all: bool = False) -> Record:
        found = uow.records.get(record_id, team=asker.team)
        theirs = found and (of_all or found.asker.user == asker.user or self._compliance.may_read_all(asker))
        if found is None or not theirs:
            raise BadInput(NOT_THERE.format(f"“{record_id[:40]}”"))
        return found

    def _note(self, uow: UnitOfWork, ids: Collection[str], *, asker: Asker, kind: RecordKind, what: str) -> None:
        uow.records.add(looked_at(ids, asker=asker, kind=kind, what=what, at=self._clock.now()))


def _in(asker: Asker, wanted: Wanted) -> Asker:
    """The asker, as seen from the workspace whose records are read."""
    return replace(asker, team=wanted.team or asker.team)


def looked_at(ids: Collection[str], *, asker: Asker, kind: RecordKind, what: str, at: dt.datetime) -> Record:
    """The record of a look at records: who, which, how many."""
    named = list(ids) if len(ids) <= _MOST_NAMED else []
    told = {"records": named, "count": len(ids), "digest": digest(list(ids)).hex()}
    return Record(
        id=uuid4().hex[:12],
        asked_at=at,
        asker=asker,
        query=what,
        as_of=at.date(),
        outcome=kind.value,
        lists={},
        candidates=(),
        answer=json.dumps(told),
        kind=kind,
    )


def words(wanted: Wanted) -> str:
    """What was looked for; a person is not named, who may have to be removed."""
    said = [
        f"id {wanted.id}" if wanted.id else "",
        f"workspace {wanted.team}" if wanted.team else "",
        "one person" if wanted.user else "",
        f"from {wanted.since:%Y-%m-%d}" if wanted.since else "",
        f"until {wanted.until:%Y-%m-%d}" if wanted.until else "",
        f"outcome {wanted.outcome}" if wanted.outcome else "",
        f"matter {wanted.matter}" if wanted.matter else "",
    ]
    return f"records: {', '.join(filter(None, said)) or 'all'}"
