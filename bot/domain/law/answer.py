"""The answer as data: what was asked, found and searched. Slack's cards and --json are made from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import EndReason, Status
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity, IdentifierType, NameType, Relation
from bot.domain.law.orders import NotEnforced, OrderOutcome
from bot.domain.law.program import Clock, DatedFact, Measure
from bot.domain.lists.announcement import Unreviewed
from bot.domain.lists.list_meant import ListMeant

EARLIEST = dt.date(1990, 1, 1)
"""The first day one may ask about: the first order held is of 1 Feb 1990."""
LISTS_FROM = dt.date(2018, 1, 1)
"""The first day that the lists speak of. Of a day before it orders against an addressee alone are held."""


class Outcome(StrEnum):
    """How a question ended."""

    MATCH = "match"
    POTENTIAL_MATCH = "potential_match"
    AMBIGUOUS = "ambiguous"
    NO_MATCH = "no_match"
    NOT_HELD = "not_held"  # an identifier, well-formed or labelled, that no list holds: it says nothing of its bearer
    ASKED = "asked"  # a question was read with doubt, and asked back
    INVALID = "invalid"


class Standing(StrEnum):
    """Where an entity stands over all its designations, on the day asked about."""

    DESIGNATED = "designated"
    SUSPENDED = "suspended"
    FORMERLY_DESIGNATED = "formerly_designated"
    UNKNOWN = "unknown"  # nothing stands against it but lists whose copies begin only after the day
    NOT_DESIGNATED = "not_designated"

    @property
    def stands(self) -> bool:
        """Whether a designation stands, in force or suspended."""
        return self in (Standing.DESIGNATED, Standing.SUSPENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How the question met the entity: the score (0 to 1), the name that met it, and why.

    `lacks`: of a person whose given and family names are met exactly, the one part of the name that was not asked for.
    """

    score: float
    name: str
    name_type: NameType | str  # a name type, or "identifier"
    explanation: str
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignationView:
    """A designation as it stood on the day asked about; what came later is left out."""

    id: str
    program: str
    program_title: str
    program_short: str
    authority: str  # the instrument, as cited: "E.O. 14032"
    dataset: str
    status: Status
    listed_as: str
    listed_on: dt.date | None
    suspended_on: dt.date | None
    suspension_note: str
    ended_on: dt.date | None
    end_reason: EndReason | None
    end_note: str
    edition: str
    editions: tuple[dt.date, ...]
    grounds: str
    measures: tuple[Measure, ...]
    securities: str
    deadlines: tuple[Deadline, ...]
    sources: tuple[Document, ...]
    history: tuple[DatedFact, ...]
    caveats: tuple[str, ...]
    checked_on: dt.date
    reported_in: tuple[Document, ...] = ()  # the press behind the deadlines' reported dates
    seen_from: dt.date | None = None  # where the list gives no date: the day of our first copy that carries it
    tags: tuple[str, ...] = ()  # the publisher's own words for the grounds
    citation: str = ""  # of the act that listed it
    also_in: tuple[str, ...] = ()  # other datasets that tell this very listing
    copy_on: dt.date | None = None  # the day of the copy it rests on, where that is stale on the day asked about
    renewal_missed: dt.date | None = None  # when its legal base was due for renewal, where nobody looked here since
    derived: tuple[str, ...] = ()  # those of the caveats that say no more than copy_on, renewal_missed and ran_out
    orders: str = ""  # of an order: what its addressee must do
    agreed: bool = False  # what its addressee must do was agreed, and nobody was ordered
    target: str = ""  # of an order: the id of the entity it is about
    outcome: OrderOutcome | None = None
    not_enforced: NotEnforced | None = None  # the last time begun in which the law was not enforced
    stage_since: dt.date | None = None  # of a program with stages: since when it is as described
    enforcement: str = ""  # that in words, as of the day asked about
    ran_out: tuple[Clock, ...] = ()  # the clocks that a card tells: due by the day, and nobody here knows what came


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An owner, parent or linked entity with its own standing."""

    relation: Relation
    note: str
    entity: Entity
    status: Standing
    designations: tuple[DesignationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One entity that answers to the question."""

    entity: Entity
    match: Match
    status: Standing
    designations: tuple[DesignationView, ...]
    related: tuple[Related, ...] = ()
    mentioned: tuple[str, ...] = ()  # what had been told by the day of a listing that was yet to come
    not_known: tuple[str, ...] = ()  # lists that carry it, in copies that begin only after the day asked about


