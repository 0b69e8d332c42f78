"""Every list with its version in force, its last refusal and the documents that may change it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session, SessionTransaction

from bot.domain.lists.announcement import Announcement, ReviewState, unreviewed_of
from bot.domain.lists.dataset import Dataset, DatasetVersion, ListState, Refusal
from data.sql.edition_tables import RefusalRow
from data.sql.mapping import to_domain
from data.sql.noticeboard import announcement_of, standing_documents
from data.sql.tables import (
    DatasetRow,
    DatasetVersionRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLists:
    """Every list, whoever's it is, as a transaction sees them; `newest` is the number of the last version in force."""

    states: Sequence[ListState]
    newest: int
    transaction: SessionTransaction | None


def read_lists(session: Session) -> StoredLists:
    """Every list as this transaction sees it."""
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
    return StoredLists(states=states, newest=newest, transaction=session.get_transaction())


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
