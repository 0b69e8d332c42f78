"""Lists as datasets: what they are, which version is stored, how fresh it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.designation import Designation
from bot.domain.document import Document
from bot.domain.entity import Entity
from bot.domain.program import Authority, Program


class Coverage(StrEnum):
    """How much of the publisher's list a dataset holds."""

    COMPLETE = "complete"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A list as described in its dataset.toml. `closed` lists get no more entries and so never grow stale."""

    id: str
    title: str
    publisher: str
    url: str
    stale_after_days: int
    coverage: Coverage
    coverage_note: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetVersion:
    """One stored edition of a list: its fingerprint, the day it speaks of, and how much it holds."""

    dataset: str
    version: str  # fingerprint of the content
    as_of: dt.date  # the day the content was last checked against the publisher
    designations: int
    entities: int
    loaded_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """A dataset and the version in force; `version` is None when nothing was loaded yet."""

    dataset: Dataset
    version: DatasetVersion | None

    def stale_on(self, today: dt.date) -> bool:
        """Whether the list is older than its publisher's pace allows."""
        if self.version is None:
            return True
        return not self.dataset.closed and (today - self.version.as_of).days > self.dataset.stale_after_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that one load of reviewed facts brings, whole and consistent."""

    version: str
    authorities: tuple[Authority, ...]
    programs: tuple[Program, ...]
    documents: tuple[Document, ...]
    datasets: tuple[Dataset, ...]
    entities: tuple[Entity, ...]
    designations: tuple[Designation, ...]
    checked_on: dict[str, dt.date]  # by dataset id
