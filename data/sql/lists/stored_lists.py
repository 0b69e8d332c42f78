"""Every list with its version in force, its last refusal and the documents that may change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Date, Dialect, Engine, FromClause, func, select, type_coerce
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.types import NullType, TypeEngine

from bot.domain.lists.announcement import Announcement, ReviewState, unreviewed_of
from bot.domain.lists.dataset import Dataset, DatasetVersion, ListState, Refusal
from data.sql.engine import writes
from data.sql.mapping import columns, table_of, to_domain
from data.sql.notices.standing import STANDING, announcement_of
from data.sql.tables.announcements import AnnouncementRow
from data.sql.tables.files import RefusalRow
from data.sql.tables.lists import (
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


_Rows = Sequence[Sequence[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read last, and the rows that it was made of."""

    rows: _Rows
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


def _rows(session: Session) -> _Rows:
    """All that the lists are made of, as the database gives it: first to compare, and to read only where it differs."""
    session.flush()
    connection = session.connection()
    return [[tuple(row) for row in connection.execute(wanted)] for wanted in _RAW]


def _raw(*tables: FromClause) -> list[ColumnElement[Any]]:
    return [type_coerce(column, NullType()) for table in tables for column in table.c]


_DATASETS, _VERSIONS, _REFUSALS, _DOCUMENTS = map(
    table_of, (DatasetRow, DatasetVersionRow, RefusalRow, AnnouncementRow)
)
_EVERY = _VERSIONS.alias()
_FIRST = select(func.min(_EVERY.c.as_of)).where(_EVERY.c.dataset == _DATASETS.c.id).scalar_subquery()
_REFUSED = select(func.max(_REFUSALS.c.number)).where(_REFUSALS.c.dataset == _DATASETS.c.id).scalar_subquery()
_RAW = (
    select(*_raw(_DATASETS, _VERSIONS), type_coerce(_FIRST, NullType()), _REFUSED)
    .select_from(_DATASETS.outerjoin(_VERSIONS, (_VERSIONS.c.dataset == _DATASETS.c.id) & _VERSIONS.c.in_force))
    .order_by(_DATASETS.c.id),
    select(*_raw(_DOCUMENTS)).where(*STANDING).order_by(_DOCUMENTS.c.number),
)
_FIRST_DAY, _LAST_REFUSED = -2, -1


def _read(session: Session, read: _Rows) -> _Read:
    lists, standing = read
    dialect = session.get_bind().dialect
    of_dataset, of_version = _Reading(DatasetRow, dialect), _Reading(DatasetVersionRow, dialect)
    first_day = _processed(Date(), dialect)
    refusals = _refusals(session, [row[_LAST_REFUSED] for row in lists if row[_LAST_REFUSED] is not None])
    documents = _documents(standing, dialect)
    states, newest = [], 0
    for row in lists:
        dataset = of_dataset(row)
        version = of_version(row, after=len(of_dataset)) if row[len(of_dataset)] is not None else None
        newest = max(newest, version.number if version else 0)
        state = ListState(
            dataset=to_domain(Dataset, dataset),
            version=to_domain(DatasetVersion, version) if version else None,
            refused=_still_standing(refusals.get(dataset.id), version),
            first_day=first_day(row[_FIRST_DAY]),
        )
        states.append(_with_documents(state, documents) if documents else state)
    return _Read(rows=read, states=states, newest=newest)


class _Reading:
    """Reads what the database gave of a table's columns as the column types have it."""

    def __init__(self, table: type[Base], dialect: Dialect) -> None:
        self._columns = [(column.name, _processed(column.type, dialect)) for column in columns(table)]

    def __len__(self) -> int:
        return len(self._columns)

    def __call__(self, row: Sequence[Any], *, after: int = 0) -> Any:
        """The values by name, those that follow on the first `after`."""
        values = zip(self._columns, row[after:], strict=False)
        return SimpleNamespace(**{name: read(value) for (name, read), value in values})


def _processed(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any]:
    return kind.dialect_impl(dialect).result_processor(dialect, None) or (lambda value: value)


def _documents(rows: Sequence[Sequence[Any]], dialect: Dialect) -> list[tuple[Announcement, ReviewState]]:
    """The documents that answers may have to mention, the oldest first."""
    if not rows:
        return []
    found = sorted(map(_Reading(AnnouncementRow, dialect), rows), key=lambda row: (row.published_on, row.number))
    return [(announcement_of(row), row.state) for row in found]


def _refusals(session: Session, numbers: Sequence[int]) -> Mapping[str, Any]:
    """The last refusal of each list."""
    rows = session.execute(select(_REFUSALS).where(_REFUSALS.c.number.in_(numbers))) if numbers else ()
    return {row.dataset: row for row in rows}


def _with_documents(state: ListState, documents: Sequence[tuple[Announcement, ReviewState]]) -> ListState:
    return replace(state, unreviewed=unreviewed_of(state.dataset.id, documents, checked_on=state.checked_on))


def _still_standing(refusal: Any, version: Any) -> Refusal | None:
    """A refusal is over once an edition was taken or confirmed after it."""
    if refusal is None or (version is not None and refusal.at < max(version.confirmed_at, version.loaded_at)):
        return None
    return Refusal(at=refusal.at, reason=refusal.reason)
