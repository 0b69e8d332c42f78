"""What is true of each entity that a name may mean, so that a question of its status is answered before the choice."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.bars import binds_us_persons, blocks
from bot.domain.law.entity import Schema
from bot.domain.law.severity import Colour
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.lines import aspect_of
from bot.services.wording.brief import brief_on
from bot.services.wording.colours import EMOJI, of_finding
from bot.services.wording.copies import with_ages
from bot.services.wording.listed import in_force, programs
from bot.services.wording.words import some

_TOLD = 2
"""So many different answers are told one by one."""
_LISTS = 3


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
    every = _every(answer)
    if all(of_finding(finding) == EMOJI[Colour.RED] for finding in answer.findings):
        return f"Whichever is meant: designated, {every} of them."
    return f"Whichever is meant, it is on a list: {every} are."


def _every(answer: Answer) -> str:
    return "both" if len(answer.findings) == 2 else f"all {len(answer.findings)}"


def of_dealings(answer: Answer, told: Sequence[str]) -> str:
    """What may not be done with those that may be meant, where something stands against each of them.

    `told` is the answer for each. That property of all is blocked is said once; else who is meant is told beside what
    is barred. Of persons nothing: others bear the name.
    """
    asked = aspect_of(answer) in (Aspect.EFFECT, Aspect.HOLD_OR_BUY)
    if not asked or not all(told) or of_persons(answer):
        return ""
    if all(one.status.stands for one in answer.findings):
        return _all_blocked(answer) or _one_by_one(answer, told)
    return ""


def _all_blocked(answer: Answer) -> str:
    """ "Whichever is meant, …: the property of both is blocked (OFAC SDN List, …)", where it is of all."""
    blocking = [_blocking(finding) for finding in answer.findings]
    if not all(blocking):
        return ""
    known = with_ages([view for of_one in blocking for view in of_one], answer, lambda view: view.program_short)
    may = bool(answer.read_as and answer.read_as.may) and aspect_of(answer) is Aspect.EFFECT
    no = "U.S. persons may not deal with it without a licence: " if may else ""
    lists = f"{some(known.told, _LISTS)}{known.age}"
    return f"Whichever is meant, {no}the property of {_every(answer)} is blocked ({lists})."


def _blocking(finding: Finding) -> list[DesignationView]:
    """The U.S. listings that stand and block property."""
    return [view for view in finding.designations if binds_us_persons(view) and blocks(view)]


def _one_by_one(answer: Answer, told: Sequence[str]) -> str:
    """ "Whichever is meant: designated, both of them. If A or B is meant: … If C is meant: …" of two answers."""
    by_line: dict[str, list[str]] = {}
    for name, line in zip(_names(answer), told, strict=True):
        by_line.setdefault(line, []).append(name)
    if len(by_line) > _TOLD:
        return ""
    each = [f"If {_or(names)} is meant: {line}" for line, names in by_line.items()]
    return " ".join([_of_all(answer), *each])


def _names(answer: Answer) -> list[str]:
    """What they are called, each with its list where two are called the same."""
    captions = [finding.entity.caption for finding in answer.findings]
    alike = len({caption.casefold() for caption in captions}) < len(captions)
    lists = [programs(in_force(finding.designations), 1) for finding in answer.findings]
    return [f"{one} ({of})" if alike else one for one, of in zip(captions, lists, strict=True)]


def _or(names: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
