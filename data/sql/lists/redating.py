"""Corrects the day of the edition in force, where a person says that the file is older than it was taken for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.domain.law.listed import EndReason
from bot.domain.lists.yielding import until_word
from data.sql.engine import count_anew
from data.sql.tables.following import PublicationRow
from data.sql.tables.lists import DatasetVersionRow, DesignationRow


def redate(session: Session, versions: Sequence[DatasetVersionRow], at: dt.datetime, version: str) -> None:
    """Give the last of these versions of a list another moment and name, and the days that came from it with it."""
    row, previous = versions[-1], versions[-2] if len(versions) > 1 else None
    was, day = row.as_of, at.date()
    row.as_of, row.edition_at, row.confirmed_at, row.version = day, at, at, version
    ours = select(DesignationRow).where(DesignationRow.dataset == row.dataset)
    alone = previous is None or previous.as_of != was
    for listing in session.scalars(ours):
        if listing.verification.checked_on == was:
            listing.verification = replace(listing.verification, checked_on=day)
        if listing.seen_from == was and alone:
            listing.seen_from = day
        if listing.end_reason is EndReason.VANISHED and listing.ended_on == was and previous is not None:
            listing.ended_on, listing.end_note = day, until_word(previous.as_of, day)
    told = update(PublicationRow).where(PublicationRow.number == row.number)
    session.execute(told.values(edition_on=day))
    session.flush()
    count_anew(session)
