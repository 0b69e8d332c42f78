"""Puts entities of different lists that are the same into one group (the rule: bot/domain/lists/merging.py)."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.domain.law.entity import IdentifierType, NameType
from bot.domain.lists.dataset import Dataset
from bot.domain.lists.merging import OWN, PAPERS, Member, changed, merge
from bot.domain.lists.merging_members import Stored, member_of
from data.sql.mapping import to_domain
from data.sql.tables.lists import DatasetRow, EntityRow, IdentifierRow, NameRow


def regroup(session: Session) -> None:
    """Write each entity's group anew where it changed."""
    stored = dict(session.execute(select(EntityRow.id, EntityRow.canonical)).all())
    for id, canonical in changed(merge(_members(session)), stored).items():
        session.execute(update(EntityRow).where(EntityRow.id == id).values(canonical=canonical))


def _members(session: Session) -> list[Member]:
    identifiers, names = _identifiers(session), _names(session)
    datasets = {row.id: to_domain(Dataset, row) for row in session.scalars(select(DatasetRow))}
    wanted = select(EntityRow.id, EntityRow.dataset, EntityRow.schema, EntityRow.countries, EntityRow.birth_dates)
    return [
        member_of(
            Stored(
                id=id,
                dataset=datasets[dataset] if dataset else None,
                schema=schema,
                countries=countries,
                birth_dates=birth_dates,
                names=names[id],
                identifiers=identifiers[id],
            )
        )
        for id, dataset, schema, countries, birth_dates in session.execute(wanted)
    ]


def _names(session: Session) -> dict[str, list[tuple[NameType, str]]]:
    found: dict[str, list[tuple[NameType, str]]] = defaultdict(list)
    wanted = select(NameRow.owner, NameRow.type, NameRow.key).order_by(NameRow.owner, NameRow.position)
    for owner, kind, key in session.execute(wanted):
        found[owner].append((kind, key))
    return found


def _identifiers(session: Session) -> dict[str, list[tuple[IdentifierType, str]]]:
    found: dict[str, list[tuple[IdentifierType, str]]] = defaultdict(list)
    wanted = select(IdentifierRow.owner, IdentifierRow.type, IdentifierRow.key)
    for owner, kind, key in session.execute(wanted.where(IdentifierRow.type.in_([*OWN, *PAPERS]))):
        found[owner].append((kind, key))
    return found
