"""A day asked about, with the law and the lists by which it is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import Designation
from bot.domain.law.in_force import last_day
from bot.domain.law.program import Authority, Program, Stage
from bot.domain.law.searched import LISTS_FROM
from bot.domain.lists.dataset import ListState


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day asked about, and the day of asking, with the programs, authorities and lists in force.

    With `dataset` only that list counts.
    """

    day: dt.date
    today: dt.date
    programs: Mapping[str, Program]
    authorities: Mapping[str, Authority]
    lists: Mapping[str, ListState]
    dataset: str | None = None

    def tells(self, d: Designation) -> bool:
        """Whether the designation is shown: it had begun, its list speaks of the day and is among those asked about.

        Of a day before the lists begin, orders alone are told.
        """
        return d.begun(self.day) and self.asked(d) and (self.listed_days or bool(d.orders))

    def deadlines(self, d: Designation) -> tuple[Deadline, ...]:
        """The dates that follow from it, as one knew them on the day."""
        return d.deadlines_on(self.day, self.programs[d.program])

    def program_of(self, d: Designation) -> Program:
        """The program as it stood on the day, or when the designation last did."""
        return self.programs[d.program].on(last_day(d, self.day))

    def stage_of(self, d: Designation) -> Stage | None:
        """The stage that its program was in then."""
        return self.programs[d.program].stage_on(last_day(d, self.day))

    def short_of(self, d: Designation) -> str:
        """The program as an answer names it."""
        return self.program_of(d).short

    @property
    def listed_days(self) -> bool:
        """Whether the day is one that the lists speak of, and not orders alone."""
        return self.day >= LISTS_FROM

    @property
    def lists_asked(self) -> list[ListState]:
        """The list asked about, or all."""
        return [state for id, state in self.lists.items() if self.dataset in (None, id)]

    def asked(self, d: Designation) -> bool:
        """Whether its list is among those asked about."""
        return self.dataset in (None, d.dataset)
