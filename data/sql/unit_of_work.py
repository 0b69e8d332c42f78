"""One transaction over all of the store."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine

from bot.domain.lists.dataset import Snapshot
from bot.services.announcements.noticeboard import Noticeboard
from bot.services.decisions.ports import Decisions
from bot.services.files.runs import FileRuns
from bot.services.keeping.ports import Departures
from bot.services.lists.editions import Editions
from bot.services.lists.facts import FactsLoad
from bot.services.notices.follows import Follows, Publications, Surroundings, Ticks
from bot.services.notices.outbox import Outbox
from bot.services.watch_lists.ports import WatchLists
from data.index.store import NameStore
from data.sql.answering import SqlAnswering
from data.sql.decisions import SqlDecisions
from data.sql.departures import SqlDepartures
from data.sql.file_runs import SqlFileRuns
from data.sql.lists.curated import CuratedStore
from data.sql.lists.editions import SqlEditions
from data.sql.lists.surroundings import SqlSurroundings
from data.sql.notices.follows import SqlFollows
from data.sql.notices.noticeboard import SqlNoticeboard
from data.sql.notices.outbox import SqlOutbox
from data.sql.notices.publications import SqlPublications
from data.sql.notices.ticks import SqlTicks
from data.sql.watch_lists import SqlWatchLists


class SqlUnitOfWork(SqlAnswering):
    """A transaction (ports.UnitOfWork), made and left as SqlAnswering is."""

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
        super().__init__(engine, names=names)
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

    def replace_curated(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        """Store the reviewed facts whole, unless they are in force already or those in force are of a newer revision.

        Raises BadFacts, everything named, when a row is missing that was stored before or one refers to nothing.
        """
        return CuratedStore(self._session).replace(snapshot, loaded_at=loaded_at)
