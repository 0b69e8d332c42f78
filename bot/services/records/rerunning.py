"""The same question on today's lists, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.deadline import Deadline
from bot.domain.law.view import DesignationView
from bot.services.asker import Asker
from bot.services.questions.threads.said import CHOSEN
from bot.services.records.record import Record
from bot.services.screening.recalling import recorded
from bot.services.screening.screener import Screener
from bot.services.viewing import OWN_LISTS_LEFT_OUT

RERUN = "rerun"
"""The surface of a question that is asked again."""
_NOT_SCREENED = (Outcome.ASKED, Outcome.INVALID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rerun:
    """A record, today's answer to its question, and the differences in a line each."""

    record: Record
    then: Answer
    now: Answer
    differences: tuple[str, ...]


def rerun(record: Record, screener: Screener) -> Rerun | None:
    """Ask the question of a record again: of an earlier day as of that day, of its own day as of today.

    Where a firm's own lists were left out, since other firms read the answer, they are left out again. Gives None for
    one that screened nothing. Where a person chose an entity, it is chosen again. The answer is recorded as every
    answer is. Raises BadInput where a list that alone was searched is there no more.
    """
    then = recorded(record.answer)
    if then.outcome in _NOT_SCREENED:
        return None
    withheld = OWN_LISTS_LEFT_OUT in then.unsearched
    asker = Asker(surface=RERUN, team=record.asker.team, channel=record.asker.channel, public_only=withheld)
    only = {searched.dataset for searched in then.lists}
    now = screener.screen(
        then.query,
        asker=asker,
        as_of=then.as_of if then.historical else None,
        dataset=only.pop() if len(only) == 1 else None,
        read_as=then.read_as,
    )
    now = _chosen_again(then, now, screener, asker=asker)
    return Rerun(record=record, then=then, now=now, differences=tuple(differences(then, now)))


def _chosen_again(then: Answer, now: Answer, screener: Screener, *, asker: Asker) -> Answer:
    """Today's answer with the choice made in it that was made then; as it is where nobody chose, or whoever it was is
    found no more."""
    found = _by_id(now)
    chosen = next((one.entity.id for one in then.findings if one.match.name_type == CHOSEN), "")
    return screener.pick(now.record, chosen, asker=asker) if chosen in found else now


def differences(then: Answer, now: Answer) -> Iterator[str]:
    """What is otherwise now, a line each: the outcome, who is found, their standing, their listings and dates."""
    if then.outcome is not now.outcome:
        yield f"outcome: {then.outcome} then, {now.outcome} now"
    before, after = _by_id(then), _by_id(now)
    for id in before.keys() - after.keys():
        yield f"{before[id].entity.caption}: found then, not now"
    for id in after.keys() - before.keys():
        yield f"{after[id].entity.caption}: found now, not then ({after[id].status})"
    for id in sorted(before.keys() & after.keys()):
        for line in _of_one(before[id], after[id]):
            yield f"{after[id].entity.caption}: {line}"
    yield from _lists(then, now)


def _by_id(answer: Answer) -> Mapping[str, Finding]:
    return {finding.entity.id: finding for finding in (*answer.also, *answer.findings)}


def _of_one(then: Finding, now: Finding) -> Iterator[str]:
    if then.status is not now.status:
        yield f"{then.status} then, {now.status} now"
    before = {view.id: view for view in then.designations}
    after = {view.id: view for view in now.designations}
    for id in sorted(before.keys() - after.keys()):
        yield f"{_name(before[id])} shown then, not now"
    for id in sorted(after.keys() - before.keys()):
        yield f"{_name(after[id])} shown now, not then"
    for id in sorted(before.keys() & after.keys()):
        yield from _of_listing(before[id], after[id])


_TOLD: Mapping[str, Callable[[DesignationView], object]] = {
    "status": lambda view: view.status.value,
    "listed on": lambda view: view.listed_on,
    "suspended on": lambda view: view.suspended_on,
    "ended on": lambda view: view.ended_on,
    "what it does": lambda view: ", ".join(measure.name for measure in view.measures),
    "dates": lambda view: "; ".join(map(_date, view.deadlines)),
}


def _of_listing(then: DesignationView, now: DesignationView) -> Iterator[str]:
    for what, read in _TOLD.items():
        if (before := read(then)) != (after := read(now)):
            yield f"{_name(now)}: {what} {before or 'none'} then, {after or 'none'} now"


def _date(deadline: Deadline) -> str:
    return f"{deadline.kind} {deadline.on.isoformat()} {deadline.state}"


def _name(view: DesignationView) -> str:
    return f"{view.program_short} ({view.id})"


def _lists(then: Answer, now: Answer) -> Iterator[str]:
    before = {searched.dataset for searched in then.lists}
    for searched in now.lists:
        if searched.dataset not in before:
            yield f"{searched.title}: searched now, not then"
    after = {searched.dataset for searched in now.lists}
    for searched in then.lists:
        if searched.dataset not in after:
            yield f"{searched.title}: searched then, not now"
