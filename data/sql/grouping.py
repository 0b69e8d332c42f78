"""Puts entities of different lists that are the same into one group (the rule: bot/domain/lists/merging.py)."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.domain.law.entity import IdentifierType, NameType, Schema
from bot.domain.lists.merging import Member, changed, merge
from data.sql.tables import EntityRow, IdentifierRow, NameRow

OWN = frozenset({IdentifierType.OFAC_UID, IdentifierType.LEI, IdentifierType.USCC, IdentifierType.IMO})
"""Identifiers that belong to one alone, whoever lists it."""
PAPERS = frozenset({IdentifierType.PASSPORT, IdentifierType.NATIONAL_ID, IdentifierType.TAX_ID})
COUNTING = frozenset({NameType.NAME, NameType.ALIAS, NameType.PREVIOUS_NAME})
SHORTEST = 5
"""A shorter alias is shared by too many."""
NO_IDS = frozenset({"us_trade_csl", "us_bis_dpl"})
"""Publishers that give no ids of their own: a party that they list twice is one."""
OWN_LISTS = "custom_"
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
    identifiers = _identifiers(session)
    names = _names(session)
    wanted = select(EntityRow.id, EntityRow.dataset, EntityRow.schema, EntityRow.countries, EntityRow.birth_dates)
    return [
        Member(
            id=id,
            schema=schema,
            name=next(iter(names[id]), ""),
            names=frozenset(names[id]),
            rank=_RANKS.get(dataset or REVIEWED, _LAST),
            countries=frozenset(countries),
            own=_of_its_kind(schema, identifiers[id, True]),
            papers=frozenset(identifiers[id, False]),
            birth_days=frozenset(day for day in birth_dates if len(day) == _FULL_DAY),
            ids=_ids(id, dataset, identifiers[id, True]),
            private=(dataset or "").startswith(OWN_LISTS),
        )
        for id, dataset, schema, countries, birth_dates in session.execute(wanted)
    ]


def _names(session: Session) -> dict[str, list[str]]:
    """The keys of each entity's primary name and of those that count besides."""
    found: dict[str, list[str]] = defaultdict(list)
    wanted = select(NameRow.owner, NameRow.position, NameRow.type, NameRow.key)
    for owner, position, kind, key in session.execute(wanted.order_by(NameRow.owner, NameRow.position)):
        if position == 0 or (kind in COUNTING and len(key) >= SHORTEST):
            found[owner].append(key)
    return found


def _identifiers(session: Session) -> dict[tuple[str, bool], set[str]]:
    """The keys of each entity's identifiers, those that belong to one alone (True) and papers (False)."""
    found: dict[tuple[str, bool], set[str]] = defaultdict(set)
    wanted = select(IdentifierRow.owner, IdentifierRow.type, IdentifierRow.key)
    for owner, kind, key in session.execute(wanted.where(IdentifierRow.type.in_([*OWN, *PAPERS]))):
        found[owner, kind in OWN].add(key)
    return found


def _ids(id: str, dataset: str | None, own: set[str]) -> dict[str, str]:
    """The ids that publishers gave it. OFAC's are the same in all its lists, and in the CSL's rows of them."""
    uid = next((key for key in sorted(own) if key.startswith(IdentifierType.OFAC_UID.value)), None)
    of_ofac = {"ofac": uid} if uid else {}
    if dataset is None:
        return {REVIEWED: id} | of_ofac
    return of_ofac if of_ofac or dataset in NO_IDS or dataset.startswith(OWN_LISTS) else {dataset: id}


def _of_its_kind(schema: Schema, keys: set[str]) -> frozenset[str]:
    """An IMO number on a company is that of its owner's register, and names no vessel."""
    vessel = schema is Schema.VESSEL
    return frozenset(key for key in keys if vessel or not key.startswith(IdentifierType.IMO.value))
