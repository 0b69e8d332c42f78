"""What the clock's own work needs of the store: how far it came, and the designations from which dates follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.lists.yielding import settled
from bot.services.notices.follows import Dated
from data.sql.engine import begin_taking_turns, begin_writing
from data.sql.lists.library import SqlLibrary
from data.sql.lists.surroundings import dated
from data.sql.mapping import to_domain
from data.sql.tables.following import TickRow
from data.sql.tables.lists import DatasetRow, DesignationRow, EntityRow


class SqlTicks:
    """Ticks within one unit of work (services.notices.follows.Ticks)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self) -> None:
        """Keep other workers' clocks out until the transaction ends."""
        begin_taking_turns(self._session)
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(text("LOCK TABLE ticks IN SHARE ROW EXCLUSIVE MODE"))

    def last(self, name: str) -> dt.datetime | None:
        """Up to when the work of this name was done."""
        return self._session.scalar(select(TickRow.until).where(TickRow.name == name))

    def done(self, name: str, until: dt.datetime) -> None:
        """Note how far the work came."""
        begin_writing(self._session)
        self._session.merge(TickRow(name=name, until=until))

    def dated(self) -> Sequence[Dated]:
        """Designations that have not ended, of programs whose clauses give dates or with dates the list prints.

        What two files tell is settled as answers settle it: what one of them alone carries is not lost.
        """
        wanted = (
            select(DesignationRow, EntityRow.canonical, EntityRow.caption, DatasetRow.team)
            .join(EntityRow, EntityRow.id == DesignationRow.entity_id)
            .join(DatasetRow, DatasetRow.id == DesignationRow.dataset)
            .where(DesignationRow.ended_on.is_(None), dated(self._session))
            .order_by(DesignationRow.id)
        )
        rows = self._session.execute(wanted).all()
        told = [to_domain(Designation, row, entity_id=group) for row, group, _, _ in rows]
        settles = settled(told, SqlLibrary(self._session).lists(team=None))
        standing = {designation.id for designation in settles if designation.ended_on is None}
        return [
            Dated(designation=to_domain(Designation, row), group=group, caption=caption, team=team)
            for row, group, caption, team in rows
            if row.id in standing
        ]
