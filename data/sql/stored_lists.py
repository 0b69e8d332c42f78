"""Every list with its version in force, its last refusal and the documents that may change it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Engine, func, select, type_coerce
from sqlalchemy.orm import Session, SessionTransaction, aliased
from sqlalchemy.types import NullType

from bot.domain.lists.announcement import Announcement, ReviewState, unreviewed_of
from bot.domain.lists.dataset import Dataset, DatasetVersion, ListState, Refusal
from data.sql.announcement_tables import AnnouncementRow
from data.sql.edition_tables import RefusalRow
from data.sql.engine import writes
from data.sql.mapping import columns, to_domain
from data.sql.noticeboard import STANDING, announcement_of, standing_documents
from data.sql.tables import (
    Base,
    DatasetRow,
    DatasetVersionRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLists:
    """Every list, whoever's it is, as a transaction sees them; `newest` is the number of the last version in force."""

    states: Sequence[ListState]
    newest: int
    transaction: SessionTransaction | None


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read last, and the rows that it was made of."""

    rows: Sequence[Sequence[Any]]
    states: Sequence[ListState]
    newest: int


_LAST: WeakKeyDictionary[Engine, _Read] = WeakKeyDictionary()
"""Every question reads all lists several times; they seldom change, and the rows say whether they did."""


def read_lists(session: Session) -> StoredLists:
    """Every list as this transaction sees it."""
    rows = _rows(session)
    engine = session.get_bind().engine
    read = _LAST.get(engine)
    if read is None or read.rows != rows:
        read = _read(session, rows)
        if not writes(session):
            _LAST[engine] = read
    return StoredLists(states=read.states, newest=read.newest, transaction=session.get_transaction())


def _rows(session: Session) -> Sequence[Sequence[Any]]:
    """All that the lists are made of, as the database gives it: to compare, not to use."""
    return [tuple(row) for wanted in _RAW for row in session.execute(wanted)]


def _raw(*tables: type[Base]) -> list[ColumnElement[Any]]:
    return [type_coerce(column, NullType()) for table in tables for column in columns(table)]


_EVERY = aliased(DatasetVersionRow)
_FIRST = select(func.min(_EVERY.as_of)).where(_EVERY.dataset == DatasetRow.id).correlate(DatasetRow).scalar_subquery()
_REFUSED = select(func.max(RefusalRow.number)).where(RefusalRow.dataset == DatasetRow.id).scalar_subquery()
_RAW = (
    select(*_raw(DatasetRow, DatasetVersionRow), type_coerce(_FIRST, NullType()), _REFUSED)
    .outerjoin(DatasetVersionRow, (DatasetVersionRow.dataset == DatasetRow.id) & DatasetVersionRow.in_force)
    .order_by(DatasetRow.id),
    select(*_raw(AnnouncementRow)).where(*STANDING).order_by(AnnouncementRow.number),
)


def _read(session: Session, read: Sequence[Sequence[Any]]) -> _Read:
    in_force = (DatasetVersionRow.dataset == DatasetRow.id) & DatasetVersionRow.in_force
    wanted = select(DatasetRow, DatasetVersionRow).outerjoin(DatasetVersionRow, in_force).order_by(DatasetRow.id)
    first_days, refusals = _first_days(session), _refusals(session)
    documents = [(announcement_of(row), row.state) for row in standing_documents(session)]
    rows = session.execute(wanted).all()
    states = [
        ListState(
            dataset=to_domain(Dataset, row),
            version=to_domain(DatasetVersion, version) if version else None,
            refused=_still_standing(refusals.get(row.id), version),
            first_day=first_days.get(row.id),
        )
        for row, version in rows
    ]
    if documents:
        states = [_with_documents(state, documents) for state in states]
    newest = max((version.number for _, version in rows if version), default=0)
    return _Read(rows=read, states=states, newest=newest)


def _first_days(session: Session) -> Mapping[str, dt.date]:
    first = select(DatasetVersionRow.dataset, func.min(DatasetVersionRow.as_of)).group_by(DatasetVersionRow.dataset)
    return dict(session.execute(first).all())


def _refusals(session: Session) -> Mapping[str, RefusalRow]:
    """The last refusal of each list."""
    last = select(func.max(RefusalRow.number)).group_by(RefusalRow.dataset)
    rows = session.scalars(select(RefusalRow).where(RefusalRow.number.in_(last)))
    return {row.dataset: row for row in rows}


def _with_documents(state: ListState, documents: Sequence[tuple[Announcement, ReviewState]]) -> ListState:
    return replace(state, unreviewed=unreviewed_of(state.dataset.id, documents, checked_on=state.checked_on))


def _still_standing(refusal: RefusalRow | None, version: DatasetVersionRow | None) -> Refusal | None:
    """A refusal is over once an edition was taken or confirmed after it."""
    if refusal is None or (version is not None and refusal.at < max(version.confirmed_at, version.loaded_at)):
        return None
    return Refusal(at=refusal.at, reason=refusal.reason)
