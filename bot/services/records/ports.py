"""What is needed of the store of records. Adapter: data/sql/records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.services.asker import Asker
from bot.services.records.chain import Content, Head, Link
from bot.services.records.record import Record, RecordKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records are wanted; None: all. `until` is not among them."""

    id: str | None = None
    team: str | None = None
    user: str | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    outcome: str | None = None
    matter: str | None = None
    kinds: Sequence[RecordKind] = (
        RecordKind.QUESTION,
        RecordKind.ABOUT_LISTS,
        RecordKind.BATCH,
        RecordKind.DECISION,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A record as it is stored in its chain, to be verified.

    `content` is None where it was removed, or cannot be read; `removed` says that it was removed. `link` is None of a
    row that cannot be read at all.
    """

    position: int
    id: str
    hash: bytes
    link: Link | None
    content: Content | None
    removed: bool


class Records(Protocol):
    """The audit trail. A team only ever sees its own."""

    def add(self, record: Record) -> None:
        """Put the record at the end of its workspace's chain; it is kept once the unit of work commits."""
        ...

    def get(self, record_id: str, *, team: str) -> Record | None: ...

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]: ...

    def find(self, wanted: Wanted, *, limit: int) -> Iterator[Record]:
        """Those that are wanted, the newest first, read as they are taken. Nothing may be written meanwhile."""
        ...

    def heads(self) -> Sequence[Head]:
        """The head of each workspace's chain, by workspace."""
        ...

    def sealed(self, team: str) -> Iterator[Sealed]:
        """A workspace's chain from its beginning, in the order of positions."""
        ...

    def outside(self, team: str) -> int:
        """How many records of a workspace stand outside its chain: those of before there were chains."""
        ...

    def matter(self, team: str, channel: str) -> str:
        """The matter that a channel's questions are asked in; "" where none is set."""
        ...

    def set_matter(self, team: str, channel: str, matter: str, *, by: str, at: dt.datetime) -> None:
        """Set it; "" for none."""
        ...
