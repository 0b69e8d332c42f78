"""The port that keeps announced documents, what people found of them, and how far their sources were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.lists.announcement import Announcement, Review, ReviewState


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document as it is kept. Each time its source publishes it anew its `revision` grows, and it is reviewed again.

    `reviews` are those of this revision; `gone`: its source no longer lists it.
    """

    announcement: Announcement
    revision: int
    seen_at: dt.datetime
    state: ReviewState = ReviewState.OPEN
    reviews: tuple[Review, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One question to one source, for one list: `key` names it, `title` does for people.

    `digest` tells whether two searches ask the same; `since`, the day from which documents are wanted, is no
    part of it.
    `complete`: every document from that day on is given, so that one which is no longer there was taken back.
    """

    key: str
    title: str
    digest: str
    since: dt.date
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a search came: what its publisher gave to ask by whether anything changed, and the last refusal."""

    checked_at: dt.datetime | None = None
    url: str = ""
    etag: str = ""
    last_modified: str = ""
    refused_at: dt.datetime | None = None
    refused: str = ""

    def tried_at(self) -> dt.datetime | None:
        """When it was last tried, whatever came of it."""
        return max(filter(None, (self.checked_at, self.refused_at)), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What a search gave, and what to ask by the next time; no documents where nothing changed since the last."""

    documents: tuple[Announcement, ...] | None
    progress: Progress


class Noticeboard(Protocol):
    """What is kept of announced documents, within one unit of work."""

    def lock(self) -> None:
        """Keep others who write here out until the transaction ends."""
        ...

    def get(self, number: str, *, source: str = "") -> Kept | None:
        """The document of this number as last published; of several sources the one seen last."""
        ...

    def standing(self) -> Sequence[Kept]:
        """Those in which people found no lack of effect: open or acknowledged, the oldest first, as last told."""
        ...

    def found_by(self, digest: str, *, since: dt.date) -> Mapping[tuple[str, str], frozenset[str]]:
        """Documents (source, number) that this search found, published since then and not gone: the digests of all
        searches that found each."""
        ...

    def save(self, announcement: Announcement, *, at: dt.datetime, gone: bool = False) -> Kept:
        """Keep it as new, or as a further revision, to be looked at."""
        ...

    def finds(self, digest: str, found: Collection[tuple[str, str]]) -> None:
        """Note that this search found these documents."""
        ...

    def review(self, kept: Kept, review: Review, state: ReviewState) -> None:
        """Keep what somebody found, and where the document stands with that."""
        ...

    def progress(self, key: str) -> Progress: ...

    def note(self, key: str, progress: Progress) -> None: ...
