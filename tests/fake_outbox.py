"""An outbox, ticks and stored editions in memory; of what they do not do, whoever asks for it is told so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from bot.domain.lists.dataset import Dataset
from bot.domain.lists.entry import Entry
from bot.domain.notices.edition_changes import Delta
from bot.domain.notices.following import Place
from bot.services.lists.editions import NewEdition, RawFile, StoredEdition
from bot.services.notices.follows import Dated
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem, Tally


def not_faked() -> NoReturn:
    """The test needs a database, or a fake that does more."""
    raise NotImplementedError("no fake does this")


@dataclass
class FakeOutbox:
    """An outbox that takes notices and digests, holds nothing back, and sends nothing."""

    merged: list[str] = field(default_factory=list)
    written: list[tuple[NewItem, dt.datetime]] = field(default_factory=list)

    def add(self, notices: Iterable[NewItem], *, at: dt.datetime) -> int:
        known = {notice.key for notice, _ in self.written}
        new = [(notice, at) for notice in notices if notice.key not in known]
        self.written += new
        return len(new)

    def payloads_since(self, kind: NoticeKind, since: dt.datetime) -> Sequence[Mapping[str, Any]]:
        return [notice.payload for notice, at in self.written if notice.kind is kind and at > since]

    def merge(self, place: Place, *, digest: NewItem, at: dt.datetime) -> int:
        self.merged.append(digest.key)
        return 0

    def claim(self, *, by: str, now: dt.datetime, until: dt.datetime) -> OutboxItem | None:
        not_faked()

    def sent(self, owed: OutboxItem, *, ts: str, at: dt.datetime, next_at: dt.datetime, direct: str = "") -> bool:
        not_faked()

    def put_off(self, owed: OutboxItem, *, due_at: dt.datetime, error: str, tried: bool, doubt: bool) -> bool:
        not_faked()

    def give_up(self, owed: OutboxItem, *, state: DeliveryState, error: str) -> bool:
        not_faked()

    def hold_place(self, owed: OutboxItem, *, until: dt.datetime) -> bool:
        not_faked()

    def hold_team(self, team: str, *, until: dt.datetime) -> None:
        not_faked()

    def close_place(self, place: Place, *, reason: str, revoked: bool = False) -> int:
        not_faked()

    def of_thread(self, key: str) -> OutboxItem | None:
        not_faked()

    def listed(self, states: Iterable[DeliveryState], *, limit: int) -> Sequence[OutboxItem]:
        not_faked()

    def retry(self, key: str, *, at: dt.datetime) -> bool:
        not_faked()

    def tally(self) -> Tally:
        not_faked()

    def held_for_names(self) -> Sequence[OutboxItem]:
        not_faked()

    def amend(self, held: OutboxItem, payload: Mapping[str, Any]) -> bool:
        not_faked()

    def let_go(self, held: OutboxItem, *, at: dt.datetime) -> bool:
        not_faked()

    def owed_since(self, place: Place, since: dt.datetime) -> bool:
        not_faked()


@dataclass
class FakeTicks:
    """Designations from which dates follow, in a list, and up to when work was done."""

    kept: list[Dated] = field(default_factory=list)
    until: dict[str, dt.datetime] = field(default_factory=dict)

    def lock(self) -> None:
        return None

    def last(self, name: str) -> dt.datetime | None:
        return self.until.get(name)

    def done(self, name: str, until: dt.datetime) -> None:
        self.until[name] = until

    def dated(self) -> Sequence[Dated]:
        return self.kept


@dataclass
class FakeEditions:
    """The stored versions of each list, oldest first; it takes no edition."""

    stored: dict[str, list[StoredEdition]] = field(default_factory=dict)

    def lock(self) -> None:
        return None

    def in_force(self, dataset: str) -> StoredEdition | None:
        return next(reversed(self.versions(dataset)), None)

    def versions(self, dataset: str) -> Sequence[StoredEdition]:
        return self.stored.get(dataset, [])

    def register(self, datasets: Iterable[Dataset]) -> None:
        not_faked()

    def digests(self, dataset: str) -> Mapping[str, str]:
        not_faked()

    def entries(self, dataset: str, ids: Collection[str]) -> Mapping[str, Entry]:
        not_faked()

    def save(self, edition: NewEdition) -> int:
        not_faked()

    def confirm(self, dataset: str, *, at: dt.datetime) -> None:
        not_faked()

    def redate(self, dataset: str, *, at: dt.datetime, version: str) -> None:
        not_faked()

    def refuse(self, dataset: str, *, at: dt.datetime, reason: str, files: Sequence[RawFile] = ()) -> int:
        not_faked()

    def accept(self, dataset: str, version: str, *, reason: str, at: dt.datetime) -> None:
        not_faked()

    def validators(self, dataset: str) -> Mapping[str, tuple[str, str]]:
        not_faked()

    def remember(self, dataset: str, said: Mapping[str, tuple[str, str]]) -> None:
        not_faked()

    def delta(self, dataset: str, first: StoredEdition, second: StoredEdition) -> Delta:
        not_faked()
