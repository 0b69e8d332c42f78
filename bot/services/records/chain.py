"""The chain: each record's hash covers the hash of the record before it in the same workspace.

What may have to be removed of a record at a person's wish (who, where, the question, the answer) is covered by a digest
of its own, made with a secret that is removed with it: the hash can still be computed without them, and nobody can find
out from the digest what they were.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bot.services.records.canonical import digest
from bot.services.records.nodes import digest_of

FORMAT = 1
BEGINNING = bytes(32)
"""Stands for the hash of the record before the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What may be removed. `body` is the text of the answer, `parts` the digests of what it points to."""

    salt: bytes
    user: str
    channel: str
    query: str
    matter: str
    body: bytes
    parts: Sequence[bytes]

    def digest(self) -> bytes:
        """What the record's hash covers of it."""
        return digest(
            {
                "salt": self.salt.hex(),
                "user": self.user,
                "channel": self.channel,
                "query": self.query,
                "matter": self.matter,
                "answer": digest_of(self.body, self.parts).hex(),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a record's hash covers: `basis` is the digest of what the answer rests on, `content` that of the content."""

    team: str
    position: int
    previous: bytes
    id: str
    kind: str
    asked_at: dt.datetime
    surface: str
    as_of: dt.date
    outcome: str
    basis: bytes
    content: bytes

    def hash(self) -> bytes:
        """The record's hash."""
        return digest(
            {
                "format": FORMAT,
                "team": self.team,
                "position": self.position,
                "previous": self.previous.hex(),
                "id": self.id,
                "kind": self.kind,
                "asked_at": self.asked_at.astimezone(dt.UTC).isoformat(),
                "surface": self.surface,
                "as_of": self.as_of.isoformat(),
                "outcome": self.outcome,
                "basis": self.basis.hex(),
                "content": self.content.hex(),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How long a workspace's chain is, and the hash of its last record.

    The records up to `cut` have outlived their term and are gone; `cut_hash` is the hash of the last of them.
    """

    team: str
    length: int = 0
    hash: bytes = BEGINNING
    cut: int = 0
    cut_hash: bytes = BEGINNING
