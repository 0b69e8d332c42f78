"""The files that people send in SQL (services.files.runs): who sent what, and how far it is; never what is in them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Index, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.services.files.runs import OVER, FileRun, RunState
from data.sql.engine import begin_taking_turns
from data.sql.tables.columns import AsWord
from data.sql.tables.lists import Base

_CHANGING = ("channel", "posted", "state", "choices", "sheet")
_KEPT = ("key", "team", "user", "thread", "file", "name", "at", "uploading", "chosen", *_CHANGING)


class FileRunRow(Base):
    """One file."""

    __tablename__ = "file_runs"
    __table_args__ = (Index(None, "team", "at"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    team: Mapped[str]
    user: Mapped[str]
    channel: Mapped[str]
    thread: Mapped[str]
    file: Mapped[str]
    name: Mapped[str]
    at: Mapped[dt.datetime]
    posted: Mapped[str]
    uploading: Mapped[bool]
    state: Mapped[RunState] = mapped_column(AsWord(RunState))
    choices: Mapped[tuple[str, ...]]
    chosen: Mapped[str] = mapped_column(default="", server_default="")
    sheet: Mapped[str] = mapped_column(default="", server_default="")


class SqlFileRuns:
    """The files within one unit of work (services.files.runs.FileRuns)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self, run: FileRun) -> FileRun:
        """Keep it, unless one of its key is kept; two processes may try at once."""
        begin_taking_turns(self._session)
        on = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        row = {name: getattr(run, name) for name in _KEPT}
        self._session.execute(on.insert(FileRunRow).values(row).on_conflict_do_nothing(index_elements=["key"]))
        return _run(self._session.scalars(select(FileRunRow).where(FileRunRow.key == run.key)).one())

    def get(self, number: int, *, team: str) -> FileRun | None:
        """The workspace's file of that number."""
        found = select(FileRunRow).where(FileRunRow.number == number, FileRunRow.team == team)
        row = self._session.scalar(found)
        return _run(row) if row else None

    def keep(self, run: FileRun) -> None:
        """Keep what has become of it. What is over stays over."""
        begin_taking_turns(self._session)
        values = {name: getattr(run, name) for name in _CHANGING}
        going_on = FileRunRow.number == run.number, FileRunRow.state.not_in(OVER)
        self._session.execute(update(FileRunRow).where(*going_on).values(values))

    def begin_upload(self, number: int) -> bool:
        """Mark that its results are being put into the thread; of two who try at once one may."""
        begin_taking_turns(self._session)
        free = FileRunRow.number == number, FileRunRow.uploading.is_(False)
        marked: Any = self._session.execute(update(FileRunRow).where(*free).values(uploading=True))
        begun: bool = marked.rowcount == 1
        return begun

    def choose(self, number: int, *, before: str, by: str) -> bool:
        """Mark that a click chose what is read of it; of two at once one may."""
        begin_taking_turns(self._session)
        asked = FileRunRow.number == number, FileRunRow.state == RunState.ASKED, FileRunRow.chosen == before
        marked: Any = self._session.execute(update(FileRunRow).where(*asked).values(state=RunState.RUNNING, chosen=by))
        chosen: bool = marked.rowcount == 1
        return chosen

    def cancel(self, number: int) -> bool:
        """Mark it cancelled; False where it is over already."""
        begin_taking_turns(self._session)
        going_on = FileRunRow.number == number, FileRunRow.state.not_in(OVER)
        marked: Any = self._session.execute(update(FileRunRow).where(*going_on).values(state=RunState.CANCELLED))
        cancelled: bool = marked.rowcount == 1
        return cancelled


def _run(row: FileRunRow) -> FileRun:
    return FileRun(number=row.number, **{name: getattr(row, name) for name in _KEPT})
