"""Source documents, and how sure we are of what they say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class DocumentKind(StrEnum):
    """Who speaks in a document. Only official kinds decide status; the press is only ever "reported"."""

    OFFICIAL = "official"  # statute, order, rule, notice, list, guidance of the authority itself
    COURT = "court"
    FILING = "filing"  # a company's filing with a regulator
    LAW_FIRM = "law firm"
    SECONDARY = "secondary"  # a transcription or data set made by someone else
    PRESS = "press"


class Mark(StrEnum):
    """Whether a fact was seen in a public document."""

    VERIFIED = "verified"
    PARTLY = "partly verified"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How well a reviewed fact is known, and the day somebody last checked it."""

    mark: Mark
    checked_on: dt.date
    confidence: str = "high"  # "high", "medium" or "low": of the fact, where it was not seen itself
    note: str = ""

    @property
    def caveat(self) -> str:
        """What a reader must be told, or "" when the fact was seen in a public document."""
        if self.mark is Mark.VERIFIED:
            return ""
        words = f"{self.mark.value} ({self.confidence} confidence)"
        return f"{words}: {self.note}" if self.note else words


NOT_FETCHED = "not fetched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source document.

    `date` is ISO, to the day ("2021-01-14") or to the month ("2025-11").
    `url` is the official address where one is known; `seen_at` is where the text was read, if not there, or NOT_FETCHED
    where the address is known and nobody read what stands there.
    """

    id: str
    kind: DocumentKind
    title: str
    citation: str
    date: str
    verification: Verification
    url: str | None = None
    seen_at: tuple[str, ...] = ()
    note: str = ""

    @property
    def link(self) -> str | None:
        """The address to send a reader to: the official one, else a copy that was read."""
        return self.url or next((place for place in self.seen_at if place.startswith("https://")), None)

    @property
    def unread(self) -> bool:
        """Whether its address alone is known, and what stands there was not read."""
        return NOT_FETCHED in self.seen_at

    def known_on(self, day: dt.date) -> bool:
        """Whether the document existed on `day` (a month counts from its first day)."""
        return dt.date.fromisoformat(self.date if len(self.date) == 10 else f"{self.date}-01") <= day
