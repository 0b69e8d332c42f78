"""What is stored around the entities of a publication or a follow: groups, relations, names, dated listings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from bot.domain.law.designation import Designation
from bot.domain.law.kinship import Tie
from bot.domain.lists.dataset import Origin
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.services.notices.names_in_memory import InMemoryNameIndex
from data.sql.chunks import chunks
from data.sql.counting import number_of
from data.sql.mapping import to_domain
from data.sql.tables.lists import DatasetRow, DesignationRow, EntityRow, IdentifierRow, LinkRow, NameRow, ProgramRow

_NOTHING = ("[]", "null")
_OF_ENTITY = (EntityRow.canonical, EntityRow.schema, EntityRow.countries, EntityRow.team)
_NAMES: Select[*tuple[Any, ...]] = select(
    *_OF_ENTITY, NameRow.text, NameRow.type, NameRow.key, literal("").label("note")
).join(EntityRow, EntityRow.id == NameRow.owner)
_IDENTIFIERS: Select[*tuple[Any, ...]] = select(
    *_OF_ENTITY, IdentifierRow.value, literal(IDENTIFIER), IdentifierRow.key, IdentifierRow.note
).join(EntityRow, EntityRow.id == IdentifierRow.owner)


class SqlSurroundings:
    """Surroundings within one unit of work (services.notices.follows.Surroundings)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def groups(self, entities: Collection[str]) -> Mapping[str, str]:
        """The group of each of these entities."""
        found: dict[str, str] = {}
        for some in chunks(entities):
            wanted = select(EntityRow.id, EntityRow.canonical).where(EntityRow.id.in_(some))
            found |= dict(self._session.execute(wanted).all())
        return found

    def ties(self) -> Sequence[Tie]:
        """Every relation between groups."""
        groups = dict(self._session.execute(select(EntityRow.id, EntityRow.canonical)).all())
        wanted = select(LinkRow.owner, LinkRow.relation, LinkRow.entity_id).order_by(LinkRow.owner, LinkRow.position)
        return [
            Tie(one=groups[owner], relation=relation, other=groups[other])
            for owner, relation, other in self._session.execute(wanted)
        ]

    def names_of(self, entities: Collection[str]) -> InMemoryNameIndex:
        """The names of these entities, each under its entity's group."""
        wanted = select(EntityRow.canonical, EntityRow.schema, NameRow.text, NameRow.type, NameRow.key, EntityRow.team)
        hits = []
        for some in chunks(entities):
            of = wanted.join(EntityRow, EntityRow.id == NameRow.owner).where(NameRow.owner.in_(some))
            for group, schema, text, kind, key, team in self._session.execute(of):
                hits.append(NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, team=team))
        return InMemoryNameIndex(hits, _rarity(self._session))

    def size_of(self, groups: Collection[str]) -> int:
        """How many names and identifiers the entities of these groups have."""
        found = 0
        for some in chunks(groups):
            for table in (NameRow, IdentifierRow):
                of = select(func.count()).select_from(table).join(EntityRow, EntityRow.id == table.owner)
                found += number_of(self._session, of.where(EntityRow.canonical.in_(some)))
        return found

    def borne_by(self, groups: Collection[str]) -> Sequence[NameHit]:
        """The names and identifiers of every entity of these groups, each under its group."""
        return [
            NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, countries=countries, team=team,
                    note=note)
            for some in chunks(groups)
            for wanted in (_NAMES, _IDENTIFIERS)
            for group, schema, countries, team, text, kind, key, note in self._session.execute(
                wanted.where(EntityRow.canonical.in_(some))
            )
        ]  # fmt: skip

    def dated_listings(self, entities: Collection[str]) -> Sequence[Designation]:
        """Designations of these very entities from which dates may follow, ended ones too."""
        found: list[Designation] = []
        for some in chunks(entities):
            wanted = select(DesignationRow).where(DesignationRow.entity_id.in_(some), dated(self._session))
            found += [to_domain(Designation, row) for row in self._session.scalars(wanted)]
        return found

    def listed_by_publishers(self) -> Collection[tuple[str, str]]:
        """Reviewed entities, each with a program under which a publisher's own list carries the same entity now."""
        reviewed, listed = aliased(EntityRow), aliased(EntityRow)
        wanted = (
            select(reviewed.id, DesignationRow.program)
            .join(listed, listed.canonical == reviewed.canonical)
            .join(DesignationRow, DesignationRow.entity_id == listed.id)
            .join(DatasetRow, DatasetRow.id == DesignationRow.dataset)
            .where(reviewed.dataset.is_(None), DatasetRow.origin != Origin.CURATED, DesignationRow.ended_on.is_(None))
        )
        return {(entity, program) for entity, program in self._session.execute(wanted)}


def dated(session: Session) -> ColumnElement[bool]:
    """Designations from which dates may follow: their program's clauses give some, or the list prints them."""
    programs = [row.id for row in session.scalars(select(ProgramRow)) if row.deadlines]
    return or_(DesignationRow.program.in_(programs), cast(DesignationRow.printed, String).not_in(_NOTHING))


def _rarity(session: Session) -> Callable[[str], float]:
    total = number_of(session, select(func.count()).select_from(NameRow)) or 1

    @cache
    def rarity(word: str) -> float:
        holding = (" " + NameRow.key + " ").contains(f" {word} ", autoescape=True)
        return 1 - number_of(session, select(func.count()).select_from(NameRow).where(holding)) / total

    return rarity
