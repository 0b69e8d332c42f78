"""What is searched for the reviewed lists: the Federal Register's interface, and publishers' feeds."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from bot.services.announcements.noticeboard import Progress, SearchResult
from bot.services.announcements.watching import DocumentSearch
from data.curated import ROOT
from data.curated.watches import Watch, watches
from data.sources.definition import Fetch
from data.sources.feeds.feed import read_feed
from data.sources.fetching.downloading import Validators
from data.sources.fetching.fetch import fetch_files
from data.sources.formats.files import SourceFile
from data.sources.us_federal_register.asking import INTERFACE, Question, ask
from data.sources.us_federal_register.documents import SOURCE as FEDERAL_REGISTER

FEEDS = "feeds"
SOURCES = (FEDERAL_REGISTER, FEEDS)
_FEED_MEGABYTES = 4


@cache
def searches() -> tuple[DocumentSearch, ...]:
    """Every search for documents that may change a reviewed list of this program."""
    return tuple(searches_of(watches(ROOT)))


def searches_of(tables: Iterable[Watch], *, interface: str = INTERFACE) -> Iterator[DocumentSearch]:
    """The searches that [[notices]] tables describe. `interface` is the Federal Register's; only tests give another."""
    for watch in tables:
        if watch.table.feed:
            yield FeedSearch(watch=watch, feed=watch.table.feed)
        else:
            yield RegisterSearch(watch=watch, interface=interface)


@dataclass(frozen=True, kw_only=True)
class _Search:
    """What all searches have from their table."""

    watch: Watch

    @property
    def key(self) -> str:
        """Which table of which list it is."""
        return f"{self.watch.dataset} {self.watch.number}"

    @property
    def dataset(self) -> str:
        """The list that the documents may change."""
        return self.watch.dataset

    @property
    def title(self) -> str:
        """The list's title."""
        return self.watch.title

    @property
    def programs(self) -> tuple[str, ...]:
        """The parts of the list that they may change; none: any."""
        return self.watch.table.programs


@dataclass(frozen=True, kw_only=True)
class RegisterSearch(_Search):
    """A search of the Federal Register (services.announcements.watching.DocumentSearch)."""

    interface: str = INTERFACE
    source: str = FEDERAL_REGISTER
    complete: bool = True
    one_host: bool = True

    @property
    def digest(self) -> str:
        """Tells whether two searches ask the same, whatever the day."""
        return self._question(dt.date.min).digest()

    def ask(self, since: dt.date, known: Progress) -> SearchResult:
        """All documents that the table is about, from that day on."""
        with TemporaryDirectory(prefix="screenbot-") as folder:
            return ask(self._question(since), Path(folder), known)

    def _question(self, since: dt.date) -> Question:
        return Question(table=self.watch.table, since=since, interface=self.interface)


@dataclass(frozen=True, kw_only=True)
class FeedSearch(_Search):
    """A publisher's feed (services.announcements.watching.DocumentSearch). Older entries drop off it."""

    feed: str
    source: str = FEEDS
    complete: bool = False
    one_host: bool = False

    @property
    def digest(self) -> str:
        """Tells whether two searches ask the same, whatever the day."""
        return hashlib.sha256(f"{self.feed} {sorted(self.watch.table.terms)}".encode()).hexdigest()[:16]

    def ask(self, since: dt.date, known: Progress) -> SearchResult:
        """The feed's entries that the table is about, from that day on."""
        source = Fetch(urls=(self.feed,), every_hours=1, max_megabytes=_FEED_MEGABYTES)
        same = known.url == self.feed
        validators = Validators(etag=known.etag, last_modified=known.last_modified) if same else Validators()
        with TemporaryDirectory(prefix="screenbot-") as folder:
            fetched = fetch_files(source, Path(folder), known={self.feed: validators}, progress=lambda *_: None)
            if fetched is None:
                return SearchResult(documents=None, progress=known)
            host = httpx.URL(self.feed).host
            entries = read_feed(SourceFile.at(fetched[0].path), host=host, hosts={host, *self.watch.table.hosts})
        meant = (entry.announcement for entry in entries if entry.is_about(self.watch.table.terms))
        given = fetched[0].validators
        return SearchResult(
            documents=tuple(one for one in meant if one.published_on >= since),
            progress=Progress(url=self.feed, etag=given.etag, last_modified=given.last_modified),
        )
