"""What grows old, each kind by its own measure. Rows are numbered as they come: the oldest have the lowest numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import takewhile

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, aliased

from bot.services.keeping.ports import Ageing
from bot.services.notices.outbox import DeliveryState
from data.sql.file_runs import FileRunRow
from data.sql.installations import STATES
from data.sql.keeping import decided
from data.sql.keeping.steps import count, remove, remove_keys
from data.sql.notices.outbox_rows import note_removed
from data.sql.records import chain as record_chain
from data.sql.tables.files import RawFileRow, RefusalRow
from data.sql.tables.following import OutboxRow, TickRow
from data.sql.tables.lists import DatasetVersionRow
from data.sql.tables.records import RecordRow
from data.sql.threads import ThreadRow

Age = Callable[[Session, dt.datetime, int], int]
DONE = (DeliveryState.SENT, DeliveryState.MERGED, DeliveryState.PARKED, DeliveryState.UNDELIVERABLE)


def _records(session: Session, before: dt.datetime, most: int) -> int:
    """A look at the lowest numbers alone: no index by time is needed, nor does a look at young ones cost anything.

    Numbers grow with positions in a chain: what is removed are the beginnings of chains, which note up to where.
    """
    columns = select(RecordRow.number, RecordRow.asked_at, RecordRow.team, RecordRow.position, RecordRow.hash)
    first = session.execute(columns.order_by(RecordRow.number).limit(most))
    old = list(takewhile(lambda row: row.asked_at < before, first))
    last = {row.team: row for row in old if row.position is not None}
    for team, row in last.items():
        record_chain.cut(session, team, row.position, row.hash)
        record_chain.remove_unused(session, team, before)
    return remove_keys(session, RecordRow, [(row.number,) for row in old])


def _raw_files(session: Session, before: dt.datetime, most: int) -> int:
    """The files of versions no longer in force. Their names, sizes and digests stay, for records that name them."""
    former = (
        select(RawFileRow.number)
        .join(DatasetVersionRow, DatasetVersionRow.number == RawFileRow.version)
        .where(DatasetVersionRow.in_force.is_(False), DatasetVersionRow.loaded_at < before)
        .where(func.length(RawFileRow.body) > 0)
        .limit(most)
    )
    numbers = list(session.scalars(former))
    return count(session, update(RawFileRow).where(RawFileRow.number.in_(numbers)).values(body=b"")) if numbers else 0


def _notices(session: Session, before: dt.datetime, most: int) -> int:
    """Notices that were sent or given up. What is still owed is kept however old it is."""
    old: list[tuple[int]] = []
    for state in DONE:
        first = select(OutboxRow.number, OutboxRow.created_at).where(OutboxRow.state == state)
        rows = session.execute(first.order_by(OutboxRow.number).limit(most - len(old)))
        old += [(row.number,) for row in rows if row.created_at < before]
    note_removed(session, [number for (number,) in old])
    return remove_keys(session, OutboxRow, old)


def _refusals(session: Session, before: dt.datetime, most: int) -> int:
    """The last one of each list stays: answers tell it."""
    other = aliased(RefusalRow)
    last = select(func.max(other.number)).group_by(other.dataset)
    old = select(RefusalRow).where(RefusalRow.at < before, RefusalRow.number.not_in(last))
    return remove(session, RefusalRow, old, most=most)


def _threads(session: Session, before: dt.datetime, most: int) -> int:
    return remove(session, ThreadRow, select(ThreadRow).where(ThreadRow.at < before), most=most)


def _installs(session: Session, before: dt.datetime, most: int) -> int:
    """Installations that were begun and never ended: few, so all at once."""
    naive = before.astimezone(dt.UTC).replace(tzinfo=None)  # as slack_sdk writes it
    return count(session, delete(STATES).where(STATES.c.expire_at < naive))


def _once_marks(session: Session, before: dt.datetime, most: int) -> int:
    return remove(session, TickRow, select(TickRow).where(TickRow.until < before), most=most)


def _files(session: Session, before: dt.datetime, most: int) -> int:
    """Who sent which file: by then nobody takes one up again."""
    return remove(session, FileRunRow, select(FileRunRow).where(FileRunRow.at < before), most=most)


AGE: dict[Ageing, Age] = {
    Ageing.RECORDS: _records,
    Ageing.RAW_FILES: _raw_files,
    Ageing.NOTICES: _notices,
    Ageing.REFUSALS: _refusals,
    Ageing.THREADS: _threads,
    Ageing.INSTALLS: _installs,
    Ageing.ONCE_MARKS: _once_marks,
    Ageing.FILES: _files,
    Ageing.DECISIONS: decided.remove_old,
}
