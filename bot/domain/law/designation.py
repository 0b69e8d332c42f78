"""Designations: one entity listed under one program, and what that means on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.law.deadline import (
    Basis,
    DateStated,
    Deadline,
    DeadlineRule,
    DeadlineState,
    Extension,
    StatedDate,
)
from bot.domain.law.document import Verification
from bot.domain.law.due import clauses_on, reached
from bot.domain.law.listed import EndReason, Listed, Status
from bot.domain.law.orders import DONE, NotEnforced, OrderOutcome, come_by
from bot.domain.law.program import DatedFact, Program

_NEVER_SUSPENDED: Mapping[str, Any] = {"suspended_on": None, "suspension_note": ""}
_NEVER_ENDED: Mapping[str, Any] = {"ended_on": None, "end_reason": None, "end_note": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation(Listed):
    """One listing of one entity under one program (FollowTheMoney: Sanction).

    `printed` are dates that the list itself prints for this entry (its own label, kind, day).

    Of an order against its addressee `orders` is what it requires ("to divest Jupiter Systems, LLC"), `target` the
    entity it is about ("" where that is none); `clauses` give its own dates, `outcomes` what became of it (oldest
    first), `not_enforced` the times in which it was not enforced.
    """

    id: str
    entity_id: str
    program: str
    dataset: str
    listed_as: str
    documents: tuple[str, ...]
    verification: Verification
    company_class: str = ""
    edition: str = ""  # the batch that listed it: "tranche 5"
    editions: tuple[dt.date, ...] = ()  # of lists published whole: the editions that carry it
    grounds: str = ""  # why the authority listed it, briefly
    published_on: dt.date | None = None
    suspension_note: str = ""
    end_reason: EndReason | None = None
    end_note: str = ""
    stated: tuple[StatedDate, ...] = ()
    reported: tuple[StatedDate, ...] = ()
    history: tuple[DatedFact, ...] = ()
    caveats: tuple[str, ...] = ()
    printed: tuple[DateStated, ...] = ()
    tags: tuple[str, ...] = ()  # the publisher's own words for the grounds: OFAC program codes, a UK regime
    citation: str = ""  # of the act that listed it: "85 FR 83799"
    page: str = ""  # the publisher's page about this entry
    orders: str = ""
    target: str = ""
    clauses: tuple[DeadlineRule, ...] = ()
    outcomes: tuple[OrderOutcome, ...] = ()
    not_enforced: tuple[NotEnforced, ...] = ()

    def deadlines_on(self, day: dt.date, program: Program) -> tuple[Deadline, ...]:
        """The dates that follow from this listing as one knew them on `day`, soonest first."""
        if not self.begun(day):
            return ()
        derived = [one for rule, on in self._dated(day, program) for one in self._ran(rule, on, day)]
        printed = [self._printed(date, day, program) for date in self.printed]
        return tuple(sorted([*derived, *printed], key=lambda d: d.on))

    def _dated(self, day: dt.date, program: Program) -> list[tuple[DeadlineRule, dt.date]]:
        if self.listed_on is None:
            return []
        rules = (*program.deadlines, *self.clauses)
        return [(rule, rule.due(self.listed_on)) for rule in clauses_on(day, rules, self.company_class)]

    def outcome_on(self, day: dt.date) -> OrderOutcome | None:
        """What had become of the order by `day`; what is known to the month counts from its first day."""
        known = [outcome for outcome in self.outcomes if come_by(outcome.on, day)]
        return known[-1] if known else None

    def not_enforced_on(self, day: dt.date) -> NotEnforced | None:
        """The last time begun by `day` in which the law was not enforced, over or not."""
        return max((one for one in self.not_enforced if one.since <= day), key=lambda one: one.since, default=None)

    def _ran(self, rule: DeadlineRule, on: dt.date, day: dt.date) -> list[Deadline]:
        """A clause's date and those that took its place by `day`: only the last of them is live."""
        known = [extension for extension in rule.extensions if extension.known_on(day)]
        dates = [(on, None), *((extension.to, extension) for extension in known)]
        return [
            self._deadline(rule, date, day, by=by, later=known[place:])
            for place, (date, by) in enumerate(dates)
            if date is not None
        ]

    def _printed(self, date: DateStated, day: dt.date, program: Program) -> Deadline:
        """A date of the list's own. What it means is what the program's clauses of that kind say."""
        like = next((rule for rule in program.deadlines if rule.kind is date.kind), None)
        over = self.ended_on is not None and self.ended_on <= min(day, date.on)
        reached = DeadlineState.PASSED if date.on <= day else DeadlineState.UPCOMING
        return Deadline(
            kind=date.kind,
            on=date.on,
            at=None,
            zone="America/New_York",
            basis=Basis.STATED,
            rule=f"as the list prints it: {date.label}",
            meaning=like.meaning if like else "",
            trades_only=like.trades_only if like else False,
            state=DeadlineState.NEVER_TOOK_EFFECT if over else reached,
            why="the designation ended before it" if over else "",
        )

    def _deadline(
        self, rule: DeadlineRule, on: dt.date, day: dt.date, *, by: Extension | None, later: Sequence[Extension]
    ) -> Deadline:
        """The date of a clause, or of the extension `by`; `later` are the extensions that took its place."""
        state, why = (DeadlineState.EXTENDED, "") if later else self._state(rule, on, day)
        return Deadline(
            kind=rule.kind,
            on=on,
            at=rule.at,
            zone=rule.zone,
            basis=Basis.STATED if by or rule.stated else Basis.DERIVED,
            rule=by.rule if by else rule.rule,
            meaning=rule.meaning,
            state=state,
            why=why,
            reported=tuple(r for r in self.reported if r.kind is rule.kind),
            documents=by.documents if by else self._documents_of(rule),
            extended_on=later[0].granted if later else None,
            extended_to=next(filter(None, (extension.to for extension in later)), None),
            trades_only=rule.trades_only,
        )

    def _documents_of(self, rule: DeadlineRule) -> tuple[str, ...]:
        return rule.documents + tuple(s.document for s in self.stated if s.kind is rule.kind)

    def without_what_came_after(self, day: dt.date) -> Designation:
        """The designation without its suspension, end, editions and history where those came after `day`."""
        suspended = self.suspended_on is not None and self.suspended_on <= day
        ended = self.ended_on is not None and self.ended_on <= day
        return replace(
            self,
            editions=tuple(edition for edition in self.editions if edition <= day),
            history=tuple(fact.as_of(day) for fact in self.history if come_by(fact.on, day)),
            **({} if suspended else _NEVER_SUSPENDED),
            **({} if ended else _NEVER_ENDED),
        )

    def _over_before(self, rule: DeadlineRule, on: dt.date, day: dt.date) -> str:
        """That the designation had ended, or the clause was revoked, by `day` and before the date; "" else."""
        if self.status_on(day) is Status.ENDED and self.ended_on is not None and self.ended_on <= on:
            return f"the {'order' if self.orders else 'designation'} ended on {self.ended_on:%-d %b %Y}, before it"
        if rule.until is not None and rule.until <= min(day, on):
            return f"the clause was revoked on {rule.until:%-d %b %Y}, before it"
        return ""

    def _state(self, rule: DeadlineRule, on: dt.date, day: dt.date) -> tuple[DeadlineState, str]:
        status = self.status_on(day)
        if over := self._over_before(rule, on, day):
            return DeadlineState.NEVER_TOOK_EFFECT, over
        if not reached(rule.kind, on, rule.at, day):
            return DeadlineState.UPCOMING, _PAUSED if status is Status.SUSPENDED else self._done(day)
        if self.suspended_on is not None and self.suspended_on <= on:
            return DeadlineState.NEVER_TOOK_EFFECT, f"suspended on {self.suspended_on:%-d %b %Y}, before it"
        if rule.never_applied:
            return DeadlineState.NEVER_TOOK_EFFECT, rule.never_applied
        return DeadlineState.PASSED, self._lifted(status, day)

    def _done(self, day: dt.date) -> str:
        """That nothing is left to be done under an order; "" else."""
        outcome = self.outcome_on(day)
        return outcome.words if outcome and outcome.kind in DONE else ""

    def _lifted(self, status: Status, day: dt.date) -> str:
        """What became since of a date that took effect; "" while it has it."""
        if status is Status.ENDED and self.ended_on is not None:
            return f"lifted on {self.ended_on:%-d %b %Y}, when the designation ended"
        if status is Status.SUSPENDED and self.suspended_on is not None:
            return f"suspended since {self.suspended_on:%-d %b %Y}"
        left = self.not_enforced_on(day)
        return self._done(day) or (left.words(day) if left else "")


_PAUSED = "stays, without effect while suspended"
