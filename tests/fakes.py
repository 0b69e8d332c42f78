"""Fakes of the ports: small, honest implementations in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from bot.domain.lists.dataset import Snapshot
from bot.errors import StoreError
from bot.services.files.runs import FileRun, RunState
from bot.services.inbox import Lease
from bot.services.inbox import Owed as InboxOwed
from bot.services.lists.facts import FactsBefore, FactsLoad
from bot.services.ports import UnitOfWork
from tests.fake_decisions import FakeDecisions
from tests.fake_notices import FakeFollows, FakeNoticeboard, FakePublications, FakeSurroundings
from tests.fake_outbox import FakeEditions, FakeOutbox, FakeTicks
from tests.fake_store import FakeIndex, FakeLibrary, FakeRecords, FakeThreads
from tests.fake_watch_lists import FakeWatchLists


@dataclass
class FakeClock:
    """A clock that stands still until told."""

    time: dt.datetime = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.time


@dataclass
class FakeInbox:
    """An inbox in memory; `down` while nothing can be written."""

    owed: dict[str, tuple[InboxOwed, Lease]] = field(default_factory=dict)
    done: dict[str, dt.datetime] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    down: bool = False

    def take(self, owed: InboxOwed, lease: Lease) -> bool:
        self._check()
        if owed.key in self.owed or owed.key in self.done:
            return False
        self.owed[owed.key] = owed, lease
        return True

    def answered(self, key: str, *, at: dt.datetime) -> None:
        self._check()
        self.owed.pop(key, None)
        self.done[key] = at

    def renew(self, lease: Lease) -> None:
        self._check()
        self.owed |= {key: (owed, lease) for key, (owed, was) in self.owed.items() if was.by == lease.by}

    def take_over(self, lease: Lease, *, now: dt.datetime, most: int) -> Sequence[InboxOwed]:
        self._check()
        lapsed = [replace(owed, deaths=owed.deaths + 1) for owed, was in self.owed.values() if was.until < now][:most]
        self.owed |= {owed.key: (owed, lease) for owed in lapsed}
        return lapsed

    def prune(self, before: dt.datetime) -> None:
        self.done = {key: at for key, at in self.done.items() if at >= before}

    def first(self, key: str, *, at: dt.datetime, by: str = "") -> bool:
        self._check()
        if by and self.by.get(key) == by:
            return True
        new = key not in self.done
        self.done.setdefault(key, at)
        self.by.setdefault(key, by)
        return new

    def sending(self, key: str, *, by: str, where: str) -> bool:
        self._check()
        owed, lease = self.owed.get(key, (None, None))
        if owed is None or lease is None or lease.by != by:
            return False
        self.owed[key] = replace(owed, sending=where), lease
        return True

    def forget(self, key: str) -> None:
        self.done.pop(key, None)
        self.by.pop(key, None)

    def _check(self) -> None:
        if self.down:
            raise StoreError("The inbox cannot be used now: gone")


@dataclass
class FakeDepartures:
    """Who removed the bot; `noted` by team, with the organisation."""

    noted: dict[str, str] = field(default_factory=dict)

    def note(self, team: str, *, enterprise: str, at: dt.datetime) -> None:
        self.noted[team] = enterprise

    def taken_back(self, *, teams: Sequence[str] = (), enterprise: str = "") -> None:
        gone = {team for team, whole in self.noted.items() if team in teams or (enterprise and whole == enterprise)}
        self.noted = {team: whole for team, whole in self.noted.items() if team not in gone}


class FakeFileRuns:
    """Files in a list."""

    def __init__(self) -> None:
        self.kept: dict[int, FileRun] = {}

    def begin(self, run: FileRun) -> FileRun:
        same = next((one for one in self.kept.values() if one.key == run.key), None)
        if same is None:
            same = replace(run, number=len(self.kept) + 1)
            self.kept[same.number] = same
        return same

    def get(self, number: int, *, team: str) -> FileRun | None:
        found = self.kept.get(number)
        return found if found and found.team == team else None

    def keep(self, run: FileRun) -> None:
        kept = self.kept[run.number]
        if not kept.over:
            self.kept[run.number] = replace(run, uploading=kept.uploading, chosen=kept.chosen)

    def begin_upload(self, number: int) -> bool:
        begun = not self.kept[number].uploading
        self.kept[number] = replace(self.kept[number], uploading=True)
        return begun

    def choose(self, number: int, *, before: str, by: str) -> bool:
        kept = self.kept[number]
        asked = kept.state is RunState.ASKED and kept.chosen == before
        if asked:
            self.kept[number] = replace(kept, state=RunState.RUNNING, chosen=by)
        return asked

    def cancel(self, number: int) -> bool:
        going_on = not self.kept[number].over
        if going_on:
            self.kept[number] = replace(self.kept[number], state=RunState.CANCELLED)
        return going_on


class FakeUnitOfWork(UnitOfWork):
    """A transaction over the fakes; `commits` counts them."""

    index: FakeIndex
    records: FakeRecords
    threads: FakeThreads
    editions: FakeEditions
    follows: FakeFollows
    outbox: FakeOutbox
    publications: FakePublications
    surroundings: FakeSurroundings
    ticks: FakeTicks
    noticeboard: FakeNoticeboard
    departures: FakeDepartures
    file_runs: FakeFileRuns
    decisions: FakeDecisions
    watch_lists: FakeWatchLists

    def __init__(self, snapshot: Snapshot) -> None:
        self._library = FakeLibrary(snapshot)
        self.index = FakeIndex(snapshot.entities)
        self.records, self.threads = FakeRecords(), FakeThreads()
        self.editions, self.publications = FakeEditions(), FakePublications()
        self.follows, self.outbox = FakeFollows(), FakeOutbox()
        self.surroundings, self.ticks = FakeSurroundings(), FakeTicks()
        self.noticeboard, self.departures = FakeNoticeboard(), FakeDepartures()
        self.file_runs, self.decisions = FakeFileRuns(), FakeDecisions()
        self.watch_lists = FakeWatchLists()
        self.commits = 0
        self.public_only = False

    @property
    def library(self) -> FakeLibrary:
        """What is stored; a test may put another in its place."""
        return self._library

    @library.setter
    def library(self, library: FakeLibrary) -> None:
        self._library = library

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def commit(self) -> None:
        self.commits += 1

    def show_public_lists_only(self) -> None:
        self.public_only = True

    def replace_curated(self, snapshot: Snapshot, *, loaded_at: dt.datetime) -> FactsLoad:
        self.library = FakeLibrary(snapshot)
        return FactsLoad(in_force=snapshot.revision, before=FactsBefore(captions={}, designations={}, days={}))
