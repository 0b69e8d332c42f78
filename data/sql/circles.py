"""What the store knows around a publication: groups of entities, their relatives, and the names that are new."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import ColumnElement, String, cast, func, or_, select
from sqlalchemy.orm import Session

from bot.domain.law.kinship import Tie, relatives
from bot.domain.lists.delta import Op
from bot.domain.names.matching import NameHit
from bot.domain.notices.following import Follow, TargetKind
from bot.domain.notices.publication import Told
from bot.services.notices.newnames import NewNames
from bot.services.notices.notifying import Circle
from data.sql.chunks import chunks
from data.sql.tables import DesignationRow, EntityRow, LinkRow, NameRow, ProgramRow

_NOTHING = ("[]", "null")


def circle_of(session: Session, follows: Iterable[Follow], changes: Sequence[Told]) -> Circle:
    """The groups of the followed and of the changed entities, and whose relatives the latter are."""
    followed = {f.target.id for f in follows if f.target.kind is TargetKind.ENTITY}
    groups = groups_of(session, followed | {told.entity for told in changes})
    if not followed:
        return Circle(groups=groups)
    return Circle(groups=groups, kin=relatives(ties(session), {groups.get(id, id) for id in followed}))


def groups_of(session: Session, ids: Collection[str]) -> Mapping[str, str]:
    """The group of each of these entities."""
    found: dict[str, str] = {}
    for some in chunks(ids):
        wanted = select(EntityRow.id, EntityRow.canonical).where(EntityRow.id.in_(some))
        found |= dict(session.execute(wanted).all())
    return found


def dated(session: Session) -> ColumnElement[bool]:
    """Designations from which dates follow: their program's clauses give some, or the list prints them."""
    programs = [row.id for row in session.scalars(select(ProgramRow)) if row.deadlines]
    return or_(DesignationRow.program.in_(programs), cast(DesignationRow.printed, String).not_in(_NOTHING))


def ties(session: Session) -> list[Tie]:
    """Every relation between groups."""
    groups = dict(session.execute(select(EntityRow.id, EntityRow.canonical)).all())
    wanted = select(LinkRow.owner, LinkRow.relation, LinkRow.entity_id).order_by(LinkRow.owner, LinkRow.position)
    return [
        Tie(one=groups[owner], relation=relation, other=groups[other])
        for owner, relation, other in session.execute(wanted)
    ]


def new_names(session: Session, changes: Sequence[Told], circle: Circle) -> NewNames:
    """The names of the entries that are new or go by other names."""
    fresh = [told.entity for told in changes if told.op is Op.ADDED or told.what]
    wanted = select(NameRow.owner, EntityRow.schema, NameRow.text, NameRow.type, NameRow.key, EntityRow.team)
    hits = []
    for some in chunks(fresh):
        of = wanted.join(EntityRow, EntityRow.id == NameRow.owner).where(NameRow.owner.in_(some))
        for owner, schema, text, kind, key, team in session.execute(of):
            group = circle.groups.get(owner, owner)
            hits.append(NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, team=team))
    return NewNames(hits, _rarity(session))


def _rarity(session: Session) -> Callable[[str], float]:
    total = session.scalar(select(func.count()).select_from(NameRow)) or 1

    @cache
    def rarity(word: str) -> float:
        holding = (" " + NameRow.key + " ").contains(f" {word} ", autoescape=True)
        return 1 - (session.scalar(select(func.count()).select_from(NameRow).where(holding)) or 0) / total

    return rarity
