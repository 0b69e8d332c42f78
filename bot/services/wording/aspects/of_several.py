"""What is true of each entity that a name may mean, so that a question of its status is answered before the choice."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.domain.law.entity import Schema
from bot.domain.law.severity import Colour
from bot.services.wording.brief import brief_on
from bot.services.wording.colours import EMOJI, of_finding


def of_several(answer: Answer, *, asked: bool = True) -> str:
    """The standing of all of them where it is the same, else against how many something stands; "" where nothing does.

    Where the status was not `asked` only what holds for all of them is said. A person's name is borne by others too,
    who are on no list: of persons it is never "whichever is meant".
    """
    standing = [finding for finding in answer.findings if finding.status.stands]
    every = len(answer.findings)
    if not asked and len(standing) < every:
        return ""
    if persons := of_persons(answer):
        return persons
    if len(standing) == every:
        return _of_all(answer)
    if not standing:
        return ""
    verb = "is" if len(standing) == 1 else "are"
    return f"It depends on which is meant: {len(standing)} of the {every} {verb} on a list."


def of_persons(answer: Answer) -> str:
    """Of persons that may be meant, that somebody else of that name may be; "" where none of them is a person."""
    persons = [finding for finding in answer.findings if finding.entity.schema is Schema.PERSON]
    standing = [finding for finding in answer.findings if finding.status.stands]
    if not persons or not standing:
        return ""
    every = len(standing)
    if len(persons) < len(answer.findings):
        told = "1 listed name is like this" if every == 1 else f"{every} listed names are like this"
        return f"{told}; whether yours is {_one(every)} is open: for a person, compare the date of birth."
    told = "1 listed person has" if every == 1 else f"{every} listed persons have"
    return f"{told} a name like this; whether yours is {_one(every)} is open: compare the date of birth."


def _one(number: int) -> str:
    return "the one" if number == 1 else "one of them"


def _of_all(answer: Answer) -> str:
    """What holds for all, in the words of each where these are the same.

    "Whichever is meant: designated, both of them." where each one's dealings or securities are barred.
    """
    said = {brief_on(finding, answer).words for finding in answer.findings}
    if len(said) == 1:
        return f"Whichever is meant: {said.pop()}."
    every = "both" if len(answer.findings) == 2 else f"all {len(answer.findings)}"
    if all(of_finding(finding) == EMOJI[Colour.RED] for finding in answer.findings):
        return f"Whichever is meant: designated, {every} of them."
    return f"Whichever is meant, it is on a list: {every} are."
