"""Asks the documents interface what a list's [[notices]] table is about: page by page, bounded, all or nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlencode

from bot.domain.lists.announcement import Announcement
from bot.errors import ListRefused
from bot.services.announcements.noticeboard import Progress, SearchResult
from data.curated.notices import NoticesTable
from data.sources.definition import Fetch
from data.sources.fetching.downloading import Limits, Validators
from data.sources.fetching.fetch import fetch_files
from data.sources.us_federal_register.documents import FIELDS, HOST, read_page

INTERFACE = f"https://{HOST}/api/v1/documents.json"
A_PAGE = 200
MOST = 1000
"""Documents read for one table, at most: a search that finds more is too wide. The interface stops at ten thousand."""
PAGE_MEGABYTES = 4
_NOT_SHOWN = f"the interface gives more than the {MOST:,} documents that are read for one list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked for, and where: the address of the interface is another one in tests alone."""

    table: NoticesTable
    since: dt.date
    interface: str = INTERFACE
    limits: Limits = Limits(read=60.0, overall=120.0, attempts=3)

    def digest(self) -> str:
        """Tells whether two questions are the same, whatever the day."""
        return hashlib.sha256(urlencode(list(_conditions(self.table))).encode()).hexdigest()[:16]

    def url(self, page: int) -> str:
        """The address of one page; the oldest come first, so that a new one moves no other to another page."""
        asked = [*_conditions(self.table), ("conditions[publication_date][gte]", self.since.isoformat())]
        asked += [("order", "oldest"), ("per_page", str(A_PAGE)), ("page", str(page))]
        return f"{self.interface}?{urlencode(asked + [('fields[]', name) for name in FIELDS])}"


def ask(question: Question, folder: Path, known: Progress) -> SearchResult:
    """All documents that the question is about. Raises ListRefused; nothing is known of them then."""
    first = question.url(1)
    validators = Validators(etag=known.etag, last_modified=known.last_modified) if known.url == first else Validators()
    fetched = _fetch(question, folder, first, validators)
    if fetched is None:
        return SearchResult(documents=None, progress=known)
    body, said = fetched
    count, found = read_page(body, place=HOST)
    if count > MOST:
        raise ListRefused(f"{HOST}: {_NOT_SHOWN} ({count:,}): make its [[notices]] narrower, or review the list")
    rest = [one for page in range(2, -(-count // A_PAGE) + 1) for one in _page(question, folder, page)]
    documents = _whole([*found, *rest], count)
    kept = replace(said, url=first) if count <= A_PAGE else Progress()
    return SearchResult(documents=tuple(one for one in documents if one.published_on >= question.since), progress=kept)


def _conditions(table: NoticesTable) -> Iterator[tuple[str, str]]:
    yield from (("conditions[agencies][]", agency) for agency in table.agencies)
    if phrases := [*table.terms, *table.citations]:
        yield "conditions[term]", " | ".join(f'"{phrase}"' for phrase in phrases)
    if table.cfr:
        title, _, part = table.cfr.partition(" CFR ")
        yield from (("conditions[cfr][title]", title), ("conditions[cfr][part]", part))
    yield from (("conditions[type][]", kind) for kind in table.types)


def _page(question: Question, folder: Path, page: int) -> tuple[Announcement, ...]:
    fetched = _fetch(question, folder, question.url(page), Validators())
    return read_page(fetched[0], place=f"{HOST}, page {page}")[1] if fetched else ()


def _fetch(question: Question, folder: Path, url: str, known: Validators) -> tuple[bytes, Progress] | None:
    source = Fetch(urls=(url,), every_hours=1, max_megabytes=PAGE_MEGABYTES)
    fetched = fetch_files(source, folder, known={url: known}, progress=lambda *_: None, limits=question.limits)
    if fetched is None:
        return None
    body = fetched[0].path.read_bytes()
    said = fetched[0].validators
    return body, Progress(etag=said.etag, last_modified=said.last_modified)


def _whole(found: Iterable[Announcement], count: int) -> tuple[Announcement, ...]:
    """Each document once. Raises ListRefused where some are missing, or one number is given to two."""
    given = list(found)
    if len(given) != count:
        raise ListRefused(f"{HOST}: {len(given):,} of {count:,} documents came; they changed while they were read")
    known: dict[str, Announcement] = {}
    for one in given:
        if known.setdefault(one.number, one) != one:
            raise ListRefused(f"{HOST}: {one.number} is given to two documents")
    return tuple(known.values())
