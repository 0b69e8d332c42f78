"""Parts of reviewed files that say what the law does and when: clauses that give dates, stages, outcomes of orders."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.domain.law.deadline import DeadlineKind, DeadlineRule, Extension
from bot.domain.law.orders import NotEnforced, OrderOutcome, OutcomeKind
from bot.domain.law.program import Stage
from data.curated.parts import DayOrMonth, Ids, ListingDay, MeasureTable, Strict, Text, Zone


class StageTable(Strict):
    """What a program forbade from a day on. `since` is "before 2018" where it was so on every day one may ask about.

    `as_seen`: nothing older was read; `since` is the day of what was.
    """

    since: ListingDay
    short: Text
    citation: Text
    securities: Text
    documents: Annotated[Ids, Field(min_length=1)]
    measures: Annotated[tuple[MeasureTable, ...], Field(strict=False, min_length=1)]
    as_seen: bool = False

    def to_domain(self) -> Stage:
        """The stage as the domain knows it."""
        return Stage(**dict(self) | {"measures": tuple(measure.to_domain() for measure in self.measures)})


class OutcomeTable(Strict):
    """What became of an order."""

    kind: Annotated[OutcomeKind, Field(strict=False)]
    on: DayOrMonth
    text: Text
    documents: Annotated[Ids, Field(min_length=1)]
    reported: bool = False

    def to_domain(self) -> OrderOutcome:
        """The outcome as the domain knows it."""
        return OrderOutcome(**dict(self))


class NotEnforcedTable(Strict):
    """A time in which a law in force is not enforced."""

    since: dt.date
    by: Text
    documents: Annotated[Ids, Field(min_length=1)]
    until: dt.date | None = None

    def to_domain(self) -> NotEnforced:
        """The time as the domain knows it."""
        return NotEnforced(**dict(self))


class ExtensionTable(Strict):
    """A later date in place of the one before it."""

    rule: Text
    documents: Annotated[Ids, Field(min_length=1)]
    to: dt.date | None = None
    granted: dt.date | None = None
    granted_by: dt.date | None = None

    @model_validator(mode="after")
    def _one_way_to_a_day(self) -> Self:
        if (self.granted is None) == (self.granted_by is None):
            raise ValueError("give the day it was granted, or the day by which it must have been")
        return self

    def to_domain(self) -> Extension:
        """The extension as the domain knows it."""
        return Extension(**dict(self))


class RuleTable(Strict):
    """A clause that gives a date (bot/domain/law/deadline.py says what each key means)."""

    kind: Annotated[DeadlineKind, Field(strict=False)]
    clause: Text
    applies_to: Text
    rule: Text
    meaning: Text
    since: dt.date
    documents: Annotated[Ids, Field(min_length=1)]
    fixed: dt.date | None = None
    days_after_listing: Annotated[int, Field(ge=0)] | None = None
    at: dt.time | None = None
    zone: Zone = "America/New_York"
    until: dt.date | None = None
    never_applied: Text | None = None
    stated: bool = False
    extensions: Annotated[tuple[ExtensionTable, ...], Field(strict=False)] = ()
    trades_only: bool = False

    @model_validator(mode="after")
    def _one_way_to_a_date(self) -> Self:
        if (self.fixed is None) == (self.days_after_listing is None):
            raise ValueError("give either a fixed date or days after listing")
        return self

    def to_domain(self) -> DeadlineRule:
        """The clause as the domain knows it."""
        extensions = tuple(extension.to_domain() for extension in self.extensions)
        return DeadlineRule(**dict(self) | {"never_applied": self.never_applied or "", "extensions": extensions})


class ClauseTable(RuleTable):
    """A clause of an order that binds its addressee alone."""

    applies_to: Text = "*"
