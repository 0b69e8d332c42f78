"""What a thread's last answer to a person was of: what a follow-up takes its missing parts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bot.domain.law.answer import Answer, Finding, Outcome, ReadAs
from bot.domain.law.entity import Relation
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind, Point

FRESH = dt.timedelta(hours=1)
"""What was said longer ago is not taken without asking."""
_ABOVE = (Relation.PARENT, Relation.OWNER)
WHICH = "Which of them do you mean?"
"""A doubt between names that are certain by themselves."""
CHOSEN = "choice"
"""The kind of name by which an entity was met that a person chose among several (Match.name_type)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfLists:
    """A question about lists, in its own words: from which to which day it was answered, None where it named none."""

    kind: Kind
    lists: tuple[ListMeant, ...] = ()
    list_meant: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A question as it was answered; `on` is the day asked about (None: today), `above` are parents and owners held.

    `asked_back`: the names themselves were read with doubt, and no answer was given. `public_only`: people of other
    organisations could read it. A question about lists has no names. Of the thread before it: `of_lists`, the last
    question about lists (or this one); `among`, the several names that were asked about together and of which these
    are some; `before`, the names asked about before a question about lists.
    """

    at: dt.datetime
    kind: Kind = Kind.SCREEN
    names: tuple[str, ...] = ()
    on: dt.date | None = None
    day_typed: str = ""
    aspect: Aspect = Aspect.ANY
    besides: tuple[Aspect, ...] = ()
    list_meant: str = ""
    lists: tuple[ListMeant, ...] = ()
    above: tuple[str, ...] = ()
    asked_back: bool = False
    public_only: bool = False
    points: tuple[Point, ...] = ()
    may: bool = False
    of_goods: bool = False
    of_lists: OfLists | None = None
    among: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    def after(self, last: Said | None) -> Said:
        """With what the thread still knows of what was asked within the hour before.

        Where it was asked back whether words beside the names are names too, the names alone stay known.
        """
        if last is None or self.at - last.at > FRESH:
            return self
        if self.asked_back and last.names and set(last.names) < set(self.names):
            return replace(last, at=self.at)
        before = () if self.kind is Kind.SCREEN else last.names or last.before
        return replace(self, of_lists=self.of_lists or last.of_lists, among=self._some_of(last), before=before)

    def _some_of(self, last: Said) -> tuple[str, ...]:
        """The several names that were asked about together before, where these are some of them."""
        asked = last.among or last.names
        return asked if len(asked) > 1 and set(self.names) < set(asked) else ()


def readable(said: Said | None, *, public_only: bool) -> Said | None:
    """What a follow-up may lean on: nothing where others read along now and could not when it was answered."""
    return None if said and public_only and not said.public_only else said


def said_of(answer: Answer, *, at: dt.datetime, public_only: bool) -> Said | None:
    """What an answer to one name leaves for follow-ups; None where the name could not be screened."""
    if answer.outcome is Outcome.INVALID:
        return None
    read_as = answer.read_as or _NOT_READ
    found = answer.findings[0] if answer.outcome is Outcome.MATCH else None
    names = (found.entity.caption,) if found and found.match.name_type == CHOSEN else _asked(answer)
    return Said(
        at=at,
        names=names,
        on=answer.as_of if answer.historical else None,
        day_typed=read_as.day_typed,
        aspect=Aspect(read_as.aspect),
        besides=tuple(map(Aspect, read_as.besides)),
        list_meant=read_as.list_meant,
        lists=read_as.lists,
        above=_above(found) if found and len(names) == 1 else (),
        asked_back=answer.outcome is Outcome.ASKED and read_as.doubts != (WHICH,),
        public_only=public_only,
        points=tuple(map(Point, read_as.points)),
        may=read_as.may,
        of_goods=read_as.of_goods,
    )


_NOT_READ = ReadAs(kind=Kind.SCREEN, names=(), day_typed="", aspect=Aspect.ANY, list_meant="", language="en")
"""Of a name that was asked for by itself."""


def _asked(answer: Answer) -> tuple[str, ...]:
    """The names as they were asked for, one with what was told of it; none where it was asked back which they are."""
    names = answer.read_as.names if answer.read_as else ()
    if len(names) == 1 and answer.query.startswith(names[0]) and answer.outcome is not Outcome.ASKED:
        return (answer.query,)
    return names or (() if answer.outcome is Outcome.ASKED else (answer.query,))


def _above(finding: Finding) -> tuple[str, ...]:
    """The parents and owners that are held of an entity, each once."""
    above = (link.entity.caption for link in finding.related if link.relation in _ABOVE)
    return tuple(dict.fromkeys(above))
