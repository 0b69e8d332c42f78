"""What answers are made from, kept in step with a list's entries: entities, names, identifiers, links, designations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation, EndReason
from bot.domain.law.document import Mark, Verification
from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.lists.dataset import edition_id
from bot.domain.lists.delta import until_word
from bot.domain.lists.entry import Entry, EntryLink, Listing
from bot.domain.names.references import CONTROLLED, references_of
from bot.services.lists.editions import NewEdition
from data.sql.chunks import chunks
from data.sql.mapping import PARTS, to_domain, to_parts, to_values
from data.sql.tables import DesignationRow, EntityRow

KEPT_DATES = ("listed_on", "effective_on")
"""A format that gives no dates takes none away that another format of the same list gave."""


def entity_id(dataset: str, entry: str) -> str:
    """The id of the entity that an entry of a list is."""
    return f"{dataset}:{entry}"


class Projection:
    """Writes what one edition changes."""

    def __init__(self, session: Session, edition: NewEdition, *, number: int) -> None:
        self._session = session
        self._edition = edition
        self._number = number
        self._dataset = edition.dataset
        self._day = edition.edition_at.date()
        self._seen = Verification(mark=Mark.VERIFIED, checked_on=self._day, note="as the publisher's own file has it")

    def save(self, *, copied_on: dt.date | None) -> None:
        """Write the entries that are new or differ, and end what vanished; `copied_on` is the former edition's day."""
        self._end_vanished(copied_on)
        for ids in chunks(self._edition.written):
            self._save_entities([self._edition.written[id] for id in ids])
        linked = [entry for entry in self._edition.written.values() if any(link.entry for link in entry.links)]
        for some in chunks(linked):
            self._save_links(some)
        for ids in chunks(self._edition.written):
            self._save_designations({id: self._edition.written[id] for id in ids}, copied_on)

    def _save_entities(self, entries: Sequence[Entry]) -> None:
        entities = [self._entity(entry) for entry in entries]
        ids = [entity.id for entity in entities]
        known = set(self._session.scalars(select(EntityRow.id).where(EntityRow.id.in_(ids))))
        rows = [to_values(entity) | self._owner() for entity in entities]
        self._write(EntityRow, [row for row in rows if row["id"] not in known], new=True)
        self._write(EntityRow, [row for row in rows if row["id"] in known], new=False)
        for field, table in PARTS.items():
            self._session.execute(delete(table).where(table.owner.in_(ids)))
            parts = [row for entity in entities for row in to_parts(getattr(entity, field), owner=entity.id)]
            self._write(table, parts, new=True)

    def _owner(self) -> dict[str, Any]:
        return {"dataset": self._dataset.id, "team": self._dataset.team}

    def _write(self, table: type[Any], rows: list[dict[str, Any]], *, new: bool) -> None:
        if rows:
            self._session.execute(insert(table) if new else update(table), rows)

    def _entity(self, entry: Entry) -> Entity:
        return Entity(
            id=entity_id(self._dataset.id, entry.id),
            schema=entry.schema,
            caption=entry.caption,
            names=entry.names,
            identifiers=(*entry.identifiers, *references_of(self._dataset.id, entry)),
            countries=entry.countries,
            birth_dates=entry.birth_dates,
            remarks=tuple(_remarks(entry)),
        )

    def _save_links(self, entries: Sequence[Entry]) -> None:
        """Links to entries that are there; the remarks tell every link by its name besides."""
        wanted = {entity_id(self._dataset.id, link.entry) for e in entries for link in e.links if link.entry}
        there: set[str] = set()
        for some in chunks(wanted):
            there |= set(self._session.scalars(select(EntityRow.id).where(EntityRow.id.in_(some))))
        rows = []
        for entry in entries:
            links = [self._link(link) for link in entry.links if entity_id(self._dataset.id, link.entry) in there]
            rows += to_parts(links, owner=entity_id(self._dataset.id, entry.id))
        self._write(PARTS["links"], rows, new=True)

    def _link(self, link: EntryLink) -> Link:
        other = entity_id(self._dataset.id, link.entry)
        if link.relation.casefold() == CONTROLLED:
            return Link(relation=Relation.CONTROLLED, entity_id=other)
        return Link(relation=Relation.LINKED, entity_id=other, note=link.relation)

    def _save_designations(self, entries: Mapping[str, Entry], copied_on: dt.date | None) -> None:
        """Listings that begin, go on with other words, or are no longer among an entry's."""
        carried = self._carried(entries)
        new, altered = [], []
        for entry in entries.values():
            for listing in entry.listings:
                owner = entity_id(self._dataset.id, entry.id)
                row = carried.pop((owner, listing.program), None)
                made = self._designation(owner, entry, listing)
                if row is None:
                    new.append(made)
                else:
                    altered.append(_going_on(row, made))
        self._write(DesignationRow, [to_values(d) | {"carried": True} for d in self._unused(new)], new=True)
        self._write(DesignationRow, [to_values(d) | {"carried": True} for d in altered], new=False)
        self._end(carried.values(), copied_on)

    def _carried(self, entries: Iterable[str]) -> dict[tuple[str, str], DesignationRow]:
        owners = [entity_id(self._dataset.id, id) for id in entries]
        ours = select(DesignationRow).where(DesignationRow.entity_id.in_(owners), DesignationRow.carried)
        return {(row.entity_id, row.program): row for row in self._session.scalars(ours)}

    def _unused(self, made: Sequence[Designation]) -> list[Designation]:
        """A listing that comes again after it ended gets an id of its own."""
        ids = [d.id for d in made]
        used = set(self._session.scalars(select(DesignationRow.id).where(DesignationRow.id.in_(ids))))
        return [replace(d, id=f"{d.id}:{self._number}") if d.id in used else d for d in made]

    def _designation(self, owner: str, entry: Entry, listing: Listing) -> Designation:
        return Designation(
            id=f"{owner}:{listing.program}",
            entity_id=owner,
            program=listing.program,
            dataset=self._dataset.id,
            listed_as=entry.caption,
            listed_on=listing.listed_on,
            effective_on=listing.effective_on if listing.listed_on is None else None,
            ended_on=listing.ends_on,
            end_reason=EndReason.EXPIRED if listing.ends_on else None,
            documents=(edition_id(self._dataset.id),),
            verification=self._seen,
            seen_from=self._day,
            printed=listing.stated,
            tags=listing.tags,
            citation=listing.citation,
            page=entry.url,
        )

    def _end_vanished(self, copied_on: dt.date | None) -> None:
        for ids in chunks(self._edition.ended):
            self._end(self._carried(ids).values(), copied_on)

    def _end(self, rows: Iterable[DesignationRow], copied_on: dt.date | None) -> None:
        """A listing that the file no longer carries ended at the latest on the edition's day; nothing is deleted."""
        for row in rows:
            row.carried = False
            if row.ended_on is None or row.ended_on > self._day:
                row.ended_on, row.end_reason = self._day, EndReason.VANISHED
                row.end_note = until_word(copied_on, self._day) if copied_on else ""
        self._session.flush()


def _going_on(row: DesignationRow, made: Designation) -> Designation:
    """The listing as it is now told, under its id and with what is known of it already."""
    before = to_domain(Designation, row)
    kept = {name: getattr(made, name) or getattr(before, name) for name in KEPT_DATES}
    return replace(made, id=before.id, seen_from=before.seen_from, printed=made.printed or before.printed, **kept)


def _remarks(entry: Entry) -> Iterable[str]:
    yield from (f"{detail.label}: {detail.text}" for detail in entry.details)
    yield from (f"{link.relation}: {link.name}" for link in entry.links if link.name)
    if entry.remarks:
        yield entry.remarks
