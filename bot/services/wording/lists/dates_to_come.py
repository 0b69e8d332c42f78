"""The dates that come, as an answer about lists gives them: those of listings, with those of rules among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.domain.law.clock import Clock
from bot.services.questions.lists.answers import Due, DueDates, RuleDue
from bot.services.wording.days import ahead, day
from bot.services.wording.deadlines import title
from bot.services.wording.lists.changes import MOST_DATES, MOST_NAMES, fresh, in_part, missing, named, supposed
from bot.services.wording.lists.changes_head import in_span
from bot.services.wording.lists.notices import dated
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.words import count, some


def dates_to_come(answer: DueDates) -> Page:
    """The dates that fall into a period, the soonest first, each with whom it concerns and its rule."""
    said = [supposed(answer.period, "90 days ahead")] if answer.period.supposed else []
    lines = [line for due in soonest_first(answer)[:MOST_DATES] for line in _due_lines(due, answer)]
    kept = "Of rules, renewals and licences only the days that are reviewed here; there may be others."
    notes = (*said, *missing(answer.missing), *in_part(answer.gaps), kept, fresh(answer), NOT_A_FINDING)
    return Page(_head(answer), tuple(lines), notes, tuple(_due_behind(answer)))


def _head(answer: DueDates) -> str:
    on = f" for {', '.join(answer.about)}" if answer.about else ""
    number = len(answer.dates) + len(answer.rules)
    if answer.about and len(answer.missing) == len(answer.about):
        return f"{', '.join(answer.about)}: not held here, so nobody here can say which dates come."
    part = ", by what is held: not the whole list." if answer.gaps else ""
    if not number:
        return f"No date that follows from a listing in force{on} falls {in_span(answer.period)}{part or '.'}"
    first = f", the soonest {MOST_DATES} shown" if number > MOST_DATES else ", the soonest first"
    return f"{count(number, 'date')}{on} {in_span(answer.period)}{first if number > 1 else ''}{part}"


def soonest_first(answer: DueDates) -> list[Due | RuleDue]:
    """The dates of listings with those of rules among them."""
    every: list[Due | RuleDue] = [*answer.dates, *answer.rules]
    return sorted(every, key=lambda due: due.deadline.on if isinstance(due, Due) else due.clock.due)


def _due_behind(answer: DueDates) -> Iterator[Line]:
    """Whom each date concerns, where its line has no room for them, then the dates that have no line."""
    for due in answer.dates:
        if len(due.names) > MOST_NAMES:
            yield from named(f"{title(due.deadline)}, {due.program}", due.names, len(due.names))
    for late in soonest_first(answer)[MOST_DATES:]:
        yield from _due_lines(late, answer)


def _due_lines(due: Due | RuleDue, answer: DueDates) -> Iterator[Line]:
    if isinstance(due, RuleDue):
        yield from _rule_lines(due, answer)
        return
    yield Line(dated(due.deadline, answer.today), f" — {due.program}: {some(due.names, MOST_NAMES)}")
    yield Line("", f"{due.deadline.meaning} {due.deadline.rule}".strip(), indent=1)


def _rule_lines(due: RuleDue, answer: DueDates) -> Iterator[Line]:
    """What falls due by then of a rule: how the day is reckoned, what is known of it, and how surely."""
    clock = due.clock
    yield Line(due_by(clock, answer.today), f" — {some(due.programs, MOST_NAMES)}: {clock.title}")
    unsure = f" ⚠️ {clock.verification.caveat}" if clock.verification.caveat else ""
    yield Line("", f"{clock.basis}. {clock.note}{unsure}".strip(), indent=1)


def due_by(clock: Clock, today: dt.date) -> str:
    """ "Due by 18 Dec 2026, in 20 days"."""
    return f"Due by {day(clock.due)}, {ahead((clock.due - today).days)}"
