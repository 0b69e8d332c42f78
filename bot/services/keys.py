"""Keys of programs that ask over HTTP or MCP: made, shown once, kept as a digest, revoked.

Adapter: data/sql/api_keys.py.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Protocol

from bot.errors import BadInput
from bot.services.ports import Clock

USED_EVERY = dt.timedelta(minutes=10)
"""How exactly the last use of a key is kept: noting each would have every question write once more."""
PREFIX = "sbk_"
"""What keys begin with, so that one that leaked is known for what it is."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,49}")
_TEAM = re.compile(r"[TE][A-Z0-9]+")


class Scope(StrEnum):
    """What a key may do."""

    SCREEN = "screen"  # ask, and read lists
    RECORDS = "records"  # that, and read the answers that its team was given before, whoever asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key, without its secret. `team` is the workspace whose lists and records it reads; "" for none."""

    name: str
    team: str
    scope: Scope
    made_at: dt.datetime
    last_used: dt.datetime | None = None
    revoked_at: dt.datetime | None = None


class KeyStore(Protocol):
    """Keeps keys by the digest of their secret. Every method is a transaction of its own and may raise StoreError."""

    def add(self, key: Key, digest: str) -> bool:
        """Keep it. False where there is, or was, one of that name."""

    def find(self, digest: str) -> Key | None:
        """The key of that digest, revoked or not."""

    def note_use(self, name: str, at: dt.datetime) -> None:
        """Note when it was used last; left to the next use where that would have to wait."""

    def revoke(self, name: str, at: dt.datetime) -> bool:
        """From now on it opens nothing. False where no key of that name is in force."""

    def all(self) -> Sequence[Key]:
        """Every key there is or was, the newest first."""


class Keys:
    """Makes, knows and revokes keys. `random` gives a new secret, which nobody can guess, each time."""

    def __init__(self, store: KeyStore, clock: Clock, random: Callable[[], str]) -> None:
        self._store = store
        self._clock = clock
        self._random = random

    def make(self, name: str, *, team: str = "", scope: Scope = Scope.SCREEN) -> str:
        """A new key's secret, which is not shown again. Raises BadInput for a bad name or team, or a name taken."""
        if not _NAME.fullmatch(name):
            raise BadInput(f"A key's name has letters, digits, dots and dashes, at most 50: not {name[:60]!r}.")
        if team and not _TEAM.fullmatch(team):
            raise BadInput(f"{team[:40]!r} is no workspace's id: write it like T0123ABCD.")
        secret = f"{PREFIX}{self._random()}"
        key = Key(name=name, team=team, scope=scope, made_at=self._clock.now())
        if not self._store.add(key, digest_of(secret)):
            raise BadInput(f"There is, or was, a key named {name}: choose another name.")
        return secret

    def known(self, secret: str) -> Key | None:
        """The key in force that has this secret; its use is noted."""
        key = self._store.find(digest_of(secret))
        if key is None or key.revoked_at is not None:
            return None
        now = self._clock.now()
        if key.last_used is None or now - key.last_used >= USED_EVERY:
            self._store.note_use(key.name, now)
        return key

    def revoke(self, name: str) -> None:
        """From now on the key opens nothing. Raises BadInput where no such key is in force."""
        if not self._store.revoke(name, self._clock.now()):
            raise BadInput(f"No key named {name[:60]!r} is in force.")

    def all(self) -> Sequence[Key]:
        """Every key there is or was, the newest first."""
        return self._store.all()


def digest_of(secret: str) -> str:
    """What is kept of a secret. It is 256 random bits: a plain hash tells nothing of it."""
    return sha256(secret.encode(errors="replace")).hexdigest()