@dataclass(frozen=True, slots=True, kw_only=True)
class NearName:
    """A name that came near and was not enough."""

    entity_id: str
    caption: str
    name: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheld:
    """The identifier that a question is, where no list holds it.

    `kind` has its article ("an ISIN"), `country` is the ISO code that the number tells (lower case), "" for none,
    `bearer` is whom to ask by instead ("issuer"). `fault` says what is wrong with the number, "" where nothing is known
    to be.
    """

    type: IdentifierType
    kind: str
    number: str
    country: str
    bearer: str
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSearched:
    """A list that was searched, and how fresh it is today. `as_of` is the day of the last good check.

    `edition_on` is the day of the publisher's edition, None for reviewed facts; `begins_on` that of our first copy of a
    list whose earlier editions are not held; `refused` why the last edition was not taken. An `excerpt` holds only some
    of the list's entries, and so do the reviewed rows of one `in_part`. `unreviewed` are documents that may change it.
    """

    dataset: str
    title: str
    as_of: dt.date | None
    stale: bool
    version: str | None
    designations: int
    program: str = ""  # of a list that is part of a dataset
    edition_on: dt.date | None = None
    refused: str = ""
    begins_on: dt.date | None = None
    excerpt: bool = False
    in_part: bool = False
    unreviewed: tuple[Unreviewed, ...] = ()
    speaks_from: dt.date | None = None  # the first day that the list speaks of, where that is before LISTS_FROM

    def known_on(self, day: dt.date) -> ListSearched:
        """The same without documents that were published later."""
        return replace(self, unreviewed=tuple(one for one in self.unreviewed if one.published_on <= day))

    def speaks_of(self, day: dt.date) -> bool:
        """Whether the list, however far our copies reach, speaks of `day`."""
        return day >= (self.speaks_from or LISTS_FROM)

    def covers(self, day: dt.date) -> bool:
        """Whether our copies reach back to `day`."""
        if not self.speaks_of(day):
            return False
        return self.begins_on is None or self.begins_on <= day

    def is_old(self, day: dt.date) -> bool:
        """Whether it is stale and was last checked before `day`, of which it cannot speak then."""
        return self.stale and self.as_of is not None and self.as_of < day

    def stale_copy_on(self, day: dt.date) -> dt.date | None:
        """The day of our copy of a publisher's list, where it is stale and older than `day`."""
        return self.as_of if self.edition_on is not None and self.is_old(day) else None


class Gap(StrEnum):
    """Why a list, or a part of it, was not searched."""

    NOT_LOADED = "not_loaded"
    IN_PART = "held_in_part"
    OLD_COPY = "after_our_copy"  # what the publisher added since
    BEFORE_COPIES = "before_our_copies"
    NOT_HELD = "not_held"  # there is no reader for it
    WITHHELD = "withheld"  # a firm's own list, where people of other firms read along
    AS_WRITTEN = "as_written"  # a record of before reasons were kept: the text says it


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSearched:
    """A list, or a part of it, that was not searched. `on` is the day of the copy that the reason speaks of."""

    dataset: str
    title: str
    reason: Gap
    note: str = ""  # of a list held in part, or not at all: what is missing
    on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """Whether it was looked up who owns the entity. `rules` are the rules by which that matters, in a few words."""

    checked: bool = False
    rules: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAs:
    """What a question in plain words was read as; `day_typed` is "" where none was given.

    `list_meant` is what was typed, `lists` what it means; records of earlier versions have no `lists`.
    """

    kind: str
    names: tuple[str, ...]
    day_typed: str
    aspect: str
    list_meant: str
    language: str
    doubts: tuple[str, ...] = ()
    lists: tuple[ListMeant, ...] = ()
    mentioned: tuple[str, ...] = ()  # names that were only mentioned, and not screened
    relative: str = ""  # who or what of the name was asked about, and not looked up: "daughter", "yacht"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer to one name.

    `also` are the other entities at or above the threshold, those that weigh most first: an exact name on one list
    hides nobody on another. `also_more`: there may be more of them than could be compared.
    """

    query: str
    as_of: dt.date
    asked_on: dt.date
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    also: tuple[Finding, ...] = ()
    also_more: bool = False
    nearest: tuple[NearName, ...] = ()
    unheld: Unheld | None = None  # of the outcome not_held; of no_match where the name may be such a number too
    problem: str = ""  # of an invalid question: one clear line
    lists: tuple[ListSearched, ...] = ()
    not_searched: tuple[str, ...] = ()  # `unsearched` in words; records of earlier versions have these alone
    unsearched: tuple[NotSearched, ...] = ()
    ownership: Ownership = Ownership()
    record: str = ""  # the record's id
    read_as: ReadAs | None = None  # of a question in plain words

    @property
    def historical(self) -> bool:
        """Whether an earlier day than today was asked about."""
        return self.as_of < self.asked_on
