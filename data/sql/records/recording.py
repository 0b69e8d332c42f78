"""Where the records of one transaction are written: in its database, or beside it (data/sql/records/waiting.py)."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from data.sql.engine import is_busy, writes
from data.sql.records.waiting import Waiting


class Recording:
    """Where the records of one unit of work are written: in its database, or beside it while that is busy."""

    def __init__(self, session: Session, waiting: Waiting | None) -> None:
        self._session = session
        self._waiting = waiting
        self._aside: Session | None = None
        self._read: Session | None = None

    def begin(self, begin: Callable[[Session], None]) -> Session:
        """The session to write records into; `begin` makes its transaction one that may write."""
        if self._aside is not None:
            return self._aside
        if self._waiting is None or writes(self._session):
            begin(self._session)
            return self._session
        self._session.rollback()
        try:
            self._session.connection(execution_options={"writes": True, "patience": self._waiting.patience})
        except OperationalError as error:
            if not is_busy(error.orig):
                raise
            self._session.rollback()
            self._aside = self._waiting.opened()
            return self._aside
        return self._session

    def also(self) -> Session | None:
        """A session on what waits, None where nothing does."""
        if self._read is None and self._waiting is not None:
            self._read = self._waiting.reading()
        return self._read

    def commit(self) -> None:
        """Keep what was written aside."""
        if self._aside is not None and self._waiting is not None:
            self._aside.commit()
            self._waiting.kept()

    def close(self) -> None:
        """Give everything back."""
        for session in (self._aside, self._read):
            if session is not None:
                session.close()
