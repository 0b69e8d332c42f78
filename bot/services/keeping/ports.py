"""What is kept, for how long, and the store that it is removed from. Adapter: data/sql/keeping."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

TEN_YEARS = 3653
"""Days for which OFAC wants records kept (31 CFR 501.601, ten years since 12 Mar 2025)."""
A_YEAR = 400
"""Days: a year, and a month to look back at it."""


class Ageing(StrEnum):
    """What grows old and is then removed."""

    RECORDS = "records"
    RAW_FILES = "raw_files"
    NOTICES = "notices"
    REFUSALS = "refusals"
    THREADS = "threads"
    INSTALLS = "installs_begun"
    ONCE_MARKS = "once_marks"
    FILES = "files"
    DECISIONS = "decisions"


class Left(StrEnum):
    """What a workspace, or a person, leaves behind."""

    TOKENS = "tokens"
    KEYS = "keys of programs"
    THREADS = "threads"
    NOTICES = "notices"
    FOLLOWS = "follows"
    WATCH_LISTS = "watch lists"
    CHANGES = "changes of places"
    PLACES = "places"
    REVIEWS = "reviews"
    OWN_LISTS = "own lists"
    FILES = "files"
    DECISIONS = "decisions"
    RECORDS = "records"


class AfterUninstall(StrEnum):
    """What becomes of a workspace's records once it removed the bot."""

    KEEP = "keep"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """For how many days what is kept."""

    records: int = TEN_YEARS
    raw_files: int = A_YEAR
    notices: int = A_YEAR

    def days(self, kind: Ageing) -> int:
        """For how many days this kind is kept."""
        match kind:
            case Ageing.RECORDS | Ageing.DECISIONS:
                return self.records
            case Ageing.RAW_FILES:
                return self.raw_files
            case Ageing.NOTICES | Ageing.REFUSALS:
                return self.notices
            case Ageing.FILES:
                return 30
            case Ageing.THREADS:
                return 7
            case Ageing.INSTALLS:
                return 1
            case Ageing.ONCE_MARKS:
                return TEN_YEARS

    @property
    def warning(self) -> str:
        """What is to be said of terms shorter than the law's; "" where they are not."""
        if self.records >= TEN_YEARS:
            return ""
        return (
            f"RECORDS_KEEP_DAYS is {self.records}: OFAC's rule wants records kept for ten years"
            f" (31 CFR 501.601), which is {TEN_YEARS} days."
        )


@dataclass(frozen=True, slots=True)
class Departure:
    """A workspace, or a whole organisation, that removed the bot, and when."""

    team: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """How much of a kind is stored: rows, as the database counts them, and bytes where it gives them."""

    rows: int
    size: int | None


class Departures(Protocol):
    """Who removed the bot, within one unit of work."""

    def note(self, team: str, *, enterprise: str, at: dt.datetime) -> None:
        """Note that a workspace, or an organisation, removed the bot."""

    def taken_back(self, *, teams: Sequence[str] = (), enterprise: str = "") -> None:
        """Note that workspaces, or all of an organisation, have the bot again: nothing more of theirs is removed."""


class Keeping(Protocol):
    """Removes in short steps: each call is a transaction of its own, and gives how many rows it removed.

    Every method raises StoreError where the database is busy or gone.
    """

    def age(self, kind: Ageing, before: dt.datetime, *, most: int) -> int:
        """Remove what is older, at most this many rows."""

    def remove_of_team(self, kind: Left, team: str, *, most: int, only_departed: bool = False) -> int:
        """Remove what a workspace left; with `only_departed` nothing where it has the bot again."""

    def remove_of_person(self, kind: Left, user: str, *, at: dt.datetime, most: int) -> int:
        """Remove what a person left. Of a record the row stays, and says what was removed from it, and when."""

    def of_person(self, user: str) -> Iterator[Mapping[str, object]]:
        """What is stored of a person, an object each, its `kind` first."""

    def young_records(self, *, team: str = "", user: str = "", since: dt.datetime) -> int:
        """How many records of a workspace, or a person, were made since then."""

    def departures(self) -> Sequence[Departure]:
        """Who removed the bot and is not dealt with whole."""

    def dealt_with(self, team: str) -> None:
        """Nothing more is to be expected of a workspace that left."""

    def sizes(self) -> Mapping[str, Stored]:
        """How much is stored, by kind; "all" is the whole database."""
