"""Reads what is stored as the domain's values, each kind in a few queries whatever the number of ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity, Identifier, Link, Name, joined
from bot.domain.law.listed import Listed
from bot.domain.law.program import Authority, Program
from bot.domain.lists.dataset import ListState, Origin, edition_document
from bot.domain.lists.yielding import settled, yielding
from bot.services.answering import Entered
from bot.services.records.record import Provenance
from data.sql.chunks import chunks
from data.sql.engine import writes
from data.sql.lists import reads
from data.sql.lists.provenance import read_provenance
from data.sql.lists.stored_lists import StoredLists, read_lists
from data.sql.mapping import PARTS, to_domain
from data.sql.tables.lists import DesignationRow, EntityRow

_DATES = tuple(field.name for field in fields(Listed))
_PART_KINDS = {"names": Name, "identifiers": Identifier, "links": Link}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """Programs and authorities, as they stand with the version `newest`."""

    newest: int
    programs: Mapping[str, Program]
    authorities: Mapping[str, Authority]


_RULES: WeakKeyDictionary[Engine, _Rules] = WeakKeyDictionary()
"""The last ones read, for the next question: only a load of reviewed facts changes them, and has new numbers."""


class SqlLibrary:
    """The stored facts within one unit of work (ports.Library).

    Entities of different lists that are the same are one here, under the id of their group. `team` is the workspace
    that asks: it sees what is everybody's and what is its own. With `public_only` there is no firm's own list, not even
    one that is shown to every workspace.
    """

    def __init__(self, session: Session, *, public_only: bool = False) -> None:
        self._session = session
        self._public_only = public_only
        self._last_read: StoredLists | None = None

    def entities(self, ids: Collection[str], *, team: str = "") -> Mapping[str, Entity]:
        """The entities of these groups, those that exist; four queries for each few hundred ids."""
        found: dict[str, Entity] = {}
        for some in chunks([id for id in ids if id.isprintable()]):  # PostgreSQL refuses NUL
            found |= self._groups(some, team)
        return found

    def _groups(self, ids: Sequence[str], team: str) -> Mapping[str, Entity]:
        rows = reads.rows(self._session, reads.MEMBERS[self._public_only], ids=ids, teams=["", team])
        owners = [row.id for row in rows]
        parts = {field: self._parts(field, owners) for field in PARTS}
        groups: defaultdict[str, list[Entity]] = defaultdict(list)
        for row in rows:
            known = {field: tuple(found[row.id]) for field, found in parts.items()}
            entity = to_domain(Entity, row, **known)
            groups[row.canonical].insert(0 if row.id == row.canonical else len(groups[row.canonical]), entity)
        return {id: replace(joined(members), id=id) for id, members in groups.items()}

    def reviewed(self) -> Mapping[str, Entity]:
        """Every entity of the reviewed files, by its own id and with its own parts alone."""
        rows = self._session.scalars(select(EntityRow).where(EntityRow.dataset.is_(None)).order_by(EntityRow.id)).all()
        parts = {field: self._parts(field, [row.id for row in rows], grouped=False) for field in PARTS}
        return {
            row.id: to_domain(Entity, row, **{field: tuple(found[row.id]) for field, found in parts.items()})
            for row in rows
        }

    def _parts(self, field: str, ids: Collection[str], *, grouped: bool = True) -> Mapping[str, Sequence[Any]]:
        kind = _PART_KINDS[field]
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for some in chunks(ids):
            for row in reads.rows(self._session, reads.PARTS_OF[field], ids=some):
                found[row.owner].append(to_domain(kind, row))
        if grouped and field == "links":
            self._lead_to_groups(found)
        return found

    def _lead_to_groups(self, links: dict[str, list[Any]]) -> None:
        targets = {link.entity_id for of_one in links.values() for link in of_one}
        groups: dict[str, str] = {}
        for some in chunks(targets):
            groups |= dict(map(tuple, reads.rows(self._session, reads.GROUPS, ids=some)))
        for owner, of_one in links.items():
            links[owner] = [replace(link, entity_id=groups[link.entity_id]) for link in of_one]

    def designations(self, entity_ids: Collection[str], *, team: str = "") -> Sequence[Designation]:
        """Every designation of these groups, by id, as domain/lists/yielding.py settles those that are told twice."""
        found: list[Designation] = []
        for some in chunks(entity_ids):
            listings = reads.LISTINGS[self._public_only]
            for row in reads.rows(self._session, listings, ids=some, teams=["", team]):
                found.append(to_domain(Designation, row, entity_id=row.canonical))
        return sorted(settled(found, self.lists(team=None)), key=lambda d: d.id)

    def listed(self, dataset: str, program: str) -> Sequence[Entered]:
        """Who was ever on one list, and when, by id of the listing: no more than that, since lists are long."""
        wanted = (
            select(
                EntityRow.caption,
                EntityRow.schema,
                EntityRow.countries,
                *(getattr(DesignationRow, date) for date in _DATES),
            )
            .join(EntityRow, EntityRow.id == DesignationRow.entity_id)
            .where(DesignationRow.dataset == dataset, DesignationRow.program == program)
            .order_by(DesignationRow.id)
        )
        return [
            Entered(caption, Listed(**dict(zip(_DATES, dates, strict=True))), schema, countries)
            for caption, schema, countries, *dates in self._session.execute(wanted)
        ]

    def yielding(self) -> frozenset[tuple[str, str]]:
        """The lists (dataset, program) that yield to a publisher's own list, as the domain has it."""
        return yielding(self.lists(team=None))

    def programs(self) -> Mapping[str, Program]:
        """Every program by its id."""
        return self._rules().programs

    def authorities(self) -> Mapping[str, Authority]:
        """Every authority by its id."""
        return self._rules().authorities

    def _rules(self) -> _Rules:
        """As others read them last, unless they have changed; what is being written is nobody else's yet."""
        if writes(self._session):
            return self._read_rules(newest=0)
        newest = self._lists().newest
        engine = self._session.get_bind().engine
        known = _RULES.get(engine)
        if known is None or known.newest != newest:
            known = _RULES[engine] = self._read_rules(newest=newest)
        return known

    def _read_rules(self, *, newest: int) -> _Rules:
        return _Rules(
            newest=newest,
            programs={row.id: to_domain(Program, row) for row in reads.rows(self._session, reads.PROGRAMS)},
            authorities={row.id: to_domain(Authority, row) for row in reads.rows(self._session, reads.AUTHORITIES)},
        )

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """The documents of these ids, those that exist; a publisher's list in force is one too ("edition:…")."""
        rows = reads.rows(self._session, reads.DOCUMENTS, ids=list(ids)) if ids else ()
        found = {row.id: to_domain(Document, row) for row in rows}
        if any(id not in found for id in ids):
            editions = (edition_document(state) for state in self.lists(team=None) if state.version)
            found |= {document.id: document for document in editions if document.id in ids}
        return found

    def provenance(self) -> Provenance:
        """The revision of the reviewed facts, and the files of the versions in force; read once for each version."""
        return read_provenance(self._session, newest=self._lists().newest)

    def lists(self, *, team: str | None = "") -> Sequence[ListState]:
        """Every list with its version in force, by id; None: whoever's it is."""
        states = self._lists().states
        seen = [state for state in states if team is None or state.dataset.team in ("", team)]
        return [state for state in seen if not (self._public_only and state.dataset.origin is Origin.CUSTOM)]

    def _lists(self) -> StoredLists:
        """Read once in a transaction that only reads, since that sees one state of the store throughout."""
        known = self._last_read
        if known is None or known.transaction is not self._session.get_transaction() or writes(self._session):
            known = self._last_read = read_lists(self._session)
        return known
