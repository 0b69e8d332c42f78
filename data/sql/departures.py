"""Who removed the bot: noted with what ends then, so that what was being written meanwhile is removed too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from data.sql.engine import begin_taking_turns
from data.sql.tables.lists import Base


class DepartureRow(Base):
    """A workspace, or an organisation (then `team` is its id), that removed the bot and is not dealt with whole."""

    __tablename__ = "departures"

    team: Mapped[str] = mapped_column(primary_key=True)
    enterprise: Mapped[str]
    at: Mapped[dt.datetime]


class SqlDepartures:
    """Departures within one unit of work (services.keeping.ports.Departures)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, team: str, *, enterprise: str, at: dt.datetime) -> None:
        """Note that a workspace, or an organisation, removed the bot."""
        begin_taking_turns(self._session)
        self._session.merge(DepartureRow(team=team, enterprise=enterprise, at=at))

    def taken_back(self, *, teams: Sequence[str] = (), enterprise: str = "") -> None:
        """Note that workspaces, or all of an organisation, have the bot again."""
        begin_taking_turns(self._session)
        self._session.execute(taken_back(teams=teams, enterprise=enterprise))


def taken_back(*, teams: Sequence[str], enterprise: str = "") -> Any:
    """The statement by which these are departed no more."""
    back = DepartureRow.team.in_(teams)
    return delete(DepartureRow).where((back | (DepartureRow.enterprise == enterprise)) if enterprise else back)


def has_departed(connection: Connection | Session, team: str) -> bool:
    """Whether a workspace is without the bot; until the transaction ends it cannot come back."""
    noted = select(DepartureRow.team).where(DepartureRow.team == team).with_for_update()
    return connection.execute(noted).first() is not None
