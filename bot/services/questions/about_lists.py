"""Answers questions about lists from what is stored: who is on one, what changed, which dates come.

Nothing of another team's list is read, nor of any firm's own where people of other organisations may see the answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.dataset import Coverage, ListState
from bot.domain.deadline import Deadline, DeadlineState
from bot.domain.designation import Designation, Status
from bot.domain.program import Program
from bot.domain.publication import Publication, Told
from bot.domain.screening import EARLIEST, ListSearched
from bot.domain.yielding import yielding
from bot.services.follows import Dated
from bot.services.lists import covered_by_publishers, searched
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.questions.list_answers import (
    Changes,
    Due,
    DueDates,
    ListAnswer,
    ListChanges,
    Member,
    Members,
    Roll,
)
from bot.services.questions.lists_meant import ListMeant, NamedLists
from bot.services.questions.periods import period_ahead, period_back
from bot.services.questions.reading import Kind, Reading
from bot.services.viewing import opened

NEWEST = 10


class ListQuestions:
    """Answers questions about lists; `named` finds the lists that a question names, once it is first needed."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], named: Callable[[], NamedLists], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._named = named
        self._clock = clock

    def answer(self, reading: Reading, *, asker: Asker) -> ListAnswer | None:
        """What is stored of what the question asks; None for a kind of question that is not about lists."""
        meant = self._named().named_in(reading)
        today = self._clock.now().date()
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            view = _View(uow, uow.library.lists(team=asker.team), tuple(meant), today)
            match reading.kind:
                case Kind.MEMBERS:
                    return _members(view, reading, self._named().known)
                case Kind.CHANGES:
                    return _changes(view, reading)
                case Kind.DEADLINES:
                    return _due_dates(view, reading)
                case _:
                    return None


@dataclass(frozen=True, slots=True)
class _View:
    """What may be read for an answer: the lists that the asker sees, and those that are meant (none: all)."""

    uow: UnitOfWork
    states: Sequence[ListState]
    meant: tuple[ListMeant, ...]
    today: dt.date

    @property
    def about(self) -> tuple[str, ...]:
        return tuple(one.label for one in self.meant)

    def takes(self, dataset: str, program: str) -> bool:
        """Whether a question that names these lists speaks of this one."""
        return not self.meant or any(one.takes(dataset, program) for one in self.meant)

    def held(self) -> Sequence[tuple[ListState, str, ListSearched]]:
        """The lists that hold something and are meant, with their program, and once where two files carry the same."""
        covered = covered_by_publishers(self.states, self.today)
        by_id = {state.dataset.id: state for state in self.states}
        return [
            (by_id[one.dataset], program, one)
            for one in searched(self.states, today=self.today)
            if one.dataset not in covered
            for program in _programs(by_id[one.dataset], one)
            if self.takes(one.dataset, program)
        ]

    def missing(self) -> tuple[str, ...]:
        """The lists that are meant and not held."""
        held = [(state.dataset.id, program) for state, program, _ in self.held()]
        return tuple(one.label for one in self.meant if not any(one.takes(*each) for each in held))

    def gaps(self) -> tuple[str, ...]:
        """What is not held of the lists that are meant; of all lists together it is not told."""
        found = (f"{one.title}: {gap}" for state, _, one in self.held() if (gap := _gaps(state, one)))
        return tuple(dict.fromkeys(found)) if self.meant else ()

    def searched(self) -> tuple[ListSearched, ...]:
        """How fresh the lists are that are meant."""
        return tuple(dict.fromkeys(one for _, _, one in self.held()))


def _programs(state: ListState, one: ListSearched) -> Sequence[str]:
    """The programs of a list: its own where a file carries several, else all that the file has entries of."""
    return [one.program] if one.program else sorted(state.version.counts) if state.version else []


