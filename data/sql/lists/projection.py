"""What answers are made from, kept in step with a list's entries: entities, names, identifiers, links, designations.

What an edition does to them is the domain's rule (bot/domain/lists/succession.py); here it is read and written, many
rows at a time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.lists.entry import Entry
from bot.domain.lists.succession import Copy, ended, entity_id, entity_of, links_of, succeed, under_own_ids
from bot.services.lists.editions import NewEdition
from data.sql.chunks import chunks
from data.sql.mapping import PARTS, to_domain, to_parts, to_values
from data.sql.tables.lists import DesignationRow, EntityRow


class Projection:
    """Writes what one edition changes. `copied_on` is the former edition's day."""

    def __init__(self, session: Session, edition: NewEdition, *, number: int, copied_on: dt.date | None) -> None:
        self._session = session
        self._edition = edition
        self._dataset = edition.dataset
        self._copy = Copy(dataset=edition.dataset.id, day=edition.edition_at.date(), number=number, before=copied_on)

    def save(self) -> None:
        """Write the entries that are new or differ, and end what vanished."""
        for ids in chunks(self._edition.ended):
            self._write_ended(ended(self._copy, self._carried(ids)))
        for ids in chunks(self._edition.written):
            self._save_entities([self._edition.written[id] for id in ids])
        linked = [entry for entry in self._edition.written.values() if any(link.entry for link in entry.links)]
        for some in chunks(linked):
            self._save_links(some)
        for ids in chunks(self._edition.written):
            self._save_listings([self._edition.written[id] for id in ids])

    def _save_entities(self, entries: Sequence[Entry]) -> None:
        entities = [entity_of(self._dataset.id, entry) for entry in entries]
        ids = [entity.id for entity in entities]
        known = set(self._session.scalars(select(EntityRow.id).where(EntityRow.id.in_(ids))))
        owner = {"dataset": self._dataset.id, "team": self._dataset.team}
        for new in (True, False):
            rows = [to_values(entity) | owner for entity in entities if (entity.id not in known) is new]
            self._write(EntityRow, rows, new=new)
        for field, table in PARTS.items():
            self._session.execute(delete(table).where(table.owner.in_(ids)))
            parts = [row for entity in entities for row in to_parts(getattr(entity, field), owner=entity.id)]
            self._write(table, parts, new=True)

    def _save_links(self, entries: Sequence[Entry]) -> None:
        wanted = {entity_id(self._dataset.id, link.entry) for e in entries for link in e.links if link.entry}
        there: set[str] = set()
        for some in chunks(wanted):
            there |= set(self._session.scalars(select(EntityRow.id).where(EntityRow.id.in_(some))))
        rows = []
        for entry in entries:
            links = links_of(self._dataset.id, entry, there=there)
            rows += to_parts(links, owner=entity_id(self._dataset.id, entry.id))
        self._write(PARTS["links"], rows, new=True)

    def _save_listings(self, entries: Sequence[Entry]) -> None:
        succession = succeed(self._copy, entries, self._carried(entry.id for entry in entries))
        begun = under_own_ids(self._copy, succession.begun, used=self._used(succession.begun))
        self._write(DesignationRow, [to_values(d) | {"carried": True} for d in begun], new=True)
        self._write(DesignationRow, [to_values(d) | {"carried": True} for d in succession.going_on], new=False)
        self._write_ended(succession.ended)

    def _write_ended(self, listings: Sequence[Designation]) -> None:
        self._write(DesignationRow, [to_values(d) | {"carried": False} for d in listings], new=False)

    def _carried(self, entries: Iterable[str]) -> list[Designation]:
        owners = [entity_id(self._dataset.id, id) for id in entries]
        ours = select(DesignationRow).where(DesignationRow.entity_id.in_(owners), DesignationRow.carried)
        return [to_domain(Designation, row) for row in self._session.scalars(ours)]

    def _used(self, listings: Sequence[Designation]) -> set[str]:
        ids = [listing.id for listing in listings]
        return set(self._session.scalars(select(DesignationRow.id).where(DesignationRow.id.in_(ids))))

    def _write(self, table: type[Any], rows: list[dict[str, Any]], *, new: bool) -> None:
        if rows:
            self._session.execute(insert(table) if new else update(table), rows)
