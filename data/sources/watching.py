"""Looks, at each source in turn, for documents that may change a reviewed list, and hands them over."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from bot.domain.lists.announcement import Announcement, Touch
from bot.errors import ListRefused
from bot.services.announcements.noticeboard import Progress, Search
from bot.services.announcements.taking import Answered, Taking, Told
from data.curated import ROOT
from data.curated.watches import Watch, watches
from data.sources.definition import Fetch
from data.sources.downloading import Validators
from data.sources.feeds.feed import read_feed
from data.sources.fetching import fetch_files
from data.sources.files import SourceFile
from data.sources.us_federal_register.asking import INTERFACE, Came, Question, ask
from data.sources.us_federal_register.documents import SOURCE as FEDERAL_REGISTER

FEEDS = "feeds"
SOURCES = (FEDERAL_REGISTER, FEEDS)
EVERY = dt.timedelta(hours=6)
"""The Register comes out once a day, and corrects itself now and then."""
AGAIN = dt.timedelta(hours=1)
"""The wait after a failed look."""
_FEED_MEGABYTES = 4


@cache
def watched() -> tuple[Watch, ...]:
    """What is watched for the reviewed lists of this program."""
    return tuple(watches(ROOT))


class Watching:
    """Asks the sources. `interface` is the Federal Register's address; only tests give another."""

    def __init__(self, taking: Taking, *, of: Sequence[Watch] | None = None, interface: str = INTERFACE) -> None:
        self._taking = taking
        self._watches = watched() if of is None else of
        self._interface = interface

    def look(self, source: str, *, due_by: dt.datetime | None = None) -> Told:
        """Ask one source for every list that is loaded, or what is due of it by then, and have what came taken."""
        return self._taking.take(source, list(self._answers(self._wanted(source, due_by))))

    def due(self, now: dt.datetime) -> list[str]:
        """The sources whose last look, good or bad, is longer ago than their pace."""
        return [source for source in SOURCES if self._wanted(source, now)]

    def _wanted(self, source: str, due_by: dt.datetime | None) -> list[tuple[Watch, dt.date]]:
        """What is asked for, and since which day: the list's last check."""
        checked = self._taking.checked_on()
        loaded = [(watch, checked[watch.dataset]) for watch in self._of(source) if watch.dataset in checked]
        return [one for one in loaded if due_by is None or self._is_due(one[0], due_by)]

    def _is_due(self, watch: Watch, now: dt.datetime) -> bool:
        progress = self._taking.progress(_key(watch))
        tried, failed = progress.tried_at(), bool(progress.refused)
        return tried is None or now - tried >= (AGAIN if failed else EVERY)

    def _of(self, source: str) -> Iterator[Watch]:
        return (watch for watch in self._watches if (FEEDS if watch.table.feed else FEDERAL_REGISTER) == source)

    def _answers(self, wanted: Iterable[tuple[Watch, dt.date]]) -> Iterator[Answered]:
        """Once the Register fails twice in a row for one reason it is not asked again: every attempt takes long."""
        last, again = "", ""
        for watch, since in wanted:
            answered = self._look_for(watch, since, refused="" if watch.table.feed else again)
            again = answered.refused if answered.refused == last else ""
            last = answered.refused
            yield answered

    def _look_for(self, watch: Watch, since: dt.date, *, refused: str) -> Answered:
        """What comes of one table; with `refused` it is not asked for."""
        if watch.table.feed:
            digest = hashlib.sha256(f"{watch.table.feed} {sorted(watch.table.terms)}".encode()).hexdigest()[:16]
            search = _search(watch, since, digest)
            return _refused(search, refused) or self._asked(watch, search, partial(_read, watch, since))
        question = Question(table=watch.table, since=since, interface=self._interface)
        search = _search(watch, since, question.digest())
        return _refused(search, refused) or self._asked(watch, search, partial(ask, question))

    def _asked(self, watch: Watch, search: Search, came: Callable[[Path, Progress], Came]) -> Answered:
        try:
            with TemporaryDirectory(prefix="screenbot-") as folder:
                found = came(Path(folder), self._taking.progress(search.key))
        except ListRefused as fault:
            return Answered(search=search, refused=str(fault))
        except OSError as fault:
            return Answered(search=search, refused=f"what came cannot be kept here: {fault.strerror}")
        documents = None if found.documents is None else tuple(_touching(watch, found.documents))
        return Answered(search=search, documents=documents, progress=found.progress)


def _search(watch: Watch, since: dt.date, digest: str) -> Search:
    complete = watch.table.feed is None  # of a feed older entries drop off
    return Search(key=_key(watch), title=watch.title, digest=digest, since=since, complete=complete)


def _refused(search: Search, reason: str) -> Answered | None:
    return Answered(search=search, refused=reason) if reason else None


def _touching(watch: Watch, found: Iterable[Announcement]) -> Iterator[Announcement]:
    touches = tuple(Touch(dataset=watch.dataset, program=program) for program in watch.table.programs or ("",))
    return (replace(one, touches=touches) for one in found)


def _read(watch: Watch, since: dt.date, folder: Path, known: Progress) -> Came:
    url = watch.table.feed or ""
    source = Fetch(urls=(url,), every_hours=1, max_megabytes=_FEED_MEGABYTES)
    validators = Validators(etag=known.etag, last_modified=known.last_modified) if known.url == url else Validators()
    fetched = fetch_files(source, folder, known={url: validators}, progress=lambda *_: None)
    if fetched is None:
        return Came(documents=None, progress=known)
    host = httpx.URL(url).host
    entries = read_feed(SourceFile.at(fetched[0].path), host=host, hosts={host, *watch.table.hosts})
    meant = (entry.announcement for entry in entries if entry.is_about(watch.table.terms))
    said = fetched[0].validators
    return Came(
        documents=tuple(one for one in meant if one.published_on >= since),
        progress=Progress(url=url, etag=said.etag, last_modified=said.last_modified),
    )


def _key(watch: Watch) -> str:
    return f"{watch.dataset} {watch.number}"
