"""One record, and what it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.services.asker import Asker
from bot.services.records.nodes import Pointed


class RecordKind(StrEnum):
    """What is recorded."""

    QUESTION = "question"
    ABOUT_LISTS = "about_lists"  # a question about lists, dates or words
    BATCH = "batch"
    READ = "read"  # somebody opened records
    EXPORT = "export"  # somebody took records out
    DECISION = "decision"  # somebody decided on a hit, or something happened to a decision
    REMOVAL = "removal"  # what was asked was removed from records, at a person's wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record stands in its workspace's chain: its number there, its hash and that of the record before it."""

    position: int
    previous: bytes
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One question and its answer, as kept for audit. `answer` is the Answer, whole, as JSON.

    `basis` is what the answer rests on beside the lists: program, policy, facts, editions (services.records.basis).
    `place` is None of a record that is not yet stored, and of one from before there were chains. `pointed`: the answer
    in parts, where whoever made it knows them.
    """

    id: str
    asked_at: dt.datetime
    asker: Asker
    query: str  # as typed
    as_of: dt.date
    outcome: str
    lists: Mapping[str, str]  # dataset id -> version in force
    candidates: Sequence[Mapping[str, object]]  # names considered, with scores
    answer: str
    kind: RecordKind = RecordKind.QUESTION
    matter: str = ""
    basis: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None
    pointed: Pointed | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDigest:
    """A file as the publisher sent it."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The revision of the reviewed facts in force, and by dataset the files of the version in force."""

    facts: int
    files: Mapping[str, Sequence[FileDigest]]
