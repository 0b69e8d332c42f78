"""Puts entities of different lists that are the same into one group (the rule: bot/domain/merging.py)."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.domain.entity import IdentifierType, Schema
from bot.domain.merging import Member, changed, merge
from data.sql.tables import EntityRow, IdentifierRow, NameRow

OWN = frozenset({IdentifierType.OFAC_UID, IdentifierType.LEI, IdentifierType.USCC, IdentifierType.IMO})
"""Identifiers that belong to one alone, whoever lists it."""
PAPERS = frozenset({IdentifierType.PASSPORT, IdentifierType.NATIONAL_ID, IdentifierType.TAX_ID})
REVIEWED = "reviewed"
_RANKS = {REVIEWED: 0, "us_ofac_sdn": 1, "us_ofac_cons": 2}
_LAST = 9
_FULL_DAY = 10


def regroup(session: Session) -> None:
    """Write each entity's group anew where it changed."""
    session.flush()
    stored = dict(session.execute(select(EntityRow.id, EntityRow.canonical)).all())
    for id, canonical in changed(merge(_members(session)), stored).items():
        session.execute(update(EntityRow).where(EntityRow.id == id).values(canonical=canonical))


def _members(session: Session) -> list[Member]:
    own, papers = _identifiers(session)
    first_name = (NameRow.owner == EntityRow.id) & (NameRow.position == 0)
    wanted = select(
        EntityRow.id, EntityRow.dataset, EntityRow.schema, EntityRow.countries, EntityRow.birth_dates, NameRow.key
    ).join(NameRow, first_name)
    return [
        Member(
            id=id,
            dataset=dataset or REVIEWED,
            schema=schema,
            name=key,
            rank=_RANKS.get(dataset or REVIEWED, _LAST),
            countries=frozenset(countries),
            own=_of_its_kind(schema, own[id]),
            papers=frozenset(papers[id]),
            birth_days=frozenset(day for day in birth_dates if len(day) == _FULL_DAY),
        )
        for id, dataset, schema, countries, birth_dates, key in session.execute(wanted)
    ]


def _identifiers(session: Session) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    own: dict[str, set[str]] = defaultdict(set)
    papers: dict[str, set[str]] = defaultdict(set)
    wanted = select(IdentifierRow.owner, IdentifierRow.type, IdentifierRow.key)
    for owner, kind, key in session.execute(wanted.where(IdentifierRow.type.in_([*OWN, *PAPERS]))):
        (own if kind in OWN else papers)[owner].add(key)
    return own, papers


def _of_its_kind(schema: Schema, keys: set[str]) -> frozenset[str]:
    """An IMO number on a company is that of its owner's register, and names no vessel."""
    vessel = schema is Schema.VESSEL
    return frozenset(key for key in keys if vessel or not key.startswith(IdentifierType.IMO.value))
