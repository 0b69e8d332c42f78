"""Places by their addresses: found, and made where they are new."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.domain.notices.following import Habits, Place
from data.sql.inserting import insert_new
from data.sql.tables.following import PlaceRow

_LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def place_of(row: PlaceRow) -> Place:
    """The place that a row is."""
    return Place(team=row.team, channel=row.channel, kind=row.kind, enterprise=row.enterprise)


def habits_of(row: PlaceRow) -> Habits:
    """When the place of a row wants to hear."""
    return Habits(
        zone=row.zone,
        quiet_from=row.quiet_from,
        quiet_until=row.quiet_until,
        daily_at=row.daily_at,
        weekly=row.weekly,
        announcements=row.announcements,
    )


def find(session: Session, place: Place) -> PlaceRow | None:
    """The row of a place, if it has one."""
    return session.scalar(select(PlaceRow).where(PlaceRow.team == place.team, PlaceRow.channel == place.channel))


def found_or_made(session: Session, place: Place) -> PlaceRow:
    """The row of a place, made where there is none. Needs a transaction that may write."""
    row = find(session, place)
    if row is None:
        values = {"team": place.team, "channel": place.channel, "kind": place.kind, "next_at": _LONG_AGO}
        values |= {"enterprise": place.enterprise}
        session.execute(insert_new(session, PlaceRow, [values], unique=["team", "channel"]))
        row = find(session, place)
    if row is None:
        raise RuntimeError(f"place {place} was written and is not there")
    if place.enterprise and row.enterprise != place.enterprise:
        row.enterprise = place.enterprise  # the workspace has joined an organisation since
    return row
