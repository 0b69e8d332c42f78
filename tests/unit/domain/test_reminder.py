"""Which deadlines are told before they come."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason
from bot.domain.law.program import Program
from bot.domain.notices.reminder import near
from tests.builders import a_designation, a_program, a_rule

BAN_ON = dt.date(2021, 3, 15)
PROGRAM = a_program(deadlines=(a_rule(),))


def told(designation: Designation, days_before: int) -> list[dt.date]:
    day = BAN_ON - dt.timedelta(days=days_before)
    return [deadline.on for deadline in near(designation, PROGRAM, [day], "America/New_York")]


@pytest.mark.parametrize("days", [30, 7, 1, 0])
def test_a_deadline_is_told_on_its_steps(days: int) -> None:
    assert told(a_designation(), days) == [BAN_ON]
    assert told(a_designation(), days + 40) == []


def test_a_deadline_that_does_not_run_is_not_told() -> None:
    assert told(a_designation(suspended_on=dt.date(2021, 2, 1)), 7) == []
    assert told(a_designation(ended_on=dt.date(2021, 2, 1), end_reason=EndReason.REMOVED), 7) == []


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Designation):
    """A designation in force, one of whose dates does not run for a reason of its own."""

    def deadlines_on(self, day: dt.date, program: Program) -> tuple[Deadline, ...]:
        (running,) = Designation.deadlines_on(self, day, program)
        paused = Deadline(
            kind=running.kind,
            on=running.on,
            at=running.at,
            zone=running.zone,
            basis=running.basis,
            rule=running.rule,
            meaning=running.meaning,
            state=DeadlineState.UPCOMING,
            why="stayed by the court",
        )
        return (paused,)


def test_a_deadline_that_says_why_it_does_not_run_is_not_told_though_the_designation_stands() -> None:
    standing = a_designation()
    fields = {name: getattr(standing, name) for name in Designation.__dataclass_fields__}
    assert told(standing, 7) == [BAN_ON]
    assert told(Paused(**fields), 7) == []
