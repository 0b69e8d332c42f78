"""Looks, at each source in turn, for documents that may change a reviewed list, and hands them over."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
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
_FEED_MEGABYTES = 4


@cache
def watched() -> tuple[Watch, ...]:
    """What is watched for the reviewed lists of this program."""
    return tuple(watches(ROOT))


class Watching:
    """Asks the sources. `interface` is the Federal Register's; another one in tests alone."""

    def __init__(self, taking: Taking, *, of: Sequence[Watch] | None = None, interface: str = INTERFACE) -> None:
        self._taking = taking
        self._watches = watched() if of is None else of
        self._interface = interface

    def look(self, source: str) -> Told:
        """Ask one source for every list that is loaded, and have what came taken."""
        checked = self._taking.checked_on()
        return self._taking.take(source, list(self._answers(source, checked)))

    def due(self, now: dt.datetime) -> list[str]:
        """The sources whose last look, good or bad, is longer ago than their pace."""
        return [source for source in SOURCES if any(self._is_due(watch, now) for watch in self._of(source))]

    def _is_due(self, watch: Watch, now: dt.datetime) -> bool:
        tried = self._taking.progress(_key(watch)).tried_at()
        return tried is None or now - tried >= EVERY

    def _of(self, source: str) -> Iterator[Watch]:
        return (watch for watch in self._watches if (FEEDS if watch.table.feed else FEDERAL_REGISTER) == source)

    def _answers(self, source: str, checked: Mapping[str, dt.date]) -> Iterator[Answered]:
        for watch in self._of(source):
            since = checked.get(watch.dataset)
            if since is not None:
                yield self._feed(watch, since) if watch.table.feed else self._register(watch, since)

    def _register(self, watch: Watch, since: dt.date) -> Answered:
        question = Question(table=watch.table, since=since, interface=self._interface)
        return self._asked(watch, since, question.digest(), lambda folder, known: ask(question, folder, known=known))

    def _feed(self, watch: Watch, since: dt.date) -> Answered:
        digest = hashlib.sha256(f"{watch.table.feed} {sorted(watch.table.terms)}".encode()).hexdigest()[:16]
        return self._asked(watch, since, digest, lambda folder, known: _read(watch, since, folder, known))

    def _asked(self, watch: Watch, since: dt.date, digest: str, came: Callable[[Path, Progress], Came]) -> Answered:
        complete = watch.table.feed is None  # of a feed older entries drop off
        search = Search(key=_key(watch), title=watch.title, digest=digest, since=since, complete=complete)
        try:
            with TemporaryDirectory(prefix="screenbot-") as folder:
                found = came(Path(folder), self._taking.progress(search.key))
        except ListRefused as fault:
            return Answered(search=search, refused=str(fault))
        except OSError as fault:
            return Answered(search=search, refused=f"what came cannot be kept here: {fault.strerror}")
        documents = None if found.documents is None else tuple(_touching(watch, found.documents))
        return Answered(search=search, documents=documents, progress=found.progress)


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
