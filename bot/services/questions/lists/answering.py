"""Answers questions about lists from what is stored: who is on one, what changed, which dates come.

Nothing of another team's list is read, nor of any firm's own where people of other organisations may see the answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain.lists.list_meant import ListMeant
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.questions.glossary import Term, explained
from bot.services.questions.lists.answers import (
    Changes,
    DueDates,
    ListAnswer,
    Members,
)
from bot.services.questions.lists.changes import what_changed
from bot.services.questions.lists.coverage import coverage
from bot.services.questions.lists.due import due_dates
from bot.services.questions.lists.members import everybody, members
from bot.services.questions.lists.view import ListView
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.threads.said import OfLists, Said, readable
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.questions.words.signs import Signs
from bot.services.records.about_lists import kept, told
from bot.services.records.basis import UNKNOWN, Program
from bot.services.records.batch import Recording
from bot.services.records.record import Record, RecordKind
from bot.services.retrying import retried
from bot.services.viewing import opened
from bot.services.wording.lists.members_csv import members_csv
from bot.services.wording.lists.table_told import table_told
from bot.services.wording.pages import Page

_WITHIN_A_YEAR = Reading(text="in the next 365 days", kind=Kind.DEADLINES)
_LAST_WEEK = Reading(text="in the last 7 days", kind=Kind.CHANGES)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The reviewed tables behind the answers: which lists questions name, and what words mean."""

    lists: NamedLists
    glossary: Sequence[Term]


@dataclass(frozen=True, slots=True)
class Tabled:
    """Everybody on lists as CSV, and in words what that table is."""

    rows: str
    told: Page


class ListQuestions:
    """Answers questions about lists and words, and keeps a record of each.

    `reviewed` gives the tables, once they are first needed. `program` is what records say of the program.
    """

    def __init__(
        self,
        unit_of_work: Callable[[], UnitOfWork],
        reviewed: Callable[[], Reviewed],
        clock: Clock,
        *,
        program: Program = UNKNOWN,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._reviewed = reviewed
        self._clock = clock
        self._recording = Recording(clock, program=program)

    @retried
    def answer(
        self,
        reading: Reading,
        *,
        asker: Asker,
        lists: Sequence[ListMeant] | None = None,
        everyone: bool = False,
        asked: str = "",
    ) -> ListAnswer:
        """What is held of what the question asks. Raises ValueError for a kind of question that is not about lists.

        `lists` are those that are meant, where that is known otherwise than by the words of the question.
        `everyone`: who is on a list is told whole, and not of the newest alone. `asked`: what the record says of it,
        where it was not asked in words.
        """
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            answer = self._answer(uow, reading, asker, lists, everyone=everyone)
            now = self._clock.now()
            record = self._recording.record(uow, kept(asked or reading.text, answer, today=now.date()), asker)
            if asker.thread:
                last = readable(uow.threads.last(asker), public_only=asker.public_only)
                uow.threads.keep(asker, _said(reading, answer, asker, at=now).after(last))
            uow.records.add(record)
            uow.commit()
        return replace(answer, record=record.id)

    def _answer(
        self,
        uow: UnitOfWork,
        reading: Reading,
        asker: Asker,
        lists: Sequence[ListMeant] | None,
        *,
        everyone: bool,
    ) -> ListAnswer:
        reviewed = self._reviewed()
        if reading.kind is not Kind.GLOSSARY:
            meant = tuple(reviewed.lists.named_in(reading) if lists is None else lists)
            view = ListView(uow, uow.library.lists(team=asker.team), meant, self._clock.now().date())
            return _of_lists(view, reading, reviewed.lists, everyone=everyone)
        return explained(reading, reviewed.glossary, reviewed.lists)

    def recall(self, record_id: str, *, asker: Asker) -> Record | None:
        """The record of an earlier question about lists of the asker's team; None where there is none.

        There is none either where people of other organisations may see it: it may rest on a firm's own lists.
        """
        with self._unit_of_work() as uow:
            found = None if asker.public_only else uow.records.get(record_id, team=asker.team)
        return found if found and found.kind is RecordKind.ABOUT_LISTS else None

    def table(self, record_id: str, *, asker: Asker) -> Tabled | None:
        """Everybody on the lists that the record of a question tells of; None where there is no such record.

        They are those on the day that was asked about, by what is held now, of the lists that the asker may see.
        """
        found = self.recall(record_id, asker=asker)
        whole = told(found).whole if found else None
        if whole is None:
            return None
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            view = ListView(uow, uow.library.lists(team=asker.team), (), self._clock.now().date())
            lists = tuple(everybody(view, whole))
            return Tabled(members_csv(lists, on=whole.on), table_told(lists, whole))

    def outlook(self, *, asker: Asker) -> tuple[DueDates, Changes]:
        """What falls due within a year, and what the last week's editions changed, of all lists that the asker sees."""
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            view = ListView(uow, uow.library.lists(team=asker.team), (), self._clock.now().date())
            return due_dates(view, _WITHIN_A_YEAR), what_changed(view, _LAST_WEEK, Signs())


def _of_lists(view: ListView, reading: Reading, lists: NamedLists, *, everyone: bool) -> ListAnswer:
    match reading.kind:
        case Kind.MEMBERS:
            return members(view, reading, lists, everyone=everyone)
        case Kind.CHANGES:
            return what_changed(view, reading, lists.vocabularies[reading.language].signs)
        case Kind.DEADLINES:
            return due_dates(view, reading)
        case Kind.LISTS:
            return coverage(replace(view, meant=()), reading, lists)
    raise ValueError(f"{reading.kind} is no question about lists")


def _said(reading: Reading, answer: ListAnswer, asker: Asker, *, at: dt.datetime) -> Said:
    """What follow-ups in the thread lean on from now on."""
    first, last = _days_of(answer)
    asked = OfLists(
        kind=reading.kind,
        lists=reading.lists,
        list_meant=reading.list_meant,
        first=first,
        last=last,
        text=reading.text,
    )
    return Said(
        at=at,
        kind=reading.kind,
        lists=reading.lists,
        list_meant=reading.list_meant,
        public_only=asker.public_only,
        of_lists=asked,
    )


def _days_of(answer: ListAnswer) -> tuple[dt.date | None, dt.date | None]:
    """The days that the question named, None where it named none."""
    match answer:
        case Changes(period=period) | DueDates(period=period) if not period.supposed:
            return period.first, period.last
        case Members(day=day, today=today) if day < today:
            return day, day
        case _:
            return None, None
