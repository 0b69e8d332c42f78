"""What a message was read as. Certain, or with the doubts that have to be asked back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.law.answer import ReadAs
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.kinds import Aspect as Aspect
from bot.services.questions.kinds import Kind as Kind
from bot.services.questions.threads.signs import Leaning as Leaning


class Point(StrEnum):
    """A finer point of what is asked of a name, beside the aspect."""

    AUTHORITY = "authority"  # the order or law it is listed by
    COMING = "coming"  # the dates to come
    FIRST = "first"  # when it was first listed
    ENDING = "ending"  # of a listing's end
    BARRED = "barred"  # whether a list stops or forbids something
    BLOCKED = "blocked"  # whether property is blocked, by that word
    STILL = "still"  # whether it stands to this day
    BANNED = "banned"  # a ban, by that word
    SHARES = "shares"  # its securities
    BUYING = "buying"  # whether one may buy, and not sell or hold
    INVESTING = "investing"  # investment at large
    DOD = "dod"  # contracts with the Defense Department
    FEDERAL = "federal"  # contracts with federal agencies
    SUBSIDIARIES = "subsidiaries"  # those it owns, and not its owners
    UNREAD = "unread"  # a question in a language that is not read: the status alone is answered
    STAKE = "stake"  # a company of which the name holds a share in per cent, and not the name itself
    LICENCE = "licence"  # whether a licence covers something
    CONTENT = "content"  # goods that are made by it, or hold what it makes
    COURT = "court"  # what a court decided of a listing


class Precision(StrEnum):
    """How exactly a day was given; a month or a year is answered as of its last day."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"  # a day is meant, and has to be asked for


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day as it was typed, the day it is answered as of (None: to be asked for), and where it stands in the text."""

    typed: str
    on: dt.date | None
    precision: Precision
    start: int = 0
    end: int = 0
    choices: tuple[dt.date, ...] = ()  # the days it may mean: 3/4/21 is in March or in April
    or_today: bool = False  # or else today is meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a message was read as. `doubts`: why it is not certain, one clear line each; empty where it is."""

    text: str
    kind: Kind
    names: tuple[str, ...] = ()
    day: DayRead | None = None
    aspect: Aspect = Aspect.ANY
    list_meant: str = ""  # the list as it was typed
    lists: tuple[ListMeant, ...] = ()  # the lists that it means
    language: str = "en"
    doubts: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()  # the sets of names of which one is meant, where that is the doubt
    mentioned: tuple[str, ...] = ()  # names that are only mentioned, and not asked about
    of_goods: bool = False  # an effect on goods, technology, exports or licences is asked about
    may: bool = False  # whether something may be done is asked: "may we …"
    points: tuple[Point, ...] = ()
    besides: tuple[Aspect, ...] = ()  # what else is asked, in the order of the message: "since when, and why?"
    relative: str = ""  # who or what of the name is asked about: "daughter", "yacht"
    above: str = ""  # whose parent or owner the names are, in a thread
    beside: tuple[tuple[str, str], ...] = ()  # what is told of a name beside it: a number, when born, of which country
    is_bare: bool = False  # nothing but a name, or names: no word of a question
    begins_as_question: bool = False
    leaning: Leaning | None = None  # in a thread

    @property
    def certain(self) -> bool:
        """Whether it may be acted on without asking."""
        return not self.doubts

    @property
    def is_question(self) -> bool:
        """Whether it is certainly no name by itself: it asks something."""
        if self.is_bare or self.names == (self.text.rstrip(" .?!"),):
            return False
        return self.begins_as_question or self.text.rstrip().endswith(("?", "？"))

    @property
    def read_as(self) -> ReadAs:
        """What an answer keeps of the reading."""
        return ReadAs(
            kind=self.kind.value,
            names=self.names,
            day_typed=self.day.typed if self.day else "",
            aspect=self.aspect.value,
            list_meant=self.list_meant,
            lists=self.lists,
            language=self.language,
            doubts=self.doubts,
            mentioned=self.mentioned,
            relative=self.relative,
            above=self.above,
            of_goods=self.of_goods,
            may=self.may,
            points=tuple(point.value for point in self.points),
            besides=tuple(one.value for one in self.besides if one is not self.aspect),
        )
