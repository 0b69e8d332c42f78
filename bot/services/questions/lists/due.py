"""The dates that come, of what is in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.program import Program
from bot.services.lists.clocks import due
from bot.services.notices.follows import Dated
from bot.services.questions.days.period import Period
from bot.services.questions.days.periods import period_ahead
from bot.services.questions.lists.answers import Due, DueDates, RuleDue
from bot.services.questions.lists.view import ListView
from bot.services.questions.reading import Reading


def due_dates(view: ListView, reading: Reading) -> DueDates:
    """The dates of the lists that are meant, in the period that the question names, the soonest first."""
    period = period_ahead(reading.text, today=view.today, language=reading.language)
    programs, seen = view.uow.library.programs(), {state.dataset.id for state in view.states}
    found: dict[tuple[object, ...], tuple[Deadline, dict[str, str]]] = {}
    for one in view.uow.ticks.dated():
        if one.designation.dataset in seen and view.takes(one.designation.dataset, one.designation.program):
            for deadline in _coming(one, programs[one.designation.program], view.today):
                if period.first <= deadline.on <= period.last:
                    key = deadline.on, one.designation.program, deadline.kind, deadline.rule
                    found.setdefault(key, (deadline, {}))[1].setdefault(one.group, one.caption)
    dates = [
        Due(deadline=deadline, program=programs[str(key[1])].short, names=tuple(sorted(names.values())))
        for key, (deadline, names) in sorted(found.items(), key=lambda item: item[0])
    ]
    return DueDates(
        period=period,
        today=view.today,
        dates=tuple(dates),
        rules=tuple(_rules(view, programs, period)),
        searched=view.searched(),
        about=view.about,
        missing=view.missing(),
        gaps=view.gaps(),
    )


def _rules(view: ListView, programs: Mapping[str, Program], period: Period) -> Iterator[RuleDue]:
    """What falls due of rules, renewals and licences behind the lists that are held and meant."""
    held = {program for _, program, _ in view.held()}
    for clock, touched in due(programs.values()):
        shorts = tuple(programs[program].short for program in touched if program in held)
        if shorts and period.first <= clock.due <= period.last:
            yield RuleDue(clock=clock, programs=shorts)


def _coming(one: Dated, program: Program, today: dt.date) -> Iterator[Deadline]:
    """The dates of a designation in force that are still to come and run."""
    if one.designation.status_on(today) in (Status.DESIGNATED, Status.NOT_YET):
        for deadline in one.designation.deadlines_on(today, program):
            if deadline.state is DeadlineState.UPCOMING and not deadline.why:
                yield deadline
