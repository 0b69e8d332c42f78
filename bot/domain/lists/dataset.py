"""Lists as datasets: what they are, which version is stored, how fresh it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document, DocumentKind, Mark, Verification
from bot.domain.law.entity import Entity
from bot.domain.law.program import Authority, Program
from bot.domain.lists.announcement import Unreviewed

LAST_RANK = 9
"""The rank of lists that say nothing of it: their entities give a group its caption only where no other does."""


class Coverage(StrEnum):
    """How much of the publisher's list a dataset holds."""

    COMPLETE = "complete"
    PARTIAL = "partial"


class Origin(StrEnum):
    """Where a dataset's rows come from."""

    CURATED = "curated"  # reviewed files of ours
    OFFICIAL = "official"  # the publisher's own file
    CUSTOM = "custom"  # a firm's own list


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart:
    """One list of a dataset that carries several. Its rows yield to those of `yields_to` (lists/yielding.py).

    An `excerpt` holds only some entries of the list: nobody may think that the whole list was searched in it. With
    `same_ids` its entries bear the ids of the publisher's own list, so that one can tell who is gone from that.
    """

    program: str
    title: str
    yields_to: str = ""
    excerpt: bool = False
    same_ids: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A list as described in its dataset.toml. `closed` lists get no more entries and so never grow stale.

    `lists` are its parts, empty where the dataset is one list. `team` is the only workspace that sees it, "" for all.
    `own_ids`: the publisher gives each party an id, so that two ids are two parties. Of entities that are the same, the
    one of the lowest `rank` gives the caption. `speaks_from` is the first day that the list speaks of, where that is
    earlier than LISTS_FROM.
    """

    id: str
    title: str
    publisher: str
    url: str
    stale_after_days: int
    coverage: Coverage
    coverage_note: str = ""
    closed: bool = False
    origin: Origin = Origin.CURATED
    lists: tuple[ListPart, ...] = ()
    team: str = ""
    own_ids: bool = True
    rank: int = LAST_RANK
    speaks_from: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetVersion:
    """One stored edition of a list: its fingerprint, the day it speaks of, and how much it holds.

    `as_of` is the edition's own day; of reviewed facts, the day they were last checked against the publisher.
    `counts` are the entries by program. `confirmed_at` is when the publisher was last found to offer this edition.
    """

    dataset: str
    version: str  # fingerprint of the content
    as_of: dt.date
    designations: int
    entities: int
    loaded_at: dt.datetime
    counts: Mapping[str, int] = field(default_factory=dict)
    confirmed_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An edition that was not taken: when, and why in one line."""

    at: dt.datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """A dataset and the version in force; `version` is None when nothing was loaded yet.

    `refused` is the last attempt to bring it up to date, where that failed; `first_day` that of our first edition;
    `unreviewed` are documents that may change it.
    """

    dataset: Dataset
    version: DatasetVersion | None
    refused: Refusal | None = None
    first_day: dt.date | None = None
    unreviewed: tuple[Unreviewed, ...] = ()

    @property
    def checked_on(self) -> dt.date | None:
        """The day up to which the list is known to be as the publisher has it."""
        if self.version is None:
            return None
        confirmed = self.version.confirmed_at if self.dataset.origin is not Origin.CURATED else None
        return confirmed.date() if confirmed else self.version.as_of

    def reaches(self, day: dt.date) -> bool:
        """Whether what is stored speaks of `day`: reviewed facts always, a publisher's list from our first copy on."""
        return self.dataset.origin is Origin.CURATED or self.first_day is None or self.first_day <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that one load of reviewed facts brings, whole and consistent.

    `version` is a fingerprint of the content; `revision` grows with every change of the files.
    """

    version: str
    revision: int
    authorities: tuple[Authority, ...]
    programs: tuple[Program, ...]
    documents: tuple[Document, ...]
    datasets: tuple[Dataset, ...]
    entities: tuple[Entity, ...]
    designations: tuple[Designation, ...]
    checked_on: dict[str, dt.date]  # by dataset id


def edition_id(dataset: str) -> str:
    """The id of the source document that is a list's edition in force."""
    return f"edition:{dataset}"


def edition_document(state: ListState) -> Document:
    """The edition in force as a source document. Raises ValueError when nothing was loaded yet."""
    if state.version is None or state.checked_on is None:
        raise ValueError(f"{state.dataset.id} has no edition")
    return Document(
        id=edition_id(state.dataset.id),
        kind=DocumentKind.OFFICIAL if state.dataset.origin is Origin.OFFICIAL else DocumentKind.SECONDARY,
        title=state.dataset.title,
        citation=f"edition of {state.version.as_of:%-d %b %Y}",
        date=state.version.as_of.isoformat(),
        verification=Verification(mark=Mark.VERIFIED, checked_on=state.checked_on),
        url=state.dataset.url or None,
    )
