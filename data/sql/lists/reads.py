"""What an answer reads of entities, built once: to build such a statement takes as long as the database over it.

Their tables are asked, not the classes that are mapped to them: the session has nothing to watch over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from data.sql.lists.origins import is_public
from data.sql.mapping import PARTS, table_of
from data.sql.tables.lists import AuthorityRow, DesignationRow, DocumentRow, EntityRow, ProgramRow

_Wanted = Select[*tuple[Any, ...]]


def _any_of(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


_ENTITIES, _DESIGNATIONS, _DOCUMENTS = map(table_of, (EntityRow, DesignationRow, DocumentRow))
_PROGRAMS, _AUTHORITIES = map(table_of, (ProgramRow, AuthorityRow))


def _seen(*, public_only: bool) -> list[ColumnElement[bool]]:
    """Those that these `teams` may see; of firms' own lists none where the public ones alone are asked."""
    return [_ENTITIES.c.team.in_(_any_of("teams")), *([is_public(_ENTITIES.c.dataset)] if public_only else [])]


MEMBERS: Mapping[bool, _Wanted] = {
    public_only: select(_ENTITIES)
    .where(_ENTITIES.c.canonical.in_(_any_of("ids")), *_seen(public_only=public_only))
    .order_by(_ENTITIES.c.id)
    for public_only in (False, True)
}
"""The entities of these groups (`ids`) that these `teams` may see; by whether firms' own lists are left out."""
LISTINGS: Mapping[bool, _Wanted] = {
    public_only: select(_DESIGNATIONS, _ENTITIES.c.canonical)
    .join(_ENTITIES, _ENTITIES.c.id == _DESIGNATIONS.c.entity_id)
    .where(_ENTITIES.c.canonical.in_(_any_of("ids")), *_seen(public_only=public_only))
    .order_by(_DESIGNATIONS.c.id)
    for public_only in (False, True)
}
"""Their designations."""
PARTS_OF: Mapping[str, _Wanted] = {
    field: select(table).where(table.c.owner.in_(_any_of("ids"))).order_by(table.c.owner, table.c.position)
    for field, table in ((field, table_of(row)) for field, row in PARTS.items())
}
"""The names, identifiers and links of these entities."""
GROUPS: _Wanted = select(_ENTITIES.c.id, _ENTITIES.c.canonical).where(_ENTITIES.c.id.in_(_any_of("ids")))
"""The groups that these entities are in."""
DOCUMENTS: _Wanted = select(_DOCUMENTS).where(_DOCUMENTS.c.id.in_(_any_of("ids"))).order_by(_DOCUMENTS.c.id)

PROGRAMS: _Wanted = select(_PROGRAMS).order_by(_PROGRAMS.c.id)
AUTHORITIES: _Wanted = select(_AUTHORITIES).order_by(_AUTHORITIES.c.id)


def rows(session: Session, wanted: _Wanted, **given: object) -> Sequence[Row[*tuple[Any, ...]]]:
    """What the session's transaction sees, with what it is about to write itself."""
    session.flush()
    return session.connection().execute(wanted, given).all()
