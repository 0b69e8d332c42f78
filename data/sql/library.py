"""Reads what is stored as the domain's values, each kind in a few queries whatever the number of ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.domain.dataset import Dataset, DatasetVersion, ListState
from bot.domain.designation import Designation
from bot.domain.document import Document
from bot.domain.entity import Entity, Identifier, Link, Name
from bot.domain.program import Authority, Program
from data.sql.mapping import PARTS, to_domain
from data.sql.tables import (
    AuthorityRow,
    DatasetRow,
    DatasetVersionRow,
    DesignationRow,
    DocumentRow,
    EntityRow,
    ProgramRow,
)

_PART_KINDS = {"names": Name, "identifiers": Identifier, "links": Link}


class SqlLibrary:
    """The stored facts within one unit of work (ports.Library)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entities(self, ids: Collection[str]) -> Mapping[str, Entity]:
        """The entities of these ids, those that exist; four queries."""
        rows = self._session.scalars(select(EntityRow).where(EntityRow.id.in_(ids)).order_by(EntityRow.id)).all()
        parts = {field: self._parts(field, ids) for field in PARTS}
        return {
            row.id: to_domain(Entity, row, **{field: tuple(found[row.id]) for field, found in parts.items()})
            for row in rows
        }

    def _parts(self, field: str, ids: Collection[str]) -> Mapping[str, Sequence[Any]]:
        table, kind = PARTS[field], _PART_KINDS[field]
        found: defaultdict[str, list[Any]] = defaultdict(list)
        wanted = select(table).where(table.owner.in_(ids)).order_by(table.owner, table.position)
        for row in self._session.scalars(wanted):
            found[row.owner].append(to_domain(kind, row))
        return found

    def designations(self, entity_ids: Collection[str]) -> Sequence[Designation]:
        """Every designation of these entities, by id."""
        wanted = select(DesignationRow).where(DesignationRow.entity_id.in_(entity_ids)).order_by(DesignationRow.id)
        return [to_domain(Designation, row) for row in self._session.scalars(wanted)]

    def programs(self) -> Mapping[str, Program]:
        """Every program by its id."""
        rows = self._session.scalars(select(ProgramRow).order_by(ProgramRow.id))
        return {row.id: to_domain(Program, row) for row in rows}

    def authorities(self) -> Mapping[str, Authority]:
        """Every authority by its id."""
        rows = self._session.scalars(select(AuthorityRow).order_by(AuthorityRow.id))
        return {row.id: to_domain(Authority, row) for row in rows}

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """The documents of these ids, those that exist."""
        rows = self._session.scalars(select(DocumentRow).where(DocumentRow.id.in_(ids)).order_by(DocumentRow.id))
        return {row.id: to_domain(Document, row) for row in rows}

    def lists(self) -> Sequence[ListState]:
        """Every list with its version in force, by id."""
        in_force = (DatasetVersionRow.dataset == DatasetRow.id) & DatasetVersionRow.in_force
        rows = self._session.execute(
            select(DatasetRow, DatasetVersionRow).outerjoin(DatasetVersionRow, in_force).order_by(DatasetRow.id)
        )
        return [
            ListState(dataset=to_domain(Dataset, row), version=to_domain(DatasetVersion, version) if version else None)
            for row, version in rows
        ]
