"""What a thread's last answer to a person was of: what a follow-up takes its missing parts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.law.answer import Answer, Outcome
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
    read_as = answer.read_as
    found = answer.findings[0] if answer.outcome is Outcome.MATCH else None
    asked = (read_as.names if read_as else ()) or (() if answer.outcome is Outcome.ASKED else (answer.query,))
    chosen = found is not None and found.match.name_type == CHOSEN
    names = (found.entity.caption,) if found and chosen else asked
    one = found if len(names) == 1 else None
    above = [link.entity.caption for link in one.related if link.relation in _ABOVE] if one else []
    return Said(
        at=at,
        names=names,
        on=answer.as_of if answer.historical else None,
        day_typed=read_as.day_typed if read_as else "",
        aspect=Aspect(read_as.aspect) if read_as else Aspect.ANY,
        list_meant=read_as.list_meant if read_as else "",
        lists=read_as.lists if read_as else (),
        above=tuple(dict.fromkeys(above)),
        asked_back=answer.outcome is Outcome.ASKED and (read_as is None or read_as.doubts != (WHICH,)),
        public_only=public_only,
    )
