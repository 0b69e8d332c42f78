"""Follows in SQL. Nothing is deleted; what a workspace follows is told to that workspace alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from bot.domain.notices.following import Follow, Habits, Place, PlaceState, Target, TargetKind
from data.sql.counting import number_of
from data.sql.engine import begin_taking_turns
from data.sql.inserting import insert_new
from data.sql.notices.places import find, found_or_made, habits_of, place_of
from data.sql.tables.following import FollowRow, PlaceChangeRow, PlaceRow
from data.sql.watch_lists import WatchListRow

FULFILLED = "fulfilled"
"""Who ended a watch that met its name."""


class SqlFollows:
    """Follows within one unit of work (services.notices.follows.Follows)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        """Begin to follow; False where the place does so already. The place counts as reachable again."""
        begin_taking_turns(self._session)
        row = found_or_made(self._session, place)
        row.state, row.reason = PlaceState.OPEN, ""
        values = {"place": row.number, "kind": target.kind, "target": target.id, "label": target.label}
        new = insert_new(self._session, FollowRow, [values | {"by": by, "at": at}])
        result: Any = self._session.execute(new.execution_options(preserve_rowcount=True))
        begun: bool = result.rowcount == 1
        return begun

    def undo(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        """Stop following; False where the place does not follow it."""
        begin_taking_turns(self._session)
        row = find(self._session, place)
        if row is None:
            return False
        same = (FollowRow.place == row.number, FollowRow.kind == target.kind, FollowRow.target == target.id)
        ended = update(FollowRow).where(*same, FollowRow.undone_at.is_(None)).values(undone_by=by, undone_at=at)
        result: Any = self._session.execute(ended)
        was_followed: bool = result.rowcount == 1
        return was_followed

    def fulfil(self, watch: Follow, *, entity: str, at: dt.datetime) -> None:
        """A watch that met its name becomes a follow of that entity, by who began the watch."""
        if self.undo(watch.place, watch.target, by=FULFILLED, at=at):
            target = Target(kind=TargetKind.ENTITY, id=entity, label=watch.target.label)
            self.add(watch.place, target, by=watch.by, at=at)

    def teams_of(self, enterprise: str) -> Sequence[str]:
        """The workspaces of an organisation that have follows, or had."""
        wanted = select(PlaceRow.team).where(PlaceRow.enterprise == enterprise).distinct().order_by(PlaceRow.team)
        return self._session.scalars(wanted).all()

    def undo_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        """End every follow of a workspace; gives how many stood."""
        begin_taking_turns(self._session)
        ours = select(PlaceRow.number).where(PlaceRow.team == team)
        standing = update(FollowRow).where(FollowRow.place.in_(ours), FollowRow.undone_at.is_(None))
        result: Any = self._session.execute(standing.values(undone_by=by, undone_at=at))
        ended: int = result.rowcount
        return ended

    def of_place(self, place: Place) -> Sequence[Follow]:
        """What the place follows, the oldest first."""
        at = (PlaceRow.team == place.team, PlaceRow.channel == place.channel)
        return self._read(*at, FollowRow.undone_at.is_(None))

    def standing(self) -> Sequence[Follow]:
        """Every follow that stands, of all places that can be reached."""
        return self._read(FollowRow.undone_at.is_(None), PlaceRow.state != PlaceState.GONE)

    def history(self, place: Place) -> Sequence[Follow]:
        """Every follow of the place, ended ones too."""
        return self._read(PlaceRow.team == place.team, PlaceRow.channel == place.channel)

    def count(self, team: str) -> int:
        """How many follows stand in a workspace."""
        wanted = select(func.count()).select_from(FollowRow).join(PlaceRow, PlaceRow.number == FollowRow.place)
        return number_of(self._session, wanted.where(PlaceRow.team == team, FollowRow.undone_at.is_(None)))

    def habits(self, place: Place) -> Habits:
        """When the place wants to hear."""
        row = find(self._session, place)
        return habits_of(row) if row else Habits()

    def set_habits(self, place: Place, habits: Habits, *, by: str, at: dt.datetime) -> None:
        """Write them, and who did."""
        begin_taking_turns(self._session)
        row = found_or_made(self._session, place)
        for name in ("zone", "quiet_from", "quiet_until", "daily_at", "weekly", "announcements"):
            setattr(row, name, getattr(habits, name))
        row.next_at = min(row.next_at, at)  # quiet hours that no longer hold keep nothing back
        self._note(row, by=by, at=at, what=f"settings: {habits}")

    def note(self, place: Place, what: str, *, by: str, at: dt.datetime) -> None:
        """Keep what somebody did about the place."""
        begin_taking_turns(self._session)
        self._note(found_or_made(self._session, place), by=by, at=at, what=what)

    def noted(self, place: Place, what: str) -> bool:
        """Whether somebody did that about the place."""
        row = find(self._session, place)
        if row is None:
            return False
        same = select(PlaceChangeRow.number).where(PlaceChangeRow.place == row.number, PlaceChangeRow.what == what)
        return self._session.scalar(same.limit(1)) is not None

    def places(self) -> Sequence[tuple[Place, Habits]]:
        """Every place that follows something, or watches names, and can be reached, with its habits."""
        following = select(FollowRow.place).where(FollowRow.undone_at.is_(None))
        watching = select(WatchListRow.place).where(WatchListRow.ended_at.is_(None))
        hearing = or_(PlaceRow.number.in_(following), PlaceRow.number.in_(watching))
        wanted = select(PlaceRow).where(hearing, PlaceRow.state == PlaceState.OPEN)
        return [(place_of(row), habits_of(row)) for row in self._session.scalars(wanted.order_by(PlaceRow.number))]

    def _note(self, row: PlaceRow, *, by: str, at: dt.datetime, what: str) -> None:
        self._session.add(PlaceChangeRow(place=row.number, at=at, by=by, what=what))

    def _read(self, *where: Any) -> list[Follow]:
        wanted = select(FollowRow, PlaceRow).join(PlaceRow, PlaceRow.number == FollowRow.place).where(*where)
        return [_follow(row, place) for row, place in self._session.execute(wanted.order_by(FollowRow.number))]


def _follow(row: FollowRow, place: PlaceRow) -> Follow:
    return Follow(
        number=row.number,
        place=place_of(place),
        target=Target(kind=row.kind, id=row.target, label=row.label),
        by=row.by,
        at=row.at,
        undone_by=row.undone_by,
        undone_at=row.undone_at,
    )
