"""Designations: one entity listed under one program, and what that means on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.deadline import (
    CLOSE_OF_BUSINESS,
    Basis,
    Deadline,
    DeadlineRule,
    DeadlineState,
    StatedDate,
)
from bot.domain.document import Verification
from bot.domain.program import DatedFact, Program


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
    VANISHED = "vanished"  # no longer in the publisher's file, no reason given


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """One listing of one entity under one program (FollowTheMoney: Sanction).

    `listed_on` is None only where the listing is older than the days one may ask about (1 Jan 2018).
    """

    id: str
    entity_id: str
    program: str
    dataset: str
    listed_as: str
    listed_on: dt.date | None
    documents: tuple[str, ...]
    verification: Verification
    company_class: str = ""
    edition: str = ""  # the batch that listed it: "tranche 5"
    editions: tuple[dt.date, ...] = ()  # of lists published whole: the editions that carry it
    grounds: str = ""  # why the authority listed it, briefly
    published_on: dt.date | None = None
    effective_on: dt.date | None = None
    suspended_on: dt.date | None = None
    suspension_note: str = ""
    ended_on: dt.date | None = None
    end_reason: EndReason | None = None
    end_note: str = ""
    stated: tuple[StatedDate, ...] = ()
    reported: tuple[StatedDate, ...] = ()
    history: tuple[DatedFact, ...] = ()
    caveats: tuple[str, ...] = ()

    def begun(self, day: dt.date) -> bool:
        """Whether the listing had been made by `day`."""
        return self.listed_on is None or self.listed_on <= day

    def status_on(self, day: dt.date) -> Status:
        """The status on `day`, from the dates of law alone."""
        if not self.begun(day) or (self.effective_on is not None and day < self.effective_on):
            return Status.NOT_YET
        if self.ended_on is not None and self.ended_on <= day:
            return Status.ENDED
        if self.suspended_on is not None and self.suspended_on <= day:
            return Status.SUSPENDED
        return Status.DESIGNATED

    def deadlines_on(self, day: dt.date, program: Program) -> tuple[Deadline, ...]:
        """The dates that follow from this listing as one knew them on `day`, soonest first."""
        if not self.begun(day) or self.listed_on is None:
            return ()
        rules = _clauses_on(day, program.deadlines, self.company_class)
        dated = ((rule, rule.due(self.listed_on)) for rule in rules)
        return tuple(sorted((self._deadline(rule, on, day) for rule, on in dated), key=lambda d: d.on))

    def _deadline(self, rule: DeadlineRule, on: dt.date, day: dt.date) -> Deadline:
        state, why = self._state(rule, on, day)
        return Deadline(
            kind=rule.kind,
            on=on,
            at=rule.at,
            zone=rule.zone,
            basis=Basis.DERIVED,
            rule=rule.rule,
            meaning=rule.meaning,
            state=state,
            why=why,
            reported=tuple(r for r in self.reported if r.kind is rule.kind),
            documents=rule.documents + tuple(s.document for s in self.stated if s.kind is rule.kind),
        )

    def _state(self, rule: DeadlineRule, on: dt.date, day: dt.date) -> tuple[DeadlineState, str]:
        status = self.status_on(day)
        if status is Status.ENDED and self.ended_on is not None and self.ended_on <= on:
            return DeadlineState.NEVER_TOOK_EFFECT, f"the designation ended on {self.ended_on:%-d %b %Y}, before it"
        if rule.until is not None and rule.until <= day and rule.until <= on:
            return DeadlineState.NEVER_TOOK_EFFECT, f"the clause was revoked on {rule.until:%-d %b %Y}, before it"
        if not _reached(on, rule.at, day):
            paused = "does not run while the designation is suspended" if status is Status.SUSPENDED else ""
            return DeadlineState.UPCOMING, paused
        if self.suspended_on is not None and self.suspended_on <= on:
            return DeadlineState.NEVER_TOOK_EFFECT, f"suspended on {self.suspended_on:%-d %b %Y}, before it"
        if rule.never_applied:
            return DeadlineState.NEVER_TOOK_EFFECT, rule.never_applied
        return DeadlineState.PASSED, self._lifted(status)

    def _lifted(self, status: Status) -> str:
        """What became since of a date that took effect; "" while it has it."""
        if status is Status.ENDED and self.ended_on is not None:
            return f"lifted on {self.ended_on:%-d %b %Y}, when the designation ended"
        if status is Status.SUSPENDED and self.suspended_on is not None:
            return f"suspended since {self.suspended_on:%-d %b %Y}"
        return ""


def _reached(on: dt.date, at: dt.time | None, day: dt.date) -> bool:
    return on < day or (on == day and (at or dt.time()) <= CLOSE_OF_BUSINESS)


def _clauses_on(day: dt.date, rules: tuple[DeadlineRule, ...], company_class: str) -> list[DeadlineRule]:
    """Of each clause its newest wording on `day`; wordings yet to come are not told."""
    newest: dict[tuple[str, str], DeadlineRule] = {}
    for rule in sorted(rules, key=lambda r: r.since):
        if rule.since <= day and rule.covers(company_class):
            newest[rule.kind, rule.clause] = rule
    return list(newest.values())
