"""Upcoming deadlines: of which of them to remind whom on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.designation import Designation
from bot.domain.law.listed import Status
from bot.domain.law.program import Program
from bot.domain.notices.hours import local, moment

STEPS = (30, 7, 1, 0)
"""Days before a deadline on which its followers hear of it."""
_RUNNING = (Status.DESIGNATED, Status.NOT_YET)
_OVER = (DeadlineState.NEVER_TOOK_EFFECT, DeadlineState.EXTENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A deadline to remind of: whose it is, under which program; `followed` is the name followed, "" for a list."""

    caption: str
    program: str
    program_short: str
    deadline: Deadline
    followed: str = ""
    relation: str = ""


def near(designation: Designation, program: Program, days: Iterable[dt.date], zone: str) -> Iterator[Deadline]:
    """The deadlines to remind of on one of these days, by the calendar of `zone`.

    A deadline with an hour falls, elsewhere, on another day: the earlier of the two counts, so that nobody hears late.
    One that does not run (suspended, ended, revoked before it) is not told.
    """
    told = list(days)
    for day in told:
        if designation.status_on(day) not in _RUNNING:
            continue
        for deadline in designation.deadlines_on(day, program):
            runs = deadline.state not in _OVER and not deadline.why
            if runs and (falls_on(deadline, zone) - day).days in STEPS:
                yield deadline


def falls_on(deadline: Deadline, zone: str) -> dt.date:
    """The day of the deadline for somebody in `zone`."""
    if deadline.at is None:
        return deadline.on
    return min(deadline.on, local(moment(deadline.on, deadline.at, deadline.zone), zone).date())
