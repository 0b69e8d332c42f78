"""Orders against an addressee about a target: what became of them, and whether the law is enforced."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class OutcomeKind(StrEnum):
    """What became of an order."""

    CARRIED_OUT = "carried out"
    ABANDONED = "deal abandoned"
    IN_COURT = "enforcement sought in court"
    NOT_CARRIED_OUT = "not carried out"
    UNKNOWN = "outcome not known"


AGREED = "agreed"
"""The class of company whose duty was agreed, or demanded, without an order."""
_WHOLE = len("2026-01-31")


def come_by(on: str, day: dt.date) -> bool:
    """Whether a day (ISO), or a month ("2020-05"), had come by `day`; a month has on its first day."""
    return (on if len(on) == _WHOLE else f"{on}-01") <= day.isoformat()


def spoken(on: str) -> str:
    """A day or a month as it is read: "31 Jan 2026", "May 2020"."""
    if len(on) == _WHOLE:
        return f"{dt.date.fromisoformat(on):%-d %b %Y}"
    return f"{dt.date.fromisoformat(f'{on}-01'):%b %Y}"


DONE = frozenset({OutcomeKind.CARRIED_OUT, OutcomeKind.ABANDONED})
"""After these nothing is left to be done; the order itself does not end by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOutcome:
    """What became of an order on a day (ISO, or to the month); `reported`: only others than authorities say so."""

    kind: OutcomeKind
    on: str
    text: str
    documents: tuple[str, ...]
    reported: bool = False

    @property
    def words(self) -> str:
        """ "carried out, reported 18 Sep 2024"."""
        return f"{self.kind}{', reported' if self.reported else ''} {spoken(self.on)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEnforced:
    """A time in which a law in force is not enforced: from `since` to `until` (with that day; None: open).

    `by` is the instrument or the fact that says so: "E.O. 14166".
    """

    since: dt.date
    by: str
    documents: tuple[str, ...]
    until: dt.date | None = None

    def words(self, day: dt.date) -> str:
        """How it stands on `day`: "not enforced to 5 Apr 2025 (E.O. 14166)"."""
        if self.until is None:
            return f"not enforced since {self.since:%-d %b %Y} ({self.by})"
        if day <= self.until:
            return f"not enforced to {self.until:%-d %b %Y} ({self.by})"
        return f"not enforced to {self.until:%-d %b %Y}, nothing later seen ({self.by})"
