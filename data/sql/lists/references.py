"""Gives stored entities the references that a newer program tells of them (the rule: bot/domain/names/references.py).

An entry is stored as its list prints it, so the references follow from what is stored: no edition need be read again,
and nothing is told to followers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from bot.domain.law.entity import Identifier, Relation
from bot.domain.names.references import CALL_SIGN_DETAIL, CONTROLLED, NOTES, references
from data.sql.chunks import chunks
from data.sql.mapping import to_parts
from data.sql.tables.lists import DesignationRow, EntityRow, IdentifierRow, LinkRow

_CALL = f"{CALL_SIGN_DETAIL}: "
"""How the remarks of an entity begin that tell a detail of its entry."""


def refresh_references(session: Session) -> None:
    """Add the references that are missing, behind an entity's other identifiers, and give links their meaning."""
    missing = dict(_missing(session))
    for owners in chunks(missing):
        last = _last_positions(session, owners)
        rows: list[dict[str, Any]] = []
        for owner in owners:
            after = last.get(owner, -1) + 1
            rows += [row | {"position": row["position"] + after} for row in to_parts(missing[owner], owner=owner)]
        session.execute(insert(IdentifierRow), rows)
    owned = (LinkRow.relation == Relation.LINKED) & (func.lower(LinkRow.note) == CONTROLLED)
    session.execute(update(LinkRow).where(owned).values(relation=Relation.CONTROLLED, note=""))


def _missing(session: Session) -> Iterator[tuple[str, list[Identifier]]]:
    """The entities of lists that lack references, and those."""
    stored = _stored(session)
    citations: defaultdict[str, list[str]] = defaultdict(list)
    cited = select(DesignationRow.entity_id, DesignationRow.citation).where(DesignationRow.citation != "")
    for owner, citation in session.execute(cited.order_by(DesignationRow.id)):
        citations[owner].append(citation)
    listed = select(EntityRow.id, EntityRow.dataset, EntityRow.remarks).where(EntityRow.dataset.is_not(None))
    for owner, dataset, remarks in session.execute(listed):
        calls = [remark.removeprefix(_CALL) for remark in remarks if remark.startswith(_CALL)]
        told = references(dataset or "", owner.removeprefix(f"{dataset}:"), citations=citations[owner], calls=calls)
        if lacking := [one for one in told if (one.value, one.note) not in stored[owner]]:
            yield owner, lacking


def _stored(session: Session) -> defaultdict[str, set[tuple[str, str]]]:
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    told = select(IdentifierRow.owner, IdentifierRow.value, IdentifierRow.note).where(IdentifierRow.note.in_(NOTES))
    for owner, value, note in session.execute(told):
        found[owner].add((value, note))
    return found


def _last_positions(session: Session, owners: Sequence[str]) -> dict[str, int]:
    last = select(IdentifierRow.owner, func.max(IdentifierRow.position)).where(IdentifierRow.owner.in_(owners))
    return dict(session.execute(last.group_by(IdentifierRow.owner)).all())
