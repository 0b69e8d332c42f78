"""One transaction as an answer needs it: what is stored, the candidates for a name, its record and its thread."""

from __future__ import annotations

import random
import time
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from bot.errors import Collision, StoreError
from bot.services.answering import Library, NameIndex, Threads
from bot.services.records.ports import Records
from data.index.lookup import SqlNameIndex, shared_store
from data.index.store import NameStore
from data.sql.engine import collided, said
from data.sql.lists import library as stored
from data.sql.records.recording import Recording
from data.sql.records.trail import SqlRecords
from data.sql.records.waiting import waiting_of
from data.sql.threads import SqlThreads

PAUSE_SECONDS = 0.05
"""At most, before it is said that something collided: who tries again at once would meet the same again."""
_LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL: lock_timeout


class SqlAnswering:
    """A transaction (answering.Answering): what it reads is one state of the store; leaving without commit() undoes it.

    Its factory is `partial(SqlAnswering, engine)`; `names` is the index of names, by default the engine's shared one.
    Leaving it raises StoreError when the database was busy or gone.
    """

    index: NameIndex
    records: Records
    threads: Threads

    def __init__(self, engine: Engine, *, names: NameStore | None = None) -> None:
        self._session = Session(engine)
        self._library = stored.SqlLibrary(self._session)
        self._names = names or shared_store(engine)
        self.index = SqlNameIndex(self._session, self._names)
        self._recording = Recording(self._session, waiting_of(engine))
        self.records = SqlRecords(self._session, self._recording)
        self.threads = SqlThreads(self._session, self._recording)

    @property
    def library(self) -> Library:
        """What is stored, as this transaction sees it."""
        return self._library

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._recording.close()
        self._session.close()
        if isinstance(error, OperationalError) and collided(error):
            time.sleep(random.uniform(0.0, PAUSE_SECONDS))  # noqa: S311 - no secret
            raise Collision(_why(error)) from error
        if isinstance(error, OperationalError):
            raise StoreError(_why(error)) from error
        if isinstance(error, PoolTimeout):
            raise StoreError("The database has more to do than it can: try again in a moment.") from error

    def commit(self) -> None:
        """Keep what was written."""
        self._session.commit()
        self._recording.commit()

    def show_public_lists_only(self) -> None:
        """From now on `library` and `index` know no firm's own list, whoever may see it."""
        self._library = stored.SqlLibrary(self._session, public_only=True)
        self.index = SqlNameIndex(self._session, self._names, public_only=True)


def _why(error: OperationalError) -> str:
    if getattr(error.orig, "sqlstate", None) == _LOCK_NOT_AVAILABLE:
        return "Another update of the lists is running: try again when it is done."
    return f"The database cannot be used now: {said(error)}"
