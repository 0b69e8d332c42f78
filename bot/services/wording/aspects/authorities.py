"""By which order or law somebody is listed, list by list: what "under which executive order?" asks for."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.besides import Part
from bot.services.wording.aspects.on_list import under
from bot.services.wording.listed import in_force
from bot.services.wording.words import some

_LISTS, _TAGS = 4, 3
_OF_SANCTIONS = "31 CFR chapter V"
"""OFAC's regulations as a whole: what its own entry names tells more."""


def with_authorities(answer: Answer, parts: list[Part], meant: str) -> list[Part]:
    """What was asked, with the orders and laws: before documents, and behind anything else that was asked first.

    `meant`: the words for whom it is of, where that is not certain; they stand once, before all of it.
    """
    if not (said := _authorities(answer)):
        return parts
    if parts and parts[0].aspect is not Aspect.DOCUMENT:
        return [parts[0], Part(Aspect.STATUS, said), *parts[1:]]
    rest = [part._replace(said=part.said.removeprefix(meant)) for part in parts]
    return [Part(Aspect.STATUS, f"{meant}{said}"), *rest]


def _authorities(answer: Answer) -> str:
    """ "OFAC NS-CMIC List: E.O. 14032; DoD 1260H list: …"; "" where it is not asked, or none is held.

    Of what stands, or else of what ended; of the lists that the question names, where it is on one of them.
    """
    asked = answer.read_as
    found = answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    if asked is None or not found or Point.AUTHORITY not in asked.points:
        return ""
    if asked.aspect == Aspect.LIST and Aspect.DOCUMENT not in asked.besides:
        return ""
    views = answer.findings[0].designations
    named = under(asked.lists, views) or views
    standing = in_force(named)
    told = list(dict.fromkeys(map(_told, standing or named)))
    return f"{'' if standing else 'Listing ended: '}{some(told, _LISTS, between='; ')}." if told else ""


def _told(view: DesignationView) -> str:
    by = _authority(view)
    return by if by == view.program_short else f"{view.program_short}: {by}"


def _authority(view: DesignationView) -> str:
    """The instrument as cited; where that is all of OFAC's regulations, the programmes that its entry names."""
    if view.authority.startswith((_OF_SANCTIONS, "as the entry")) and view.tags:
        return some(list(view.tags), _TAGS)
    return view.authority
