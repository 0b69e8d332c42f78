"""Answers to questions about lists, as values: who is on one, what changed, which dates come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import Deadline
from bot.domain.law.searched import ListSearched
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.glossary import Explained
from bot.services.questions.lists.coverage import Coverage
from bot.services.questions.lists.narrowing import Narrowed


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on a list, and since when (None where the list gives no day); of who was on it also until when."""

    caption: str
    listed_on: dt.date | None
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """Of how many entries a roll holds a part; `unplaced`: so many more give no country; `by_kind`: told by kind."""

    whole: int
    unplaced: int
    by_kind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """One list with those on it: how many, how many of them are suspended, the newest, and what is not held of it.

    `program` tells it from others of its file, `label` in words. `rest` are those after the newest, as many as are
    kept. `part`: only those that were asked for are told. `former`: nobody is on it, and these were. `changed_on` is
    the day of its edition, or else the last that it gives.
    """

    searched: ListSearched
    program: str
    number: int
    suspended: int
    newest: tuple[Member, ...]
    gaps: str = ""
    rest: tuple[Member, ...] = ()
    part: PartOf | None = None
    former: tuple[Member, ...] = ()
    label: str = ""
    changed_on: dt.date | None = None

    @property
    def title(self) -> str:
        return self.label or self.searched.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What a table of everybody is of: each list by dataset and program, on which day, and what narrows them."""

    lists: tuple[tuple[str, str], ...]
    on: dt.date
    narrowed: Narrowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Who is on the lists that were named, as of `day`; `missing` are those that are not loaded here.

    `day_unread`: a day was named that could not be read, so that today is answered. `choices`: no list was named; these
    can be asked about. `everyone`: all are named, and not the newest alone. `narrowed`: which of them are asked for.
    `updated`: it is asked too when the lists were last changed.
    """

    day: dt.date
    today: dt.date
    record: str = ""
    rolls: tuple[Roll, ...] = ()
    missing: tuple[str, ...] = ()
    day_unread: bool = False
    choices: tuple[str, ...] = ()
    everyone: bool = False
    narrowed: Narrowed = Narrowed()
    updated: bool = False

    @property
    def whole(self) -> Whole | None:
        """What a table of all of them is of; None where no list is told."""
        lists = tuple((roll.searched.dataset, roll.program) for roll in self.rolls)
        return Whole(lists=lists, on=self.day, narrowed=self.narrowed) if lists else None


class Asked(StrEnum):
    """Which changes a question speaks of: who came onto a list, who left it, or both."""

    LISTED = "listed"
    ENDED = "ended"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChanges:
    """What editions of one list changed; `editions` are their days, `first` that of the first one ever stored."""

    title: str
    editions: tuple[dt.date, ...]
    changes: tuple[ChangeSummary, ...]
    first: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDates:
    """How many entries of a list were listed, and ended, in a period by the days that the list itself gives.

    `newest` and `gone` name them, the latest first, as many as are kept.
    """

    title: str
    listed: int
    ended: int
    program: str = ""
    newest: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def number_of(self, asked: Asked) -> int:
        """How many of these are of the kind that is asked for."""
        return {Asked.ENDED: self.ended, Asked.LISTED: self.listed, Asked.BOTH: self.listed + self.ended}[asked]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed in a period on the lists that are meant (`about`; empty: on all); `searched`: how fresh they are.

    `newest_day`: nothing changed in the period that was supposed, so that `own_dates` are of the last day before it.
    `asked`: which changes the question speaks of. `ever`: it names no period, and asks who left; the period is then all
    that lists tell of. `carriers`: each list by the files that carry it; where none is given, all of `searched`.
    """

    period: Period
    today: dt.date
    lists: tuple[ListChanges, ...]
    searched: tuple[ListSearched, ...]
    programs: Mapping[str, str]
    own_dates: tuple[OwnDates, ...] = ()  # of lists that are named: what came before our first edition shows there
    about: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()  # what is not held of the lists that are meant
    newest_day: dt.date | None = None
    asked: Asked = Asked.BOTH
    ever: bool = False
    carriers: tuple[tuple[ListSearched, ...], ...] = ()
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A date that comes, and for whom."""

    deadline: Deadline
    program: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDue:
    """A day on which a rule, a list or a renewal falls due, and the programs that it touches."""

    clock: Clock
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDates:
    """The dates that come in a period, the soonest first; `about` and `missing` as in Changes.

    `rules` are those that follow from no listing.
    """

    period: Period
    today: dt.date
    dates: tuple[Due, ...]
    searched: tuple[ListSearched, ...]
    rules: tuple[RuleDue, ...] = ()
    about: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()  # what is not held of the lists that are meant
    record: str = ""


ListAnswer = Members | Changes | DueDates | Explained | Coverage
"""`record` is the number that it is kept under; "" before it is kept."""
