"""What a thread's last answer to a person was of: what a follow-up takes its missing parts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.law.answer import Answer, Finding, Outcome, ReadAs
from bot.domain.law.entity import Relation
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind

_ABOVE = (Relation.PARENT, Relation.OWNER)
WHICH = "Which of them do you mean?"
"""A doubt between names that are certain by themselves."""
CHOSEN = "choice"
"""The kind of name by which an entity was met that a person chose among several (Match.name_type)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A question as it was answered; `on` is the day asked about (None: today), `above` are parents and owners held.

    `asked_back`: the names themselves were read with doubt, and no answer was given. `public_only`: people of other
    organisations could read it. A question about lists has no names.
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
    )


_NOT_READ = ReadAs(kind=Kind.SCREEN, names=(), day_typed="", aspect=Aspect.ANY, list_meant="", language="en")
"""Of a name that was asked for by itself."""


def _asked(answer: Answer) -> tuple[str, ...]:
    """The names as they were asked for; none where it was asked back which they are."""
    if answer.read_as and answer.read_as.names:
        return answer.read_as.names
    return () if answer.outcome is Outcome.ASKED else (answer.query,)


def _above(finding: Finding) -> tuple[str, ...]:
    """The parents and owners that are held of an entity, each once."""
    above = (link.entity.caption for link in finding.related if link.relation in _ABOVE)
    return tuple(dict.fromkeys(above))
