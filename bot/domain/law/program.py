"""Authorities (orders, statutes, rules) and the programs run under them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import DeadlineRule
from bot.domain.law.document import Verification
from bot.domain.law.entity import Entity

NOT_HELD = "In force; what it forbade on that day is not held."


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFact:
    """Something that happened on a day (ISO, or to the month), and the documents that say so.

    `open` is what it leaves open of the listing, as a card says it ("it sued DoD; the result was not seen"), until the
    day that settled it, where that was seen.
    """

    on: str
    text: str
    documents: tuple[str, ...] = ()
    open: str = ""
    until: dt.date | None = None

    def as_of(self, day: dt.date) -> DatedFact:
        """The fact without what had been settled by `day`."""
        return replace(self, open="") if self.until and self.until <= day else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A legal instrument: executive order, statute, regulation, licence, court case or list."""

    id: str
    kind: str
    title: str
    short: str  # as an answer cites it: "E.O. 14032"
    citation: str
    status: str
    documents: tuple[str, ...]
    verification: Verification
    issued: dt.date | None = None
    effective: str = ""
    revoked_on: dt.date | None = None
    revoked_by: str | None = None
    url: str | None = None
    effects: tuple[str, ...] = ()
    history: tuple[DatedFact, ...] = ()


US_PROGRAMS = "US-"
"""How the ids of programs of the United States begin."""


class Bar(StrEnum):
    """Whether a measure bars a thing, where that is sure."""

    WHOLE = "barred"
    PART = "barred in part"  # new debt alone, or what has no licence: neither "yes" nor "no"
    NONE = "not barred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a program forbids, from when until when. `name` is the glossary's word: "investment ban".

    `applies_to` is the class of listing it meets, or "*". `shares` and `goods` say whether it bars trading in
    securities and trade in goods; None where that was not reviewed.
    """

    name: str
    effect: str
    since: dt.date | None = None
    until: dt.date | None = None
    documents: tuple[str, ...] = ()
    applies_to: str = "*"
    shares: Bar | None = None
    goods: Bar | None = None

    def in_force(self, day: dt.date) -> bool:
        """Whether the measure stood on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsidiariesRule:
    """What a program says of those that its parties own, in words that follow its name: "blocked too, where …".

    `since` is the day from which its document says so; None where no document was read: then it is told of today alone.
    """

    says: str
    documents: tuple[str, ...]
    verification: Verification
    since: dt.date | None = None

    def told_on(self, day: dt.date, *, today: dt.date) -> str:
        """The rule as of `day`, with what is not sure of it; "" where nobody knows that it held then."""
        held = day == today if self.since is None else self.since <= day
        return "; ".join(filter(None, [self.says, self.verification.caveat])) if held else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a program forbade from a day on, until its next stage. `since` is None: on every day one may ask about.

    `as_seen`: it was so on that day, and nothing older was read; since when is not known.
    """

    since: dt.date | None
    short: str  # as an answer names the program in that stage
    citation: str
    securities: str
    measures: tuple[Measure, ...]
    documents: tuple[str, ...]
    as_seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A sanctions program: one list under one authority, what it forbids, and the clauses that give its dates.

    With `stages` (oldest first) what it says of itself is what its last stage says; see `on`.
    """

    id: str
    title: str
    short: str  # as an answer names it: 'DoD "CCMC" list'
    authority: str | None  # id of the Authority; None where only the regulations are known
    citation: str  # of the legal base: "86 FR 30145; 31 CFR part 586"
    measures: tuple[Measure, ...]
    deadlines: tuple[DeadlineRule, ...]
    documents: tuple[str, ...]
    verification: Verification
    classes: tuple[str, ...] = ()  # the classes of company its clauses tell apart
    securities: str = ""  # in plain words, what it means for holders of securities
    renewal_due: dt.date | None = None  # the legal base lapses that day unless renewed
    renewal_note: str = ""
    url: str | None = None
    stages: tuple[Stage, ...] = ()
    clocks: tuple[Clock, ...] = ()
    subsidiaries: SubsidiariesRule | None = None  # None: nothing was read of them

    def renewal_missed(self, day: dt.date) -> dt.date | None:
        """When its legal base was due for renewal by `day`, where nobody here has looked since; else None."""
        due = self.renewal_due
        return due if due is not None and self.verification.checked_on < due <= day else None

    def subsidiaries_on(self, day: dt.date, *, today: dt.date) -> str:
        """What it said as of `day` of those that its parties own; "" where nothing is held of that."""
        return self.subsidiaries.told_on(day, today=today) if self.subsidiaries else ""

    def stage_on(self, day: dt.date) -> Stage | None:
        """The stage that it was in on `day`; None before the first that is known, and where there are none."""
        begun = [stage for stage in self.stages if stage.since is None or stage.since <= day]
        return begun[-1] if begun else None

    def of(self, entity: Entity) -> Program:
        """The program with those of its clocks that concern the entity."""
        return replace(self, clocks=tuple(clock for clock in self.clocks if clock.concerns(entity)))

    def on(self, day: dt.date) -> Program:
        """The program as it stood on `day`. Before the first stage that is known nothing is said of what it forbade."""
        stage = self.stage_on(day)
        if stage is None:
            return replace(self, securities=NOT_HELD, measures=()) if self.stages else self
        return replace(
            self, short=stage.short, citation=stage.citation, securities=stage.securities, measures=stage.measures
        )
