"""Answers about lists in words, the same for Slack and the terminal: a head, lines, and small print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.services.questions.glossary import Explained
from bot.services.questions.list_answers import (
    Changes,
    Due,
    DueDates,
    ListAnswer,
    Member,
    Members,
    Roll,
    RuleDue,
)
from bot.services.wording.announcements import list_note
from bot.services.wording.days import ahead, day
from bot.services.wording.deadlines import title
from bot.services.wording.glossary import glossary_page
from bot.services.wording.list_changes import (
    HEADS,
    MOST_DATES,
    MOST_NAMES,
    changes,
    fresh,
    in_part,
    in_span,
    missing,
    named,
    supposed,
)
from bot.services.wording.notices import dated
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, edition
from bot.services.wording.words import count, some

_LINES_OF_NAMES = 10


def page_of(answer: ListAnswer) -> Page:
    """The answer in words."""
    match answer:
        case Members():
            return _members(answer)
        case Changes():
            return changes(answer)
        case DueDates():
            return _due(answer)
        case Explained():
            return glossary_page(answer)


def _members(answer: Members) -> Page:
    if answer.choices:
        said = "Name the list that you mean, like: who is on the 1260H list?"
        return Page(said, (Line("Lists held here", f": {', '.join(answer.choices)}"),), ())
    whole = [roll for roll in answer.rolls if not _begins_later(roll, answer.day)]
    each = _LINES_OF_NAMES // len(whole) if 1 <= len(whole) <= HEADS else 0
    lines = tuple(_member_lines(answer, whole, each))
    behind = tuple(line for roll in whole if roll.rest for line in _all_of(roll))
    return Page(_members_head(whole, answer), lines, tuple(_members_notes(answer, whole, each)), behind)


def _member_lines(answer: Members, whole: Sequence[Roll], each: int) -> Iterator[Line]:
    """The entries of the lists whose copies reach back to the day, then since when there are copies of the others."""
    for roll in whole:
        yield from _roll(roll, answer.day, each=roll.number if answer.everyone else each)
    for roll in answer.rolls:
        if roll not in whole:
            yield Line(roll.searched.title, f": {_copies_begin(roll)}")


def _members_notes(answer: Members, whole: Sequence[Roll], each: int) -> Iterator[str]:
    if answer.day_unread:
        yield "The day in the question could not be read: this is as of today."
    yield from missing(answer.missing)
    if whole:
        yield "One of them in full: /screen NAME." if each else "Name one of these lists to see its newest entries."
    yield NOT_A_FINDING


def _members_head(rolls: Sequence[Roll], answer: Members) -> str:
    when = "" if answer.day == answer.today else f" as of {day(answer.day)}"
    heads = [f"{_entries(roll)} on {roll.searched.title}{when}" for roll in rolls]
    more = [f"and {count(len(heads) - HEADS, 'more list')}"] if len(heads) > HEADS else []
    if heads:
        return "; ".join([*heads[:HEADS], *more])
    if answer.rolls:
        return f"Our copies do not reach back to {day(answer.day)}."
    return f"{', '.join(answer.missing)}: not held here, so nobody here can say who is on it."


def _entries(roll: Roll) -> str:
    number = f"{roll.number:,} {'entry' if roll.number == 1 else 'entries'}"
    return f"{number} held, not the whole list," if roll.gaps else number


def _copies_begin(roll: Roll) -> str:
    begins = day(roll.searched.begins_on) if roll.searched.begins_on else "later"
    return f"our copies begin {'on ' if roll.searched.begins_on else ''}{begins}; of days before nobody here can say"


def _begins_later(roll: Roll, asked: dt.date) -> bool:
    return not roll.searched.covers(asked) and roll.number == 0


def _roll(roll: Roll, asked: dt.date, *, each: int) -> Iterator[Line]:
    shown = roll.newest[:each]
    stale = ", ⚠️ stale" if roll.searched.stale else ""
    checked = f"checked {day(roll.searched.as_of)}" if roll.searched.as_of else "not checked"
    suspended = f"; {roll.suspended:,} of them suspended" if roll.suspended else ""
    yield Line(
        roll.searched.title, f" ({roll.searched.dataset}): {edition(roll.searched)}, {checked}{stale}{suspended}"
    )
    if note := list_note(roll.searched.known_on(asked)):
        yield Line("⚠️", f" {note}")
    if roll.gaps:
        yield Line("⚠️ Not the whole list", f": {roll.gaps}")
    if shown:
        yield Line(_newest(roll, len(shown)), "")
    for member in shown:
        yield Line(member.caption, _listed(member), indent=1)


def _listed(member: Member) -> str:
    return f", listed {day(member.listed_on)}" if member.listed_on else ""


def _all_of(roll: Roll) -> Iterator[Line]:
    members = [f"{member.caption}{_listed(member)}" for member in (*roll.newest, *roll.rest)]
    return named(roll.searched.title, members, roll.number)


def _newest(roll: Roll, shown: int) -> str:
    if all(member.listed_on is None for member in roll.newest):
        return "The list gives no days of listing; some of its entries" if shown < roll.number else "Its entries"
    return f"The newest {shown} of {roll.number:,}" if shown < roll.number else "The newest first"


def _due(answer: DueDates) -> Page:
    on = f" for {', '.join(answer.about)}" if answer.about else ""
    said = [supposed(answer.period, "90 days ahead")] if answer.period.supposed else []
    number = len(answer.dates) + len(answer.rules)
    if answer.about and len(answer.missing) == len(answer.about):
        head = f"{', '.join(answer.about)}: not held here, so nobody here can say which dates come."
    elif number:
        first = f", the soonest {MOST_DATES} shown" if number > MOST_DATES else ", the soonest first"
        head = f"{count(number, 'date')}{on} {in_span(answer.period)}{first if number > 1 else ''}"
    else:
        head = f"No date that follows from a listing in force{on} falls {in_span(answer.period)}."
    lines = [line for due in _soonest_first(answer)[:MOST_DATES] for line in _due_lines(due, answer)]
    kept = "Of rules, renewals and licences only the days that are reviewed here; there may be others."
    notes = (*said, *missing(answer.missing), *in_part(answer.gaps), kept, fresh(answer), NOT_A_FINDING)
    return Page(head, tuple(lines), notes, tuple(_due_behind(answer)))


def _soonest_first(answer: DueDates) -> list[Due | RuleDue]:
    every: list[Due | RuleDue] = [*answer.dates, *answer.rules]
    return sorted(every, key=lambda due: due.deadline.on if isinstance(due, Due) else due.clock.due)


def _due_behind(answer: DueDates) -> Iterator[Line]:
    """Whom each date concerns, where its line has no room for them, then the dates that have no line."""
    for due in answer.dates:
        if len(due.names) > MOST_NAMES:
            yield from named(f"{title(due.deadline)}, {due.program}", due.names, len(due.names))
    for late in _soonest_first(answer)[MOST_DATES:]:
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
    touched = f" — {some(due.programs, MOST_NAMES)}: {clock.title}"
    yield Line(f"Due by {day(clock.due)}, {ahead((clock.due - answer.today).days)}", touched)
    unsure = f" ⚠️ {clock.verification.caveat}" if clock.verification.caveat else ""
    yield Line("", f"{clock.basis}. {clock.note}{unsure}".strip(), indent=1)
