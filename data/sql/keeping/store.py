"""The store as services.keeping knows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from bot.errors import StoreError
from bot.services.keeping.ports import Ageing, Departure, Left, Stored
from data.sql.counting import number_of
from data.sql.departures import DepartureRow, has_departed
from data.sql.engine import BUSY_SECONDS
from data.sql.keeping.ageing import AGE
from data.sql.keeping.leaving import LEAVE
from data.sql.keeping.people import FORGET, stored_of
from data.sql.keeping.sizes import sizes
from data.sql.keeping.steps import count, reading, step
from data.sql.records.waiting import waiting_of
from data.sql.tables.records import RecordRow


class SqlKeeping:
    """Keeping over one database (services.keeping.ports.Keeping)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def age(self, kind: Ageing, before: dt.datetime, *, most: int) -> int:
        """Remove what is older."""
        return step(self._engine, lambda session: AGE[kind](session, before, most))

    def remove_of_team(self, kind: Left, team: str, *, most: int, only_departed: bool = False) -> int:
        """Remove what a workspace left. Raises ValueError for none: what is nobody's is everybody's."""
        if not team:
            raise ValueError("no workspace was named")

        def removes(session: Session) -> int:
            if only_departed and not has_departed(session, team):
                return 0
            return LEAVE[kind](session, team, most)

        self._move_in()
        return step(self._engine, removes)

    def remove_of_person(self, kind: Left, user: str, *, at: dt.datetime, most: int) -> int:
        """Remove what a person left. Raises ValueError for none: the command line's records are nobody's."""
        if not user:
            raise ValueError("no person was named")
        self._move_in()
        return step(self._engine, lambda session: FORGET[kind](session, user, at, most))

    def of_person(self, user: str) -> Iterator[Mapping[str, object]]:
        """What is stored of a person."""
        self._move_in()
        with reading(self._engine) as session:
            yield from stored_of(session, user)

    def young_records(self, *, team: str = "", user: str = "", since: dt.datetime) -> int:
        """How many records were made since then."""
        whose = RecordRow.team == team if team else RecordRow.user == user
        young = select(func.count()).select_from(RecordRow).where(whose, RecordRow.asked_at >= since)
        self._move_in()
        with reading(self._engine) as session:
            return number_of(session, young)

    def departures(self) -> Sequence[Departure]:
        """Who removed the bot and is not dealt with whole."""
        with reading(self._engine) as session:
            rows = session.scalars(select(DepartureRow).order_by(DepartureRow.at))
            return [Departure(team=row.team, at=row.at) for row in rows]

    def dealt_with(self, team: str) -> None:
        """Nothing more is to be expected of a workspace that left."""
        step(self._engine, lambda session: count(session, delete(DepartureRow).where(DepartureRow.team == team)))

    def sizes(self) -> Mapping[str, Stored]:
        """How much is stored."""
        with reading(self._engine) as session:
            return sizes(session)

    def _move_in(self) -> None:
        """Records may wait beside a SQLite database (records/waiting.py). Raises StoreError while they cannot move."""
        waiting = waiting_of(self._engine)
        if waiting and not waiting.settle(patience=BUSY_SECONDS):
            raise StoreError("A list is being loaded, and records wait for it: try again in a minute.")
