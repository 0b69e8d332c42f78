"""Where our reviewed facts and a publisher's own file give different days for one listing: a person should look."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from bot.domain.lists.dataset import Origin
from data.sql.tables.lists import DatasetRow, DesignationRow, EntityRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One listing with two days: `reviewed` ours, `printed` the publisher's."""

    entity: str
    program: str
    reviewed: dt.date
    printed: dt.date
    designation: str  # id of the reviewed row
    dataset: str  # the publisher's

    def __str__(self) -> str:
        return (
            f"{self.designation} ({self.entity}, {self.program}): reviewed {self.reviewed}, "
            f"{self.dataset} prints {self.printed}"
        )


def differences(session: Session) -> list[Difference]:
    """Every reviewed designation that stands beside a publisher's of the same entity and program with another day."""
    ours, theirs = aliased(DesignationRow), aliased(DesignationRow)
    our_entity, their_entity = aliased(EntityRow), aliased(EntityRow)
    reviewed = select(DatasetRow.id).where(DatasetRow.origin == Origin.CURATED)
    found = (
        select(our_entity.caption, ours.program, ours.listed_on, theirs.listed_on, ours.id, theirs.dataset)
        .join(our_entity, our_entity.id == ours.entity_id)
        .join(their_entity, their_entity.canonical == our_entity.canonical)
        .join(theirs, (theirs.entity_id == their_entity.id) & (theirs.program == ours.program))
        .where(ours.dataset.in_(reviewed), theirs.dataset.not_in(reviewed))
        .where(ours.listed_on != theirs.listed_on)
        .order_by(ours.id)
    )
    return [
        Difference(entity=name, program=program, reviewed=mine, printed=printed, designation=id, dataset=dataset)
        for name, program, mine, printed, id, dataset in session.execute(found)
        if mine and printed
    ]
