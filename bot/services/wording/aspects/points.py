"""The line that a finer point of a question asks for: when it was first listed, why a listing ended, what is barred."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Answer, Finding, ReadAs, Standing
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.barred import barred_line
from bot.services.wording.aspects.blocked_or_banned import banned_line, blocked_line, still_line
from bot.services.wording.aspects.court import court_line
from bot.services.wording.aspects.off_list import off_line
from bot.services.wording.aspects.on_list import under
from bot.services.wording.aspects.subsidiaries import subsidiaries_line
from bot.services.wording.days import day
from bot.services.wording.listed import end, is_list, lasted, named, programs, vanished
from bot.services.wording.words import count, some

_TOLD = 3


def pointed_line(finding: Finding, answer: Answer) -> str:
    """The line; "" where the question asks for no such point, or nothing is held of it."""
    asked = answer.read_as
    if asked is None:
        return ""
    return court_line(finding, answer) or _pointed(finding, answer, asked)


def _pointed(finding: Finding, answer: Answer, asked: ReadAs) -> str:
    if asked.aspect == Aspect.SINCE and Point.FIRST in asked.points:
        return _first(_named(finding, asked))
    if asked.aspect == Aspect.WHY and Point.ENDING in asked.points:
        return _ending(_named(finding, asked))
    if told := off_line(finding, answer) or subsidiaries_line(finding, answer):
        return told
    known = finding.status not in (Standing.UNKNOWN, Standing.NOT_DESIGNATED)
    lines = (blocked_line, banned_line, barred_line, still_line) if known else ()
    return next(filter(None, (line(finding, answer) for line in lines)), "")


def _named(finding: Finding, asked: ReadAs) -> Sequence[DesignationView]:
    return under(asked.lists, finding.designations) or finding.designations


def _first(views: Sequence[DesignationView]) -> str:
    """The first list that named it, and the day; then the laws that named it before; then what has no day."""
    begun = [view for view in views if view.status is not Status.NOT_YET]
    dated = sorted((view.listed_on, n, view) for n, view in enumerate(begun) if view.listed_on)
    lists = [(on, view) for on, _, view in dated if is_list(view)]
    if not lists:
        return ""
    on, first = lists[0]
    before = [(earlier, view) for earlier, _, view in dated if earlier < on]
    return " ".join(filter(None, [_told_first(on, first), *_laws(before), _without_day(views)]))


def _told_first(on: dt.date, view: DesignationView) -> str:
    ended = f" (ended {day(view.ended_on)}, {end(view)})" if view.ended_on else ""
    return f"First on a list held here: {view.program_short}, {day(on)}{ended}."


def _laws(before: Sequence[tuple[dt.date, DesignationView]]) -> Iterator[str]:
    told = [f"{view.program_short}, {day(on)}" for on, view in before[:_TOLD]]
    if told:
        yield f"Named before by {some(told, _TOLD, between='; ')}."


def _without_day(views: Sequence[DesignationView]) -> str:
    without = [view for view in views if view.listed_on is None]
    return f"No day of listing is held for {programs(without)}." if without else ""


def _ending(views: Sequence[DesignationView]) -> str:
    """Of each listing that ended, how and why, the last first; "" where none ended."""
    ended = sorted((view for view in views if view.ended_on), key=_ended_on, reverse=True)
    said = [f"{named([view])}, {lasted(view).strip()}: {_note(view)}" for view in ended[:_TOLD]]
    more = f" {count(len(ended) - _TOLD, 'more listing')} ended: see its history." if len(ended) > _TOLD else ""
    return f"Ended: its listing {' Its listing '.join(said)}{more}" if said else ""


def _ended_on(view: DesignationView) -> dt.date:
    return view.ended_on or dt.date.min


def _note(view: DesignationView) -> str:
    """Why it ended; a copy that no longer carries it, which is said already, tells no reason."""
    if vanished(view):
        return "why is not held."
    return f"{view.end_note.rstrip('.')}." if view.end_note else "why is not held."
