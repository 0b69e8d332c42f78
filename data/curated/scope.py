"""Reads the reviewed files of what no search covers: rules on ownership, and lists that are not held."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self, TypeVar

from pydantic import Field, ValidationError, model_validator

from bot.domain.lists.scope import ListNotHeld, OwnershipRule, RulePeriod, Scope
from bot.errors import BadFacts
from data.curated.parts import Checked, Id, Strict, Text

ROOT = Path(__file__).parent.parent / "scope"

F = TypeVar("F", bound=Strict)


class PeriodTable(Strict):
    """How a rule stands for a time (bot/domain/lists/scope.py says what each key means)."""

    brief: str
    note: Text
    since: dt.date | None = None
    until: dt.date | None = None


class RuleTable(Checked):
    """A rule on ownership; its periods follow on each other."""

    id: Id
    periods: Annotated[tuple[PeriodTable, ...], Field(strict=False, min_length=1)]

    @model_validator(mode="after")
    def _periods_follow(self) -> Self:
        for earlier, later in zip(self.periods, self.periods[1:], strict=False):
            if earlier.until is None or earlier.until != later.since:
                raise ValueError(f"{self.id}: a period begins on the day the one before it ends")
        return self

    def to_domain(self) -> OwnershipRule:
        """The rule as the domain knows it."""
        periods = tuple(RulePeriod(**dict(period)) for period in self.periods)
        return OwnershipRule(id=self.id, periods=periods, verification=self.verification)


class ListTable(Checked):
    """A list that is not held."""

    id: Id
    title: Text
    note: Text
    since: dt.date | None = None

    def to_domain(self) -> ListNotHeld:
        """The list as the domain knows it."""
        return ListNotHeld(
            id=self.id, title=self.title, note=self.note, since=self.since, verification=self.verification
        )


class OwnershipFile(Strict):
    """scope/ownership.toml"""

    rules: Annotated[tuple[RuleTable, ...], Field(strict=False, min_length=1)]


class ListsFile(Strict):
    """scope/lists_not_held.toml"""

    lists: Annotated[tuple[ListTable, ...], Field(strict=False, min_length=1)]


def load_scope(folder: Path = ROOT) -> Scope:
    """What no search covers, as the reviewed files have it. Raises BadFacts with every problem found."""
    rules = _read(folder / "ownership.toml", OwnershipFile).rules
    lists = _read(folder / "lists_not_held.toml", ListsFile).lists
    if doubled := [*_doubled([rule.id for rule in rules]), *_doubled([one.id for one in lists])]:
        raise BadFacts([f"data/scope: {id} is there twice" for id in doubled])
    return Scope(rules=tuple(rule.to_domain() for rule in rules), not_held=tuple(one.to_domain() for one in lists))


def _read(path: Path, model: type[F]) -> F:
    place = f"data/scope/{path.name}"
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise BadFacts([f"{place}: cannot be read: {fault}"]) from None
    except ValidationError as faults:
        found = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in faults.errors(include_url=False))
        raise BadFacts([f"{place}: {fault}" for fault in found]) from None


def _doubled(ids: list[str]) -> Iterator[str]:
    return (id for n, id in enumerate(ids) if id in ids[:n])
