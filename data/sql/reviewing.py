"""What a load of reviewed facts changed, list by list, for those who follow."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from bot.domain.lists.dataset import Origin, Snapshot
from bot.domain.lists.delta import Op
from bot.domain.notices.publication import Told
from bot.domain.notices.telling import told_of_designation
from data.sql.fanout import FanOut
from data.sql.publications import publication_of
from data.sql.tables import DatasetRow, DatasetVersionRow, DesignationRow, EntityRow

Stored = Mapping[str, Mapping[str, Any]]
"""What was stored before, by kind and id."""


def days_in_force(session: Session) -> Mapping[str, dt.date]:
    """The day of each list's version in force."""
    wanted = select(DatasetVersionRow.dataset, DatasetVersionRow.as_of).where(DatasetVersionRow.in_force)
    return dict(session.execute(wanted).all())


def publish(
    session: Session, snapshot: Snapshot, stored: Stored, *, before: Mapping[str, dt.date], at: dt.datetime
) -> None:
    """Owe notices of what changed; call it once the snapshot and its versions are written."""
    carried = _carried_by_publishers(session)
    by_dataset: defaultdict[str, list[Told]] = defaultdict(list)
    for dataset, told in _changes(snapshot, stored):
        if told.op is not Op.ADDED or (told.entity, told.programs[0]) not in carried:
            by_dataset[dataset].append(told)
    for dataset, changes in sorted(by_dataset.items()):
        _publish(session, snapshot, dataset, changes, previous_on=before.get(dataset), at=at)


def _publish(
    session: Session,
    snapshot: Snapshot,
    dataset: str,
    changes: Sequence[Told],
    *,
    previous_on: dt.date | None,
    at: dt.datetime,
) -> None:
    current = select(DatasetVersionRow).where(DatasetVersionRow.dataset == dataset, DatasetVersionRow.in_force)
    version = session.scalars(current).one()
    publication = publication_of(
        session.get_one(DatasetRow, dataset),
        number=version.number,
        version=snapshot.version,
        edition_on=snapshot.checked_on[dataset],
        previous_on=previous_on,
        quiet=0,
    )
    FanOut(session).publish(publication, changes, at=at)


def _changes(snapshot: Snapshot, stored: Stored) -> list[tuple[str, Told]]:
    captions = {entity.id: entity.caption for entity in snapshot.entities}
    was = {entity.id: entity.caption for entity in stored["entities"].values()}
    found = []
    for now in snapshot.designations:
        caption = captions[now.entity_id]
        former = was.get(now.entity_id, caption)
        before = stored["designations"].get(now.id)
        told = told_of_designation(before, now, caption=caption, was=former if former != caption else "")
        if told is not None:
            found.append((now.dataset, told))
    return found


def _carried_by_publishers(session: Session) -> set[tuple[str, str]]:
    """The reviewed entities and programs that a publisher's own list carries: whoever follows it has heard already."""
    reviewed, listed = aliased(EntityRow), aliased(EntityRow)
    wanted = (
        select(reviewed.id, DesignationRow.program)
        .join(listed, listed.canonical == reviewed.canonical)
        .join(DesignationRow, DesignationRow.entity_id == listed.id)
        .join(DatasetRow, DatasetRow.id == DesignationRow.dataset)
        .where(reviewed.dataset.is_(None), DatasetRow.origin != Origin.CURATED, DesignationRow.ended_on.is_(None))
    )
    return {(entity, program) for entity, program in session.execute(wanted)}
