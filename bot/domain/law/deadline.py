"""Dates by which something must be done or begins, reckoned by clauses, which stand in data/programs/*.toml."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

RECKONED = ": "
"""Stands in a rule between the provision and how it reckons the date: "E.O. 14032 s.1(b)(ii): listing + 60 days"."""

CLOSE_OF_BUSINESS = dt.time(17)
"""An answer for a day holds at its close of business, in the deadline's own zone: a ban that begins at 09:30 that day
has begun, trades allowed until 23:59 that day are still open."""


class DeadlineKind(StrEnum):
    """What happens on the date."""

    PURCHASE_BAN = "purchase_ban"  # purchases (under E.O. 14032 also sales) are prohibited from then
    DIVEST_BY = "divest_by"  # the window for divestment trades closes; see the rule's meaning
    CONTRACT_BAR = "contract_bar"  # an agency may not contract or buy from then
    TRANSACTION_BAN = "transaction_ban"  # transactions with an app's owner
    DISTRIBUTION_BAN = "distribution_ban"  # an app may not be distributed, maintained or updated
    ABANDON_BY = "abandon_by"  # the parties must have given up the deal
    REMOVE_BY = "remove_by"  # what was installed or stored must be gone
    WIND_UP_BY = "wind_up_by"  # the business must be wound up


RUNS_TO_THE_END = frozenset(
    {DeadlineKind.DIVEST_BY, DeadlineKind.ABANDON_BY, DeadlineKind.REMOVE_BY, DeadlineKind.WIND_UP_BY}
)
"""Something must be done by the date: where no hour is given, the day itself still counts."""


class DeadlineState(StrEnum):
    """Where a deadline stands on the day asked about."""

    UPCOMING = "upcoming"
    PASSED = "passed"
    EXTENDED = "extended"
    NEVER_TOOK_EFFECT = "never_took_effect"


class Basis(StrEnum):
    """How a date is known."""

    DERIVED = "derived"  # by a cited rule
    STATED = "stated"  # by a cited document or list


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A later date in place of the one before it; `to` is None where that date was not seen.

    `granted` is the day it was granted. Where that was not seen, `granted_by` is the day by which it must have been:
    exactly one of the two is given.
    """

    rule: str  # who extended it, and how: "CFIUS, by 15 days"
    documents: tuple[str, ...]
    to: dt.date | None = None
    granted: dt.date | None = None
    granted_by: dt.date | None = None

    def __post_init__(self) -> None:
        if (self.granted is None) == (self.granted_by is None):
            raise ValueError(
                f"extension {self.rule!r}: give the day it was granted, or the day by which it must have been"
            )

    def known_on(self, day: dt.date) -> bool:
        """Whether it had been granted by `day`, as far as is known."""
        since = self.granted or self.granted_by
        return since is not None and since <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """One clause that gives a date: fixed, or so many calendar days after the listing.

    `clause` names the provision ("s.1(b)"); two rules of one clause are its wordings before and after an amendment.
    Exactly one of `fixed` and `days_after_listing` is set. `applies_to` is the class of company the clause covers
    ("annex"), or "*". The clause says so from `since` until `until` (replaced or revoked that day, if ever).
    `never_applied` says why the date passed without effect, where the clause needed an act that never came.
    `stated`: a document prints the date itself. `extensions` took its place one after the other, oldest first.
    `trades_only`: trades to divest end on the date, and holding stays lawful.
    """

    kind: DeadlineKind
    clause: str
    applies_to: str
    rule: str
    meaning: str
    since: dt.date
    documents: tuple[str, ...]
    fixed: dt.date | None = None
    days_after_listing: int | None = None
    at: dt.time | None = None
    zone: str = "America/New_York"
    until: dt.date | None = None
    never_applied: str = ""
    stated: bool = False
    extensions: tuple[Extension, ...] = ()
    trades_only: bool = False

    def __post_init__(self) -> None:
        if (self.fixed is None) == (self.days_after_listing is None):
            raise ValueError(f"rule {self.rule!r}: give either a fixed date or days after listing")

    def due(self, listed_on: dt.date) -> dt.date:
        """The date the clause gives for a company listed on `listed_on` (calendar days)."""
        return self.fixed or listed_on + dt.timedelta(days=self.days_after_listing or 0)

    def covers(self, company_class: str) -> bool:
        """Whether the clause speaks of companies of this class."""
        return self.applies_to in ("*", company_class)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DateStated:
    """A date that the list itself prints for an entry; `label` is the list's own word for it."""

    kind: DeadlineKind
    on: dt.date
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date that a document gives for one company; `document` is its id."""

    kind: DeadlineKind
    on: dt.date
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One dated consequence of a designation, as it stands on the day asked about.

    One that was extended says when and to which day, each None where it was not seen; the later date stands beside it.
    """

    kind: DeadlineKind
    on: dt.date
    at: dt.time | None
    zone: str
    basis: Basis
    rule: str
    meaning: str
    state: DeadlineState
    why: str = ""  # why it never took effect, or does not run
    reported: tuple[StatedDate, ...] = ()  # dates printed by the press
    documents: tuple[str, ...] = ()
    extended_on: dt.date | None = None
    extended_to: dt.date | None = None
    trades_only: bool = False  # trades to divest end then; holding stays lawful

    @property
    def clause(self) -> str:
        """The provision alone, "E.O. 13959 s.1(a)(ii)": `rule` without how the date is reckoned, where it says so."""
        return self.rule.partition(RECKONED)[0]

    def days_left(self, today: dt.date) -> int:
        """Whole days from `today` to the date; negative when it is past."""
        return (self.on - today).days
