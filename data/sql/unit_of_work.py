"""One transaction over the store, one for each question."""

from __future__ import annotations

import datetime as dt
import random
import time
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from bot.domain.lists.dataset import Snapshot
from bot.errors import Collision, StoreError
from bot.services.announcements.noticeboard import Noticeboard
from bot.services.decisions.ports import Decisions
from bot.services.files.runs import FileRuns
from bot.services.keeping.ports import Departures
from bot.services.lists.editions import Editions
from bot.services.lists.facts import FactsLoad
from bot.services.notices.follows import Follows, Publications, Surroundings, Ticks
from bot.services.notices.outbox import Outbox
from bot.services.ports import Library, NameIndex, Threads
from bot.services.records.ports import Records
from bot.services.watch_lists.ports import WatchLists
from data.index.lookup import SqlNameIndex, shared_store
from data.index.store import NameStore
from data.sql.curated import CuratedStore
from data.sql.decisions import SqlDecisions
from data.sql.departures import SqlDepartures
from data.sql.editions import SqlEditions
from data.sql.engine import collided, said
from data.sql.file_runs import SqlFileRuns
from data.sql.follows import SqlFollows
from data.sql.library import SqlLibrary
from data.sql.noticeboard import SqlNoticeboard
from data.sql.outbox import SqlOutbox
from data.sql.publications import SqlPublications
from data.sql.records import SqlRecords
from data.sql.surroundings import SqlSurroundings
from data.sql.threads import SqlThreads
from data.sql.ticks import SqlTicks
from data.sql.waiting import Recording, waiting_of
from data.sql.watch_lists import SqlWatchLists

PAUSE_SECONDS = 0.05
"""At most, before it is said that something collided: who tries again at once would meet the same again."""
_LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL: lock_timeout


class SqlUnitOfWork:
    """A transaction (ports.UnitOfWork): what it reads is one state of the store; leaving without commit() undoes it.

    Its factory is `partial(SqlUnitOfWork, engine)`; `names` is the index of names, by default the engine's shared one.
    Leaving it raises StoreError when the database was busy or gone.
    """

    library: Library
    index: NameIndex
    records: Records
    threads: Threads
    editions: Editions
    follows: Follows
    publications: Publications
    surroundings: Surroundings
    outbox: Outbox
    ticks: Ticks
    noticeboard: Noticeboard
    file_runs: FileRuns
    decisions: Decisions
    departures: Departures
    watch_lists: WatchLists

    def __init__(self, engine: Engine, *, names: NameStore | None = None) -> None:
        self._session = Session(engine)
        self.library = SqlLibrary(self._session)
        self._names = names or shared_store(engine)
        self.index = SqlNameIndex(self._session, self._names)
        self._recording = Recording(self._session, waiting_of(engine))
        self.records = SqlRecords(self._session, self._recording)
        self.threads = SqlThreads(self._session, self._recording)
        self.editions = SqlEditions(self._session)
        self.follows = SqlFollows(self._session)
        self.publications = SqlPublications(self._session)
        self.surroundings = SqlSurroundings(self._session)
        self.outbox = SqlOutbox(self._session)
        self.ticks = SqlTicks(self._session)
        self.noticeboard = SqlNoticeboard(self._session)
        self.file_runs = SqlFileRuns(self._session)
        self.decisions = SqlDecisions(self._session)
        self.departures = SqlDepartures(self._session)
        self.watch_lists = SqlWatchLists(self._session)

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
        self.library = SqlLibrary(self._session, public_only=True)
        self.index = SqlNameIndex(self._session, self._names, public_only=True)

    def replace_curated(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        """Store the reviewed facts whole, unless they are in force already or those in force are of a newer revision.

        Raises BadFacts, everything named, when a row is missing that was stored before or one refers to nothing.
        """
        return CuratedStore(self._session).replace(snapshot, loaded_at=loaded_at)


def _why(error: OperationalError) -> str:
    if getattr(error.orig, "sqlstate", None) == _LOCK_NOT_AVAILABLE:
        return "Another update of the lists is running: try again when it is done."
    return f"The database cannot be used now: {said(error)}"
