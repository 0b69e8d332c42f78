"""What was answered last in each thread, for each person: what follow-ups lean on. Kept for a week."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.services.asker import Asker
from bot.services.questions.threads.said import Said
from data.sql.engine import begin_taking_turns
from data.sql.inserting import insert_into
from data.sql.records.recording import Recording
from data.sql.tables.columns import AsJson
from data.sql.tables.lists import Base

KEPT = dt.timedelta(days=7)
"""A follow-up after an hour is asked back (threads/continuing.py of questions); after this nothing is left."""


class ThreadRow(Base):
    """The last answer to one person in one thread of one channel; a new one takes its place."""

    __tablename__ = "threads"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    thread: Mapped[str] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    said: Mapped[Said] = mapped_column(AsJson(Said))


class SqlThreads:
    """Threads within one unit of work (ports.Threads)."""

    def __init__(self, session: Session, recording: Recording) -> None:
        self._session = session
        self._recording = recording

    def last(self, asker: Asker) -> Said | None:
        """What was answered last to this person in this thread."""
        rows = [self._session.get(ThreadRow, _key(asker))]
        if waiting := self._recording.also():
            rows.append(waiting.get(ThreadRow, _key(asker)))
        newest = max((row for row in rows if row), key=lambda row: row.at, default=None)
        return newest.said if newest else None

    def keep(self, asker: Asker, said: Said) -> None:
        """Put it in the place of what was kept, once the unit of work commits; two processes may do so at once."""
        session = self._recording.begin(begin_taking_turns)
        session.execute(delete(ThreadRow).where(ThreadRow.at < said.at - KEPT))
        row = _key(asker) | {"at": said.at, "said": said}
        new = insert_into(self._session, ThreadRow).values(row)
        changed = {"at": new.excluded.at, "said": new.excluded.said}
        session.execute(new.on_conflict_do_update(index_elements=list(_key(asker)), set_=changed))

    def forget(self, team: str) -> None:
        """Drop a team's threads, once the unit of work commits."""
        begin_taking_turns(self._session)
        self._session.execute(delete(ThreadRow).where(ThreadRow.team == team))


def _key(asker: Asker) -> dict[str, str]:
    return {"team": asker.team, "channel": asker.channel, "thread": asker.thread, "user": asker.user}
