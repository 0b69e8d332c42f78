"""Answers questions about lists from what is stored: who is on one, what changed, which dates come.

Nothing of another team's list is read, nor of any firm's own where people of other organisations may see the answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.listed import Listed, Status
from bot.domain.law.searched import LISTS_FROM, ListSearched
from bot.domain.lists.dataset import ListState
from bot.domain.lists.list_meant import ALL_OFAC, ALL_US, ListMeant
from bot.domain.lists.yielding import yielding
from bot.domain.notices.publication import ChangeSummary, Publication, with_age
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.questions.due_dates import due_dates
from bot.services.questions.glossary import Term, explained
from bot.services.questions.list_answers import (
    Changes,
    DueDates,
    ListAnswer,
    ListChanges,
    Member,
    Members,
    OwnDates,
    Roll,
)
from bot.services.questions.list_view import ListView, gaps_of
from bot.services.questions.lists_meant import NamedLists
from bot.services.questions.periods import Period, period_back
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.said import Said
from bot.services.viewing import opened

NEWEST = 10
_WITHIN_A_YEAR = Reading(text="in the next 365 days", kind=Kind.DEADLINES)
_LAST_WEEK = Reading(text="in the last 7 days", kind=Kind.CHANGES)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The reviewed tables behind the answers: which lists questions name, and what words mean."""

    lists: NamedLists
    glossary: Sequence[Term]


class ListQuestions:
    """Answers questions about lists and words; `reviewed` gives the tables, once they are first needed."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], reviewed: Callable[[], Reviewed], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._reviewed = reviewed
        self._clock = clock

    def answer(
        self, reading: Reading, *, asker: Asker, lists: Sequence[ListMeant] | None = None, everyone: bool = False
    ) -> ListAnswer:
        """What is held of what the question asks. Raises ValueError for a kind of question that is not about lists.

        `lists` are those that are meant, where that is known otherwise than by the words of the question.
        `everyone`: who is on a list is told whole, and not of the newest alone.
        """
        answer = self._answer(reading, asker, lists, everyone=everyone)
        if asker.thread:
            self._keep(reading, asker)
        return answer

    def _answer(
        self, reading: Reading, asker: Asker, lists: Sequence[ListMeant] | None, *, everyone: bool
    ) -> ListAnswer:
        reviewed = self._reviewed()
        if reading.kind is Kind.GLOSSARY:
            return explained(reading, reviewed.glossary, reviewed.lists)
        meant = tuple(reviewed.lists.named_in(reading) if lists is None else lists)
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            view = ListView(uow, uow.library.lists(team=asker.team), meant, self._clock.now().date())
            match reading.kind:
                case Kind.MEMBERS:
                    return _members(view, reading, reviewed.lists.known, everyone=everyone)
                case Kind.CHANGES:
                    return _changes(view, reading)
                case Kind.DEADLINES:
                    return due_dates(view, reading)
        raise ValueError(f"{reading.kind} is no question about lists")

    def outlook(self, *, asker: Asker) -> tuple[DueDates, Changes]:
        """What falls due within a year, and what the last week's editions changed, of all lists that the asker sees."""
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            view = ListView(uow, uow.library.lists(team=asker.team), (), self._clock.now().date())
            return due_dates(view, _WITHIN_A_YEAR), _changes(view, _LAST_WEEK)

    def _keep(self, reading: Reading, asker: Asker) -> None:
        """What follow-ups in the thread lean on from now on."""
        said = Said(
            at=self._clock.now(),
            kind=reading.kind,
            lists=reading.lists,
            list_meant=reading.list_meant,
            public_only=asker.public_only,
        )
        with self._unit_of_work() as uow:
            uow.threads.keep(asker, said)
            uow.commit()


def _members(view: ListView, reading: Reading, known: Mapping[str, ListMeant], *, everyone: bool) -> Members:
    day = reading.day.on if reading.day else None
    unread = reading.day is not None and (day is None or not LISTS_FROM <= day <= view.today)
    on = view.today if day is None or unread else day
    if not view.meant or any(one.key in (ALL_US, ALL_OFAC) for one in view.meant):
        return Members(day=on, today=view.today, day_unread=unread, choices=_choices(view, known))
    whole = [_roll(view, *one, on) for one in view.held()]
    rolls = tuple(whole if everyone else (replace(one, newest=one.newest[:NEWEST]) for one in whole))
    return Members(day=on, today=view.today, rolls=rolls, missing=view.missing(), day_unread=unread, everyone=everyone)


