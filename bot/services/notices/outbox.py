"""The outbox: the port that keeps notices to be sent, as delivery and the operators see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.notices.following import Habits, Place


class DeliveryState(StrEnum):
    """What became of a notice."""

    PENDING = "pending"
    HELD = "held"  # until the place's daily digest
    MERGED = "merged"  # told within a daily digest
    SENT = "sent"
    PARKED = "parked"  # given up; an operator may have it tried again
    UNDELIVERABLE = "undeliverable"  # the place is gone


class NoticeKind(StrEnum):
    """What a notice is about."""

    UPDATE = "list_update"
    TABLE = "table"  # the table under a digest
    DAILY = "daily"
    WEEKLY = "weekly"
    REMINDER = "reminder"
    REFUSAL = "refusal"
    STALE = "stale"
    PARKED = "parked"
    ACCEPTED = "accepted"  # an operator took a list that shrank
    ANNOUNCEMENT = "announcement"  # a document that may change a list
    NOT_READ = "not_read"  # such documents could not be asked for
    HEADS = "heads"  # the heads of the chains of records that have grown
    DECISION = "decision"  # one that waits for a second person, or was escalated
    NOT_COMPARED = "not_compared"  # names of a watch list whose comparing failed, or a list put off, to its place
    REOPENED = "reopened"  # a decision whose grounds changed
    CLOCK = "clock"  # a day comes near on which the law may change


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """One notice to be sent. `doubt` is since when it may have been sent without our knowing, None if it cannot."""

    number: int
    key: str
    kind: NoticeKind
    place: Place
    payload: Mapping[str, Any]
    created_at: dt.datetime
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    doubt: dt.datetime | None = None
    direct: str = ""  # the conversation with a person, once known
    sent_at: dt.datetime | None = None
    ts: str = ""
    error: str = ""
    habits: Habits = Habits()
    claim: str = ""  # whose turn it is


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """A notice to put into the outbox. The same `key` twice is one notice."""

    key: str
    kind: NoticeKind
    place: Place
    payload: Mapping[str, Any]
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many notices there are: by state, and when the oldest that is still to be sent was written."""

    counts: Mapping[DeliveryState, int]
    oldest: dt.datetime | None
    failed: int  # attempts that did not succeed


class Outbox(Protocol):
    """The outbox within one unit of work."""

    def add(self, notices: Iterable[NewItem], *, at: dt.datetime) -> int:
        """Add those that are not there already, in order; gives how many were new."""
        ...

    def payloads_since(self, kind: NoticeKind, since: dt.datetime) -> Sequence[Mapping[str, Any]]:
        """The contents of the notices of this kind that were written after `since`, whatever became of them."""
        ...

    def claim(self, *, by: str, now: dt.datetime, until: dt.datetime) -> OutboxItem | None:
        """Take the oldest notice whose place may be sent to now, so that nobody else sends there before `until`.

        Marks it as in doubt from now on. None where nothing is due.
        """
        ...

    def sent(self, owed: OutboxItem, *, ts: str, at: dt.datetime, next_at: dt.datetime, direct: str = "") -> bool:
        """Mark it sent and give the place free from `next_at`. False where the claim was lost meanwhile."""
        ...

    def put_off(self, owed: OutboxItem, *, due_at: dt.datetime, error: str, tried: bool, doubt: bool) -> bool:
        """Try it again later. `tried` counts an attempt; `doubt` keeps in mind that it may have been sent."""
        ...

    def give_up(self, owed: OutboxItem, *, state: DeliveryState, error: str) -> bool:
        """Never try it again: parked, or undeliverable."""
        ...

    def hold_place(self, owed: OutboxItem, *, until: dt.datetime) -> bool:
        """Quiet hours: nothing is sent to the place before `until`; no attempt is counted."""
        ...

    def hold_team(self, team: str, *, until: dt.datetime) -> None:
        """Slack asked the whole workspace to wait."""
        ...

    def close_place(self, place: Place, *, reason: str, revoked: bool = False) -> int:
        """Mark a place as not to be reached. Notices for one that is gone become undeliverable: gives how many."""
        ...

    def of_thread(self, key: str) -> OutboxItem | None:
        """The notice of this key, whatever its state."""
        ...

    def listed(self, states: Iterable[DeliveryState], *, limit: int) -> Sequence[OutboxItem]:
        """Notices in these states, oldest first."""
        ...

    def retry(self, key: str, *, at: dt.datetime) -> bool:
        """Have a parked or undeliverable notice tried again. False where there is none of this key."""
        ...

    def tally(self) -> Tally: ...

    def merge(self, place: Place, *, digest: NewItem, at: dt.datetime) -> int:
        """Put what is held for a place into one digest, which names the held ones in its payload; gives how many."""
        ...

    def held_for_names(self) -> Sequence[OutboxItem]:
        """List updates held at places that want no daily digest: they wait for names that are watched there."""
        ...

    def amend(self, held: OutboxItem, payload: Mapping[str, Any]) -> bool:
        """Give a notice that is still held another content; False where it is not held any more."""
        ...

    def let_go(self, held: OutboxItem, *, at: dt.datetime) -> bool:
        """Have a notice that is still held sent from now on; False where it is not held any more."""
        ...

    def owed_since(self, place: Place, since: dt.datetime) -> bool:
        """Whether the place got a list update since then."""
        ...
