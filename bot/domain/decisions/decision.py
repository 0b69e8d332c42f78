"""A decision on a hit, and where it stands: nothing is overwritten, what comes later is a step of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.law.entity import Entity
from bot.domain.law.severity import Colour
from bot.domain.names.keys import plain_key

LONGEST_KEY = 300


class Verdict(StrEnum):
    """What was decided."""

    SAME = "same"
    NOT_SAME = "not_same"
    ESCALATED = "escalated"


class Reason(StrEnum):
    """What a decision rests on."""

    BIRTH_DATE = "birth_date"
    COUNTRY = "country"
    IDENTIFIER = "identifier"
    KIND = "kind"
    COMMON_NAME = "common_name"
    DATA_ERROR = "data_error"
    OTHER = "other"


class StepKind(StrEnum):
    """What happened to a decision after it was made."""

    CONFIRMED = "confirmed"  # by a second person
    RETURNED = "returned"  # a second person does not agree
    REOPENED = "reopened"  # the entry changed in what the reason rests on


class Standing(StrEnum):
    """Where a decision stands."""

    STANDS = "stands"
    WAITS = "waits"  # for a second person
    RETURNED = "returned"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What was known of the entry when it was decided: what reasons may rest on. All sorted."""

    kind: str = ""
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, entity: Entity) -> Basis:
        """As the entry has it now."""
        return cls(
            kind=entity.schema.value,
            countries=tuple(sorted(entity.countries)),
            birth_dates=tuple(sorted(entity.birth_dates)),
            identifiers=tuple(sorted(f"{one.type.value} {one.value}" for one in entity.identifiers)),
            names=tuple(sorted({name.text for name in entity.names})),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What somebody did about a decision later; `by` is "" where the bot did it."""

    kind: StepKind
    by: str
    at: dt.datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one person decided of one hit: of the name that was asked, and the entry that answered to it.

    It holds in one workspace and matter. `key` is the asked name folded, `record` the answer that was looked at,
    `severity` the colour that the entry had then, `second`: it takes a second person.
    """

    team: str
    matter: str
    asked: str
    key: str
    entity: str
    caption: str
    verdict: Verdict
    reason: Reason
    note: str
    by: str
    at: dt.datetime
    record: str
    severity: Colour
    second: bool
    basis: Basis = Basis()
    number: int = 0
    steps: tuple[Step, ...] = field(default=())

    @property
    def standing(self) -> Standing:
        """Where it stands after all that happened to it: the last word counts, and nobody seconds themselves."""
        standing = Standing.WAITS if self.second else Standing.STANDS
        for step in self.steps:
            if step.kind is StepKind.REOPENED:
                standing = Standing.REOPENED
            elif step.by != self.by and standing is Standing.WAITS:
                standing = Standing.STANDS if step.kind is StepKind.CONFIRMED else Standing.RETURNED
        return standing


def key_of(asked: str) -> str:
    """The asked name as decisions are kept by it."""
    return plain_key(asked)[:LONGEST_KEY]


def latest(decisions: Sequence[Decision]) -> dict[str, Decision]:
    """The last decision on each entry, whatever it came to: earlier ones are history."""
    return {one.entity: one for one in sorted(decisions, key=lambda one: one.number)}
