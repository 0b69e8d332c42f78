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


class BatchRecords:
    """Keeps the records of files."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, program: Program) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._program = program

    def keep(self, done: BatchDone, *, asker: Asker) -> str:
        """Write the record of a file; gives its id."""
        id = sha256(done.key.encode()).hexdigest()[:12] if done.key else uuid4().hex[:12]
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            if uow.records.get(id, team=asker.team) is None:
                uow.records.add(self._record(uow, id, done, asker))
                uow.commit()
        return id

    def _record(self, uow: UnitOfWork, id: str, done: BatchDone, asker: Asker) -> Record:
        states = [state for state in uow.library.lists(team=asker.team) if state.version]
        told = {
            "file": done.name,
            "input": done.input,
            "results": done.results,
            "rows": done.rows,
            "outcomes": dict(done.outcomes),
            "hits": [asdict(hit) for hit in done.hits],
        }
        return Record(
            id=id,
            asked_at=self._clock.now(),
            asker=asker,
            query=done.name,
            as_of=done.day,
            outcome=OUTCOME,
            lists={state.dataset.id: state.version.version for state in states if state.version},
            candidates=(),
            answer=json.dumps(told),
            kind=RecordKind.BATCH,
            matter=uow.records.matter(asker.team, asker.channel),
            basis=basis(states, uow.library.provenance(), self._program),
        )
