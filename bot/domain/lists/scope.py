"""What no search here covers: who owns an entity, and lists that are not held. Reviewed, and given by the day asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.law.answer import Ownership
from bot.domain.law.document import Verification
from bot.domain.law.searched import Gap, NotSearched

UNCHECKED = "It was not looked up who owns or controls the entity."


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePeriod:
    """How a rule stands from `since` until `until` (that day no longer; None: open): briefly, and in a sentence.

    `brief` is empty for a rule that short answers leave out.
    """

    brief: str
    note: str
    since: dt.date | None = None
    until: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether the rule stood so on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnershipRule:
    """A rule under which owners matter. On a day that no period covers there was no such rule."""

    id: str
    periods: tuple[RulePeriod, ...]
    verification: Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNotHeld:
    """A list for which there is no reader and no reviewed rows. `since`: its first day, where that is known."""

    id: str
    title: str
    note: str  # what it does, and so what is missed
    verification: Verification
    since: dt.date | None = None

    def existed(self, day: dt.date) -> bool:
        """Whether there was such a list on `day`, as far as it is known."""
        return self.since is None or self.since <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What no search here covers."""

    rules: tuple[OwnershipRule, ...] = ()
    not_held: tuple[ListNotHeld, ...] = ()

    def ownership(self, day: dt.date) -> Ownership:
        """That ownership was not looked up, and the rules of `day` by which it matters."""
        stood = [period for rule in self.rules for period in rule.periods if period.covers(day)]
        briefly = tuple(period.brief for period in stood if period.brief)
        return Ownership(rules=briefly, note=" ".join([UNCHECKED, *(period.note for period in stood)]))

    def lists_not_held(self, day: dt.date) -> tuple[NotSearched, ...]:
        """The lists of `day` that are not held, as an answer has them."""
        return tuple(
            NotSearched(dataset=one.id, title=one.title, reason=Gap.NOT_HELD, note=one.note)
            for one in self.not_held
            if one.existed(day)
        )


NOTHING_REVIEWED = Scope()
"""No rules and no lists: answers say that ownership was not looked up, and no more."""