def _members(view: _View, reading: Reading, known: Mapping[str, ListMeant]) -> Members:
    day = reading.day.on if reading.day else None
    unread = reading.day is not None and (day is None or not EARLIEST <= day <= view.today)
    on = view.today if day is None or unread else day
    if not view.meant:
        held = [(state.dataset.id, program) for state, program, _ in view.held()]
        choices = tuple(one.label for one in known.values() if any(one.takes(*each) for each in held))
        return Members(day=on, today=view.today, day_unread=unread, choices=choices)
    rolls = tuple(_roll(view, *one, on) for one in view.held())
    return Members(day=on, today=view.today, rolls=rolls, missing=view.missing(), day_unread=unread)


def _roll(view: _View, state: ListState, program: str, shown: ListSearched, on: dt.date) -> Roll:
    listed = [one for one in view.uow.library.listed(state.dataset.id, program) if _stands(one.designation, on)]
    listed.sort(key=lambda one: (one.designation.listed_on or dt.date.min, one.caption), reverse=True)
    return Roll(
        searched=shown,
        number=len(listed),
        suspended=sum(one.designation.status_on(on) is Status.SUSPENDED for one in listed),
        newest=tuple(Member(one.caption, one.designation.listed_on) for one in listed[:NEWEST]),
        undated=any(one.designation.listed_on is None for one in listed),
        gaps=_gaps(state, shown),
    )


def _stands(designation: Designation, on: dt.date) -> bool:
    known = not designation.unknown_on(on)
    return known and designation.status_on(on) in (Status.DESIGNATED, Status.SUSPENDED)


def _gaps(state: ListState, shown: ListSearched) -> str:
    """What is not held of a list; "" where it is whole."""
    if state.dataset.coverage is Coverage.PARTIAL:
        return state.dataset.coverage_note or "only some entries are held"
    return "only some entries of the list are held" if shown.excerpt else ""


def _changes(view: _View, reading: Reading) -> Changes:
    period = period_back(reading.text, today=view.today, language=reading.language)
    datasets = [state.dataset.id for state in view.states]
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in view.uow.publications.between(period.first, period.last, datasets=datasets):
        found[publication.dataset].append(publication)
    return Changes(
        period=period,
        today=view.today,
        lists=tuple(one for of_one in found.values() if (one := _changed(view, of_one))),
        searched=view.searched(),
        programs={program.id: program.short for program in view.uow.library.programs().values()},
        about=view.about,
        missing=view.missing(),
        gaps=view.gaps(),
    )


def _changed(view: _View, publications: Sequence[Publication]) -> ListChanges | None:
    """What these editions of one dataset changed of what is meant; None where that is nothing.

    The entries of a first edition did not change: they are not told, only that it was stored.
    """
    first = next((one for one in publications if one.first), None)
    changes = [told for one in publications if not one.first for told in _told(view, one)]
    stored_first = first.edition_on if first and _may_hold(view, first.dataset) else None
    if not changes and stored_first is None:
        return None
    editions = tuple(one.edition_on for one in publications if not one.first)
    return ListChanges(title=publications[0].title, editions=editions, changes=tuple(changes), first=stored_first)


def _told(view: _View, publication: Publication) -> Iterator[Told]:
    """The changes of an edition that are meant, without those of a list that yields to the publisher's own."""
    yielded = yielding(view.states)
    for told in view.uow.publications.changes(publication.number):
        programs = [program for program in told.programs if (publication.dataset, program) not in yielded]
        kept = programs or not told.programs
        if kept and (not view.meant or any(view.takes(publication.dataset, program) for program in programs)):
            yield told


def _may_hold(view: _View, dataset: str) -> bool:
    return any(state.dataset.id == dataset for state, _, _ in view.held())


def _due_dates(view: _View, reading: Reading) -> DueDates:
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
        searched=view.searched(),
        about=view.about,
        missing=view.missing(),
        gaps=view.gaps(),
    )


def _coming(one: Dated, program: Program, today: dt.date) -> Iterator[Deadline]:
    """The dates of a designation in force that are still to come and run."""
    if one.designation.status_on(today) in (Status.DESIGNATED, Status.NOT_YET):
        for deadline in one.designation.deadlines_on(today, program):
            if deadline.state is DeadlineState.UPCOMING and not deadline.why:
                yield deadline
