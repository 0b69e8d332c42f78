"""The audit trail in SQL: every question and its answer. What a team asked is told to that team alone."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, select
from sqlalchemy.orm import Session

from bot.services.asker import Asker
from bot.services.records.chain import Head
from bot.services.records.ports import Sealed, Wanted
from bot.services.records.record import Record, RecordKind
from data.sql.chunks import chunks
from data.sql.counting import number_of
from data.sql.engine import begin_taking_turns
from data.sql.mapping import table_of
from data.sql.records import chain as record_chain
from data.sql.records.parts import LEVEL, load, store
from data.sql.records.rows import columns_of, content_of, in_parts, link_of, read, whole_row
from data.sql.tables.records import MatterRow, RecordRow

_A_STEP = 200
_INSERT = insert(table_of(RecordRow))  # the table's own: the mapper's takes ten times as long

_MATTERS = table_of(MatterRow)
_MATTER = select(_MATTERS.c.matter).where(
    _MATTERS.c.team == bindparam("team"), _MATTERS.c.channel == bindparam("channel")
)


class Recorder(Protocol):
    """Where records are written (data/sql/records/waiting.py): in the database, or beside it while that is busy."""

    def begin(self, begin: Callable[[Session], None]) -> Session:
        """The session to write records into; `begin` makes its transaction one that may write."""
        ...

    def also(self) -> Session | None:
        """A session on what waits, None where nothing does."""
        ...


class SqlRecords:
    """Records within one unit of work (services.records.ports.Records)."""

    def __init__(self, session: Session, recording: Recorder | None = None) -> None:
        self._session = session
        self._recording = recording

    def add(self, record: Record) -> None:
        """Write the record at the end of its chain; it is kept once the unit of work commits.

        One that cannot wait for its turn is put into the chain as it is moved into the database (waiting.py).
        """
        if self._recording is not None:
            aside = self._recording.begin(begin_taking_turns)
            if aside is not self._session:
                aside.connection().execute(_INSERT, whole_row(record))
                return
        self._seal(record)

    def move_in(self, waited: Sequence[RecordRow]) -> None:
        """Put records that waited beside the database into their chains; those that are there already are left."""
        ids = [row.id for row in waited]
        there = {id for some in chunks(ids) for id in self._session.scalars(_ids(some))}
        for record in (read(row, {}) for row in waited if row.id not in there):
            self._seal(record)

    def _seal(self, record: Record) -> None:
        body, basis = in_parts(record)
        begin_taking_turns(self._session)
        head = record_chain.held(self._session, record.asker.team)
        numbers = store(self._session, head.team, (*body.parts, basis), on=record.asked_at.astimezone(dt.UTC).date())
        content = content_of(record, body)
        link = link_of(record, head, basis=basis.digest, content=content.digest())
        row = columns_of(record) | {
            "salt": content.salt,
            "body": zlib.compress(content.body, LEVEL),
            "position": link.position,
            "previous": link.previous,
            "hash": link.hash(),
            "content": link.content,
            "parts": [numbers[part.digest] for part in body.parts],
            "basis": numbers[basis.digest],
        }
        self._session.connection().execute(_INSERT, row)
        record_chain.grow(self._session, link, row["hash"])

    def get(self, record_id: str, *, team: str) -> Record | None:
        """This team's record of that id, or None: another team's is as good as none."""
        if not record_id.isprintable():
            return None  # no id, and a text that PostgreSQL would refuse to compare
        ours = RecordRow.id == record_id, RecordRow.team == team, RecordRow.removed.is_(None)
        wanted = select(RecordRow).where(*ours)
        found = self._read(self._session.scalars(wanted).all())
        if not found and (waiting := self._also()):
            found = [read(row, {}) for row in waiting.scalars(wanted)]
        return found[0] if found else None

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]:
        """The last questions of this team's user, newest first."""
        mine = select(RecordRow).where(RecordRow.team == asker.team, RecordRow.user == asker.user)
        mine = mine.where(RecordRow.removed.is_(None), RecordRow.kind == RecordKind.QUESTION)
        newest = mine.order_by(RecordRow.asked_at.desc(), RecordRow.number.desc()).limit(limit)
        found = self._read(self._session.scalars(newest).all())
        if waiting := self._also():
            both = {record.id: record for record in [*(read(row, {}) for row in waiting.scalars(newest)), *found]}
            found = sorted(both.values(), key=lambda record: record.asked_at, reverse=True)[:limit]
        return found

    def _also(self) -> Session | None:
        return self._recording.also() if self._recording else None

    def find(self, wanted: Wanted, *, limit: int) -> Iterator[Record]:
        """Those that are wanted, the newest first, some hundred at a time; before all others those that wait."""
        found = select(RecordRow).where(RecordRow.removed.is_(None), *_conditions(wanted))
        found = found.order_by(RecordRow.number.desc())
        if waiting := self._also():
            aside = waiting.scalars(found.limit(limit)).all()
            yield from (read(row, {}) for row in aside)
            limit -= len(aside)
            found = found.where(RecordRow.id.not_in([row.id for row in aside]))  # one may be moved in just now
        step = found.limit(min(limit, _A_STEP))
        while limit > 0 and (rows := self._session.scalars(step).all()):
            yield from self._read(rows)
            limit -= len(rows)
            step = found.where(RecordRow.number < rows[-1].number).limit(min(limit, _A_STEP))
            self._session.expunge_all()

    def of_person(self, user: str) -> Iterator[Record]:
        """All of a person's, in whichever workspace, the oldest first; some hundred at a time."""
        after = 0
        while rows := self._session.scalars(_of_person_after(user, after)).all():
            yield from self._read(rows)
            after = rows[-1].number

    def heads(self) -> Sequence[Head]:
        """The head of each workspace's chain."""
        return record_chain.heads(self._session)

    def sealed(self, team: str) -> Iterator[Sealed]:
        """A workspace's chain from its beginning."""
        return iter(record_chain.SealedRecords(self._session, team))

    def outside(self, team: str) -> int:
        """How many records of a workspace are not in its chain."""
        old = select(func.count()).select_from(RecordRow).where(RecordRow.team == team, RecordRow.position.is_(None))
        return number_of(self._session, old)

    def matter(self, team: str, channel: str) -> str:
        """The matter that a channel's questions are asked in."""
        if not channel:
            return ""
        self._session.flush()
        return self._session.connection().scalar(_MATTER, {"team": team, "channel": channel}) or ""

    def set_matter(self, team: str, channel: str, matter: str, *, by: str, at: dt.datetime) -> None:
        """Set it, once the unit of work commits; "" for none."""
        begin_taking_turns(self._session)
        self._session.merge(MatterRow(team=team, channel=channel, matter=matter, by=by, at=at))

    def _read(self, rows: Sequence[RecordRow]) -> list[Record]:
        numbers = {number for row in rows for number in (row.basis, *(row.parts or ())) if number is not None}
        parts = load(self._session, numbers)
        return [read(row, parts) for row in rows]


def _ids(some: Sequence[str]) -> Select[str]:
    return select(RecordRow.id).where(RecordRow.id.in_(some))


def _of_person_after(user: str, after: int) -> Select[RecordRow]:
    mine = select(RecordRow).where(RecordRow.user == user, RecordRow.number > after)
    return mine.order_by(RecordRow.number).limit(_A_STEP)


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield RecordRow.kind.in_(wanted.kinds)
    for column, value in (
        (RecordRow.id, wanted.id),
        (RecordRow.team, wanted.team),
        (RecordRow.user, wanted.user),
        (RecordRow.outcome, wanted.outcome),
        (RecordRow.matter, wanted.matter),
    ):
        if value is not None:
            yield column == value
    if wanted.since is not None:
        yield RecordRow.asked_at >= wanted.since
    if wanted.until is not None:
        yield RecordRow.asked_at < wanted.until
