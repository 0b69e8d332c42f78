"""Editions of publishers' lists: what a file offers, what is stored, and the port that keeps them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import TypeAdapter

from bot.domain.lists.bounds import Bounds
from bot.domain.lists.dataset import Dataset
from bot.domain.lists.entry import Entry, in_order
from bot.domain.notices.edition_changes import Change, Delta

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """A file as the publisher sent it; `body` is deflated (zlib)."""

    name: str
    sha256: str
    size: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateEdition:
    """An edition that was read whole and may become the stored one."""

    dataset: Dataset
    bounds: Mapping[str, Bounds]  # by program
    format: str
    entries: tuple[Entry, ...]
    files: tuple[RawFile, ...]
    published_on: dt.date | None = None
    warnings: tuple[str, ...] = ()
    tally: Mapping[str, int] = field(default_factory=dict)  # the file's rows: taken, and ignored by name


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEdition:
    """A version of a dataset as it is stored."""

    number: int
    version: str
    edition_at: dt.datetime
    format: str
    counts: Mapping[str, int]
    files: frozenset[str]  # SHA-256 of the files it was read from


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEdition:
    """All that is written when an edition becomes the stored one.

    `written` are the entries that are new or differ, with their digests; `ended` the ids no longer carried. `changes`
    are those of them that are worth telling.
    """

    dataset: Dataset
    version: str
    edition_at: dt.datetime
    confirmed_at: dt.datetime
    loaded_at: dt.datetime
    format: str
    entries: int
    counts: Mapping[str, int]
    files: tuple[RawFile, ...]
    written: Mapping[str, Entry]
    digests: Mapping[str, str]
    ended: Collection[str]
    changes: Sequence[Change]


class Editions(Protocol):
    """The stored editions, within one unit of work."""

    def lock(self) -> None:
        """Keep other writers of lists out until the transaction ends."""
        ...

    def register(self, datasets: Iterable[Dataset]) -> None:
        """Make these datasets known; nothing of their content is touched."""
        ...

    def in_force(self, dataset: str) -> StoredEdition | None: ...

    def versions(self, dataset: str) -> Sequence[StoredEdition]:
        """Every stored version of a dataset, oldest first."""
        ...

    def digests(self, dataset: str) -> Mapping[str, str]:
        """The digest of each entry that the version in force carries, by the entry's id."""
        ...

    def entries(self, dataset: str, ids: Collection[str]) -> Mapping[str, Entry]:
        """The entries of these ids that the version in force carries."""
        ...

    def save(self, edition: NewEdition) -> int:
        """Make it the version in force: states, entities, names, listings begun and ended, groups. Gives its number."""
        ...

    def confirm(self, dataset: str, *, at: dt.datetime) -> None:
        """Note that the publisher was found to offer the version in force."""
        ...

    def redate(self, dataset: str, *, at: dt.datetime, version: str) -> None:
        """Give the version in force another moment and name; what was dated by it is dated anew."""
        ...

    def refuse(self, dataset: str, *, at: dt.datetime, reason: str, files: Sequence[RawFile] = ()) -> int:
        """Note an edition that was not taken; answers say that the list is stale until one is. Gives its number."""
        ...

    def accept(self, dataset: str, version: str, *, reason: str, at: dt.datetime) -> None:
        """Note that a person took a version in which the list shrank, and why."""
        ...

    def validators(self, dataset: str) -> Mapping[str, tuple[str, str]]:
        """ETag and Last-Modified of the files last taken, by address."""
        ...

    def remember(self, dataset: str, said: Mapping[str, tuple[str, str]]) -> None:
        """Keep these in place of the former ones."""
        ...

    def delta(self, dataset: str, first: StoredEdition, second: StoredEdition) -> Delta:
        """What changed from one stored version to another."""
        ...


def body_of(entry: Entry) -> bytes:
    """The entry as JSON, the same for the same content whatever the order of its parts."""
    return _ENTRY.dump_json(in_order(entry), exclude_defaults=True)


def entry_of(body: bytes) -> Entry:
    """The entry that body_of wrote."""
    return _ENTRY.validate_json(body)


def digest_of(body: bytes) -> str:
    """A fingerprint of an entry's content."""
    return hashlib.sha256(body).hexdigest()[:32]


def content_of(digests: Mapping[str, str]) -> str:
    """A fingerprint of a whole edition's content."""
    lines = (f"{entry} {digest}\n".encode() for entry, digest in sorted(digests.items()))
    return hashlib.sha256(b"".join(lines)).hexdigest()
