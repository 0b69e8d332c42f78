"""What happened to an entity in dated lines, the oldest first: listed, banned, suspended, extended, ended, to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.orders import spoken
from bot.domain.law.view import DesignationView
from bot.services.wording.days import day
from bot.services.wording.deadlines import happens, stands
from bot.services.wording.listed import end


class Event(NamedTuple):
    """One line: the day ("14 Jan 2021", "May 2021"), what happened, under which list, and what the history adds."""

    on: str
    words: str
    program: str
    note: str
    to_come: bool


def timeline(finding: Finding, answer: Answer) -> list[Event]:
    """All events of all designations, what is to come last."""
    found = [event for view in finding.designations for event in _of(view, answer)]
    return [event for _, event in sorted(dict.fromkeys(found), key=lambda one: one[0])]


def _of(view: DesignationView, answer: Answer) -> Iterator[tuple[str, Event]]:
    """Each event with its day as ISO; a fact of the history stands with what happened that day, or by itself."""
    told = list(_typed(view, answer))
    notes: dict[str, str] = {}
    for fact in view.history:
        notes[fact.on] = f"{notes[fact.on]} {fact.text}" if fact.on in notes else fact.text
    if view.outcome:
        notes.setdefault(view.outcome.on, view.outcome.text)
    for on, words, to_come in told:
        iso = on.isoformat()
        yield iso, Event(day(on), words, view.program_short, notes.pop(iso, ""), to_come)
    for iso, text in notes.items():
        yield iso, Event(spoken(iso), text, view.program_short, "", to_come=False)


def _typed(view: DesignationView, answer: Answer) -> Iterator[tuple[dt.date, str, bool]]:
    if view.listed_on:
        yield view.listed_on, f"ordered {view.orders}" if view.orders else "listed", False
    if view.suspended_on:
        yield view.suspended_on, f"suspended{f' ({view.suspension_note})' if view.suspension_note else ''}", False
    if view.ended_on:
        yield view.ended_on, f"ended: {end(view)}", False
    for deadline in view.deadlines:
        yield deadline.on, _dated(deadline, answer), deadline.state is DeadlineState.UPCOMING


def _dated(deadline: Deadline, answer: Answer) -> str:
    """ "purchase ban begins", "divestment date: never took effect …"."""
    if deadline.state is DeadlineState.PASSED and not deadline.why:
        return happens(deadline)
    return f"{happens(deadline)}: {stands(deadline, answer)}"
