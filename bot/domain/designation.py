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
from bot.domain.entry import DateStated
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

    `listed_on` is None where the list gives no date. Then `seen_from` is the day of our first copy that carries the
    listing, or None too: of a reviewed listing older than the days one may ask about (1 Jan 2018).
    `printed` are dates that the list itself prints for this entry (its own label, kind, day).
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
    seen_from: dt.date | None = None
    printed: tuple[DateStated, ...] = ()
    tags: tuple[str, ...] = ()  # the publisher's own words for the grounds: OFAC program codes, a UK regime
    citation: str = ""  # of the act that listed it: "85 FR 83799"
    page: str = ""  # the publisher's page about this entry

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

    def deadlines_on(self, day: dt.date, program: Program) -> tuple[Deadline, ...]:
        """The dates that follow from this listing as one knew them on `day`, soonest first."""
        if not self.begun(day):
            return ()
        derived = [self._deadline(rule, on, day) for rule, on in self._dated(day, program)]
        printed = [self._printed(date, day, program) for date in self.printed]
        return tuple(sorted([*derived, *printed], key=lambda d: d.on))

    def _dated(self, day: dt.date, program: Program) -> list[tuple[DeadlineRule, dt.date]]:
        if self.listed_on is None:
            return []
        return [(rule, rule.due(self.listed_on)) for rule in _clauses_on(day, program.deadlines, self.company_class)]

    def _printed(self, date: DateStated, day: dt.date, program: Program) -> Deadline:
        """A date of the list's own. What it means is what the program's clauses of that kind say."""
        meaning = next((rule.meaning for rule in program.deadlines if rule.kind is date.kind), "")
        over = self.ended_on is not None and self.ended_on <= min(day, date.on)
        reached = DeadlineState.PASSED if date.on <= day else DeadlineState.UPCOMING
        return Deadline(
            kind=date.kind,
            on=date.on,
            at=None,
            zone="America/New_York",
            basis=Basis.STATED,
            rule=f"as the list prints it: {date.label}",
            meaning=meaning,
            state=DeadlineState.NEVER_TOOK_EFFECT if over else reached,
            why="the designation ended before it" if over else "",
        )

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
