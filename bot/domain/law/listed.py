"""When a listing began, was suspended and ended, and how it stood on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a designation stands on the day asked about."""

    DESIGNATED = "designated"
    SUSPENDED = "suspended"
    ENDED = "ended"
    NOT_YET = "not_yet"


class EndReason(StrEnum):
    """Why a designation ended."""

    REMOVED = "removed"
    VACATED = "vacated"
    REVOKED = "revoked"
    SUPERSEDED = "superseded"
    RELISTED = "relisted"
    MERGED = "merged"
    EXPIRED = "expired"
    REPLACED = "replaced"  # by a later order on the same deal
    VANISHED = "vanished"  # no longer in the publisher's file, no reason given


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """From when to when something is listed, by the dates of law.

    `listed_on` is None where the list gives no date. Then `seen_from` is the day of our first copy that carries the
    listing, or None too: of a reviewed listing older than the days that the lists speak of (1 Jan 2018).
    """

    listed_on: dt.date | None
    effective_on: dt.date | None = None
    suspended_on: dt.date | None = None
    ended_on: dt.date | None = None
    seen_from: dt.date | None = None

    def begun(self, day: dt.date) -> bool:
        """Whether the listing had been made by `day`, as far as it is known: see `unknown_on`."""
        since = self.listed_on or self.seen_from
        return since is None or since <= day

    def unknown_on(self, day: dt.date) -> bool:
        """Whether nobody here can say if it was listed on `day`: the list gives no date and our copies begin later."""
        return self.listed_on is None and self.seen_from is not None and day < self.seen_from

    def status_on(self, day: dt.date) -> Status:
        """The status on `day`, from the dates of law alone."""
        if not self.begun(day) or (self.effective_on is not None and day < self.effective_on):
            return Status.NOT_YET
        if self.ended_on is not None and self.ended_on <= day:
            return Status.ENDED
        if self.suspended_on is not None and self.suspended_on <= day:
            return Status.SUSPENDED
        return Status.DESIGNATED
