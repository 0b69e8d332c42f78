"""A file of names has one record: digests of what was put in and what came out, the counts, and a row for each hit."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from uuid import uuid4

from bot.services.asker import Asker
from bot.services.ports import Clock, UnitOfWork
from bot.services.records.basis import Program, basis
from bot.services.records.record import Record, RecordKind
from bot.services.viewing import opened

OUTCOME = "batch"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchHit:
    """One row that found somebody."""

    row: str
    name: str
    outcome: str
    entity: str
    caption: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDone:
    """A file of names that was screened. `input` and `results` are SHA-256 of the files, in hexadecimal.

    `key` tells it from every other, so that what is done again after a fault is recorded once; "" for a new one.
    """

    name: str
    day: dt.date
    input: str
    results: str
    rows: int
    outcomes: Mapping[str, int]
    hits: Sequence[BatchHit]
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is recorded of something asked that is no name; `told` is the answer, as JSON."""

    id: str
    kind: RecordKind
    query: str
    outcome: str
    day: dt.date
    told: str


class BatchRecords:
    """Keeps the records of files."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, program: Program) -> None:
        self._unit_of_work = unit_of_work
        self._recording = Recording(clock, program=program)

    def keep(self, done: BatchDone, *, asker: Asker) -> str:
        """Write the record of a file; gives its id."""
        id = sha256(done.key.encode()).hexdigest()[:12] if done.key else uuid4().hex[:12]
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            if uow.records.get(id, team=asker.team) is None:
                uow.records.add(self._recording.record(uow, _kept(id, done), asker))
                uow.commit()
        return id


class Recording:
    """Makes records of what is no name: they rest on all lists that the asker sees, in the editions held then."""

    def __init__(self, clock: Clock, *, program: Program) -> None:
        self._clock = clock
        self._program = program

    def record(self, uow: UnitOfWork, kept: Kept, asker: Asker) -> Record:
        """The record, which is still to be added."""
        states = [state for state in uow.library.lists(team=asker.team) if state.version]
        return Record(
            id=kept.id,
            asked_at=self._clock.now(),
            asker=asker,
            query=kept.query,
            as_of=kept.day,
            outcome=kept.outcome,
            lists={state.dataset.id: state.version.version for state in states if state.version},
            candidates=(),
            answer=kept.told,
            kind=kept.kind,
            matter=uow.records.matter(asker.team, asker.channel),
            basis=basis(states, uow.library.provenance(), self._program),
        )


def _kept(id: str, done: BatchDone) -> Kept:
    told = {
        "file": done.name,
        "input": done.input,
        "results": done.results,
        "rows": done.rows,
        "outcomes": dict(done.outcomes),
        "hits": [asdict(hit) for hit in done.hits],
    }
    told_of = json.dumps(told)
    return Kept(id=id, kind=RecordKind.BATCH, query=done.name, outcome=OUTCOME, day=done.day, told=told_of)
