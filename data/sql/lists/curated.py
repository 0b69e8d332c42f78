"""Stores the reviewed facts: what is new is added, what changed is changed, no listing is ever deleted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity
from bot.domain.law.program import Authority, Program
from bot.domain.lists.dataset import Dataset, Origin, Snapshot
from bot.errors import BadFacts
from bot.services.lists.facts import FactsBefore, FactsLoad
from data.references import KINDS
from data.sql.engine import begin_writing, count_anew, lock_lists
from data.sql.lists.faults import faults_of, vanished
from data.sql.lists.grouping import regroup
from data.sql.lists.keys import keys_are_current, refresh_keys
from data.sql.lists.library import SqlLibrary
from data.sql.lists.provenance import REVISION
from data.sql.mapping import PARTS, to_domain, to_parts, to_values
from data.sql.tables.lists import (
    AuthorityRow,
    DatasetRow,
    DatasetVersionRow,
    DesignationRow,
    DocumentRow,
    EntityRow,
    MarkRow,
    ProgramRow,
)

TABLES: dict[str, tuple[type[Any], type[Any]]] = {
    "authorities": (Authority, AuthorityRow),
    "documents": (Document, DocumentRow),
    "datasets": (Dataset, DatasetRow),
    "programs": (Program, ProgramRow),
    "entities": (Entity, EntityRow),
    "designations": (Designation, DesignationRow),
}


class CuratedStore:
    """Writes snapshots within one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def replace(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        """Store the snapshot, unless its version is in force already, or facts of a newer revision are.

        Raises BadFacts when the snapshot cannot be stored; nothing was written then.
        """
        _refuse(faults_of(snapshot))
        if self._stays(snapshot) and keys_are_current(self._session):
            # Found by reading alone: a start need not wait for an update that writes.
            return FactsLoad(in_force=self._revision())
        begin_writing(self._session)
        lock_lists(self._session)
        refresh_keys(self._session)
        if self._stays(snapshot):
            return FactsLoad(in_force=self._revision())
        before = self._write(snapshot, loaded_at)
        return FactsLoad(in_force=self._revision(), before=before)

    def _write(self, snapshot: Snapshot, loaded_at: dt.datetime) -> FactsBefore:
        stored = {field: self._stored(field) for field in KINDS}
        brought = {field: _ids(snapshot, field) for field in KINDS}
        _refuse([fault for f in KINDS for fault in vanished(f, stored=stored[f], brought=brought[f])])
        changed = {field: [i for i in getattr(snapshot, field) if stored[field].get(i.id) != i] for field in KINDS}
        for field in KINDS:
            self._save(TABLES[field][1], changed[field], known=stored[field].keys())
        self._save_parts(changed["entities"])
        days = self._days_in_force()
        self._save_versions(snapshot, loaded_at)
        regroup(self._session)
        count_anew(self._session)
        self._session.merge(MarkRow(name=REVISION, value=str(snapshot.revision)))
        self._session.flush()
        self._session.expire_all()  # the rows read above are no longer what is stored
        captions = {entity.id: entity.caption for entity in stored["entities"].values()}
        return FactsBefore(captions=captions, designations=stored["designations"], days=days)

    def _stays(self, snapshot: Snapshot) -> bool:
        """Whether what is stored stays: a newer program's facts, of which this program's files may know nothing."""
        return self._revision() > snapshot.revision or self._in_force(snapshot)

    def _days_in_force(self) -> Mapping[str, dt.date]:
        wanted = select(DatasetVersionRow.dataset, DatasetVersionRow.as_of).where(DatasetVersionRow.in_force)
        return dict(self._session.execute(wanted).all())

    def _revision(self) -> int:
        mark = self._session.get(MarkRow, REVISION, populate_existing=True)
        return int(mark.value) if mark else 0  # none: facts of before they bore one

    def _in_force(self, snapshot: Snapshot) -> bool:
        current = select(DatasetVersionRow.dataset, DatasetVersionRow.version).where(DatasetVersionRow.in_force)
        versions = dict(self._session.execute(current).all())
        return all(versions.get(dataset.id) == snapshot.version for dataset in snapshot.datasets)

    def _stored(self, field: str) -> Mapping[str, Any]:
        """What the reviewed files brought, of one kind; rows of publishers' lists are not theirs."""
        kind, table = TABLES[field]
        if field == "entities":
            return SqlLibrary(self._session).reviewed()
        return {row.id: to_domain(kind, row) for row in self._session.scalars(select(table).where(*_reviewed(field)))}

    def _save(self, table: type[Any], items: Sequence[Any], *, known: Collection[str]) -> None:
        new = [to_values(item) for item in items if item.id not in known]
        altered = [to_values(item) for item in items if item.id in known]
        if new:
            self._session.execute(insert(table), new)
        if altered:
            self._session.execute(update(table), altered)

    def _save_parts(self, entities: Sequence[Entity]) -> None:
        """The names, identifiers and links of entities that are new or changed, in place of the former ones."""
        for field, table in PARTS.items():
            self._session.execute(delete(table).where(table.owner.in_([entity.id for entity in entities])))
            parts = [row for entity in entities for row in to_parts(getattr(entity, field), owner=entity.id)]
            if parts:
                self._session.execute(insert(table), parts)

    def _save_versions(self, snapshot: Snapshot, loaded_at: dt.datetime) -> None:
        ours = DatasetVersionRow.dataset.in_(_ids(snapshot, "datasets"))
        self._session.execute(update(DatasetVersionRow).where(ours).values(in_force=False))
        for dataset in snapshot.datasets:
            listed = [d for d in snapshot.designations if d.dataset == dataset.id]
            self._session.add(
                DatasetVersionRow(
                    dataset=dataset.id,
                    version=snapshot.version,
                    as_of=snapshot.checked_on[dataset.id],
                    designations=len(listed),
                    entities=len({d.entity_id for d in listed}),
                    loaded_at=loaded_at,
                    confirmed_at=loaded_at,
                    counts=dict(Counter(d.program for d in listed)),
                    in_force=True,
                )
            )


def _reviewed(field: str) -> tuple[ColumnElement[bool], ...]:
    ours = select(DatasetRow.id).where(DatasetRow.origin == Origin.CURATED)
    if field == "datasets":
        return (DatasetRow.origin == Origin.CURATED,)
    return (DesignationRow.dataset.in_(ours),) if field == "designations" else ()


def _ids(snapshot: Snapshot, field: str) -> set[str]:
    return {item.id for item in getattr(snapshot, field)}


def _refuse(faults: list[str]) -> None:
    if faults:
        raise BadFacts(faults)
