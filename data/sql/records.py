"""The audit trail in SQL: every question and its answer. What a team asked is told to that team alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import JSON, Index, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.services.ports import Asker, Record
from data.sql.engine import begin_writing
from data.sql.tables import Base
from data.sql.waiting import Recording


class RecordRow(Base):
    """`number` tells the order where two records bear the same time.

    `removed` says what was removed of a record at the wish of a person, and when: such a record is told to nobody.
    """

    __tablename__ = "records"
    __table_args__ = (Index(None, "team", "user", "asked_at"), Index(None, "user"))

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    asked_at: Mapped[dt.datetime]
    surface: Mapped[str]
    user: Mapped[str]
    team: Mapped[str]
    channel: Mapped[str]
    query: Mapped[str] = mapped_column(JSON)  # as typed: JSON escapes what a text column may refuse, such as a NUL
    as_of: Mapped[dt.date]
    outcome: Mapped[str]
    lists: Mapped[Mapping[str, str]] = mapped_column(JSON)
    candidates: Mapped[Sequence[Mapping[str, object]]] = mapped_column(JSON)
    answer: Mapped[str] = mapped_column(Text)
    removed: Mapped[Mapping[str, object] | None] = mapped_column(JSON(none_as_null=True))


class SqlRecords:
    """Records within one unit of work (ports.Records)."""

    def __init__(self, session: Session, recording: Recording) -> None:
        self._session = session
        self._recording = recording

    def add(self, record: Record) -> None:
        """Write the record; it is kept once the unit of work commits."""
        asker = record.asker
        session = self._recording.begin(begin_writing)
        session.add(
            RecordRow(
                id=record.id,
                asked_at=record.asked_at,
                surface=asker.surface,
                user=asker.user,
                team=asker.team,
                channel=asker.channel,
                query=record.query,
                as_of=record.as_of,
                outcome=record.outcome,
                lists=dict(record.lists),
                candidates=[dict(candidate) for candidate in record.candidates],
                answer=record.answer,
            )
        )
        session.flush()

    def get(self, record_id: str, *, team: str) -> Record | None:
        """This team's record of that id, or None: another team's is as good as none."""
        ours = RecordRow.id == record_id, RecordRow.team == team, RecordRow.removed.is_(None)
        wanted = select(RecordRow).where(*ours)
        found = self._session.scalar(wanted)
        if found is None and (waiting := self._recording.also()):
            found = waiting.scalar(wanted)
        return _record(found) if found else None

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]:
        """The last records of this team's user, newest first."""
        mine = select(RecordRow).where(RecordRow.team == asker.team, RecordRow.user == asker.user)
        mine = mine.where(RecordRow.removed.is_(None))
        newest = mine.order_by(RecordRow.asked_at.desc(), RecordRow.number.desc()).limit(limit)
        found = [_record(row) for row in self._session.scalars(newest)]
        if waiting := self._recording.also():
            both = {record.id: record for record in [*map(_record, waiting.scalars(newest)), *found]}
            found = sorted(both.values(), key=lambda record: record.asked_at, reverse=True)[:limit]
        return found


def _record(row: RecordRow) -> Record:
    return Record(
        id=row.id,
        asked_at=row.asked_at,
        asker=Asker(surface=row.surface, user=row.user, team=row.team, channel=row.channel),
        query=row.query,
        as_of=row.as_of,
        outcome=row.outcome,
        lists=row.lists,
        candidates=row.candidates,
        answer=row.answer,
    )