def _choices(view: ListView, known: Mapping[str, ListMeant]) -> tuple[str, ...]:
    """The single lists that may be meant where none is named, or lists by the dozen ("the OFAC list")."""
    held = [(state.dataset.id, program) for state, program, _ in view.held()]
    single = (one for one in known.values() if one.key not in (ALL_US, ALL_OFAC))
    return tuple(one.label for one in single if any(one.takes(*each) for each in held))


def _roll(view: ListView, state: ListState, program: str, shown: ListSearched, on: dt.date) -> Roll:
    listed = [one for one in view.uow.library.listed(state.dataset.id, program) if _stands(one.listed, on)]
    listed.sort(key=lambda one: (one.listed.listed_on or dt.date.min, one.caption), reverse=True)
    return Roll(
        searched=shown,
        number=len(listed),
        suspended=sum(one.listed.status_on(on) is Status.SUSPENDED for one in listed),
        newest=tuple(Member(one.caption, one.listed.listed_on) for one in listed),
        gaps=gaps_of(state, shown),
    )


def _stands(listed: Listed, on: dt.date) -> bool:
    return not listed.unknown_on(on) and listed.status_on(on) in (Status.DESIGNATED, Status.SUSPENDED)


def _changes(view: ListView, reading: Reading) -> Changes:
    """What changed in the period; where none was asked for and the usual one shows nothing, the newest own dates."""
    period = period_back(reading.text, today=view.today, language=reading.language)
    found = _changes_in(view, period)
    if not (period.supposed and view.meant) or found.own_dates or any(one.changes for one in found.lists):
        return found
    newest = _newest_own_day(view)
    return (
        replace(found, newest_day=newest, own_dates=tuple(_own_dates(view, Period(newest, newest))))
        if newest
        else found
    )


def _newest_own_day(view: ListView) -> dt.date | None:
    """The last day by now on which the lists that are meant say that somebody was listed, or a listing ended.

    None where one of them gives most of its entries no day: then the days of the others are not the newest.
    """
    held = [view.uow.library.listed(state.dataset.id, program) for state, program, _ in view.held()]
    if any(2 * sum(one.listed.listed_on is None for one in of_one) > len(of_one) for of_one in held):
        return None
    days = (on for of_one in held for one in of_one for on in (one.listed.listed_on, one.listed.ended_on))
    return max((on for on in days if on is not None and on <= view.today), default=None)


def _changes_in(view: ListView, period: Period) -> Changes:
    datasets = [state.dataset.id for state in view.states]
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in view.uow.publications.between(period.first, period.last, datasets=datasets):
        found[publication.dataset].append(publication)
    return Changes(
        period=period,
        today=view.today,
        lists=tuple(one for of_one in found.values() if (one := _changed(view, of_one))),
        searched=view.searched(),
        own_dates=tuple(_own_dates(view, period)) if view.meant else (),
        programs={program.id: program.short for program in view.uow.library.programs().values()},
        about=view.about,
        missing=view.missing(),
        gaps=view.gaps(),
    )


def _own_dates(view: ListView, period: Period) -> Iterator[OwnDates]:
    """By the days of the lists themselves: our editions tell nothing of the time before the first of them."""
    for state, program, shown in view.held():
        found = view.uow.library.listed(state.dataset.id, program)
        listed = _dated([(one.listed.listed_on, one.caption) for one in found], period)
        ended = _dated([(one.listed.ended_on, one.caption) for one in found], period)
        if listed or ended:
            newest, gone = tuple(listed[:NEWEST]), tuple(ended[:NEWEST])
            yield OwnDates(title=shown.title, listed=len(listed), ended=len(ended), newest=newest, gone=gone)


def _dated(days: Iterable[tuple[dt.date | None, str]], period: Period) -> list[str]:
    """The names whose day lies in the period, the latest first."""
    within = [(on, name) for on, name in days if on is not None and period.first <= on <= period.last]
    return [name for on, name in sorted(within, key=lambda one: (-one[0].toordinal(), one[1]))]


def _changed(view: ListView, publications: Sequence[Publication]) -> ListChanges | None:
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


def _told(view: ListView, publication: Publication) -> Iterator[ChangeSummary]:
    """The changes of an edition that are meant, without those of a list that yields to the publisher's own."""
    yielded = yielding(view.states)
    for told in view.uow.publications.changes(publication.number):
        programs = [program for program in told.programs if (publication.dataset, program) not in yielded]
        kept = programs or not told.programs
        if kept and (not view.meant or any(view.takes(publication.dataset, program) for program in programs)):
            yield with_age(told, publication)


def _may_hold(view: ListView, dataset: str) -> bool:
    return any(state.dataset.id == dataset for state, _, _ in view.held())
