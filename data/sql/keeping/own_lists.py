"""Removes a firm's own list, whole and in one transaction as it was loaded: half a list would answer "nothing".

Groups of entities stay as they are: one of a firm's own list leads none (bot/domain/lists/merging.py).
"""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.domain.lists.dataset import Origin
from data.sql.engine import lock_lists
from data.sql.tables.editions import AcceptanceRow, EntryStateRow, ValidatorRow
from data.sql.tables.files import RawFileRow, RefusalRow
from data.sql.tables.following import ChangeRow, PublicationRow
from data.sql.tables.lists import (
    DatasetRow,
    DatasetVersionRow,
    DesignationRow,
    EntityRow,
    IdentifierRow,
    LinkRow,
    NameRow,
)


def remove_own_list(session: Session, team: str) -> int:
    """Remove one of a workspace's own lists; gives 1, or 0 where it has none."""
    ours = DatasetRow.team == team, DatasetRow.origin == Origin.CUSTOM
    if session.scalar(select(DatasetRow.id).where(*ours).limit(1)) is None:
        return 0
    lock_lists(session)
    dataset = session.scalar(select(DatasetRow.id).where(*ours).order_by(DatasetRow.id).limit(1))
    if dataset is None:
        return 0
    _remove_entities(session, dataset)
    _remove_versions(session, dataset)
    session.execute(delete(DatasetRow).where(DatasetRow.id == dataset))
    return 1


def _remove_entities(session: Session, dataset: str) -> None:
    entities = select(EntityRow.id).where(EntityRow.dataset == dataset)
    session.execute(delete(DesignationRow).where(DesignationRow.dataset == dataset))
    session.execute(delete(LinkRow).where(LinkRow.entity_id.in_(entities)))
    for table in (NameRow, IdentifierRow, LinkRow):
        session.execute(delete(table).where(table.owner.in_(entities)))
    session.execute(delete(EntityRow).where(EntityRow.dataset == dataset))


def _remove_versions(session: Session, dataset: str) -> None:
    publications = select(PublicationRow.number).where(PublicationRow.dataset == dataset)
    versions = select(DatasetVersionRow.number).where(DatasetVersionRow.dataset == dataset)
    session.execute(delete(ChangeRow).where(ChangeRow.publication.in_(publications)))
    session.execute(delete(RawFileRow).where(RawFileRow.version.in_(versions)))
    for table in (PublicationRow, EntryStateRow, RefusalRow, AcceptanceRow, ValidatorRow, DatasetVersionRow):
        session.execute(delete(table).where(table.dataset == dataset))
