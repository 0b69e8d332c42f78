"""What the services need from outside. Adapters: data/sql (storage), data/index (candidates); tests bring fakes.

What an answer alone needs is in bot/services/answering.py.
"""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.lists.dataset import Snapshot
from bot.services.announcements.noticeboard import Noticeboard
from bot.services.answering import Answering
from bot.services.answering import Clock as Clock
from bot.services.answering import Entered as Entered
from bot.services.answering import Library as Library
from bot.services.answering import NameIndex as NameIndex
from bot.services.answering import Threads as Threads
from bot.services.asker import Asker as Asker
from bot.services.decisions.ports import Decisions
from bot.services.files.runs import FileRuns
from bot.services.keeping.ports import Departures
from bot.services.lists.editions import Editions
from bot.services.lists.facts import FactsLoad
from bot.services.notices.follows import Follows, Publications, Surroundings, Ticks
from bot.services.notices.outbox import Outbox
from bot.services.records.record import Record as Record
from bot.services.watch_lists.ports import WatchLists


class UnitOfWork(Answering, Protocol):
    """One transaction over everything that is stored."""

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

    def replace_curated(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        """Store the reviewed facts whole, unless they, or facts of a newer revision, are in force already."""
        ...
