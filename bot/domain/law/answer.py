"""The answer as data: what was asked, found and searched. Slack's cards and --json are made from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.law.entity import Entity, IdentifierType, NameType, Relation
from bot.domain.law.searched import ListSearched, NotSearched
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant


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
    """How the question matched the entity: the score (0 to 1), the name that matched, and why.

    `lacks`: of a person whose given and family names are met exactly, the one part of the name that was not asked for.
    `differs`: in what the entity differs from what the asker knows beside the name.
    """

    score: float
    name: str
    name_type: NameType | str  # a name type, or "identifier"
    explanation: str
    lacks: str = ""
    differs: tuple[str, ...] = ()


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
    ahead: dt.date | None = None  # the day to come that was asked about, answered as of today
    of_goods: bool = False  # goods, technology, exports or licences were asked about
    may: bool = False  # whether something may be done was asked: "may we …"
    points: tuple[str, ...] = ()  # finer points that were asked about: "first", "shares"
    besides: tuple[str, ...] = ()  # the further aspects that were asked, at most two
    above: str = ""  # whose parent or owner the names are, where that was asked about: "what about its parent?"


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
