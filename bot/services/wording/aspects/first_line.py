"""The first line of an answer to a question: what was asked, answered in a sentence or two from the answer's data.

It is "" where nothing was asked but the status, and where nothing true can be said in so few words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding, Outcome, Standing
from bot.domain.law.entity import Schema
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.authorities import with_authorities
from bot.services.wording.aspects.besides import Part, main_part, parts_besides
from bot.services.wording.aspects.buying import nothing_bars
from bot.services.wording.aspects.exports import entity_list_not_known
from bot.services.wording.aspects.forbidden import embargoed
from bot.services.wording.aspects.lines import LINES, aspect_of, effect
from bot.services.wording.aspects.looked_up import looked_up
from bot.services.wording.aspects.of_another import is_of_another, of_another
from bot.services.wording.aspects.of_several import of_dealings, of_persons, of_several
from bot.services.wording.aspects.on_list import nobody_on_lists, on_each, on_lists, under
from bot.services.wording.aspects.points import pointed_line
from bot.services.wording.aspects.subsidiaries import NOT_LOOKED_UP, asks_of_subsidiaries
from bot.services.wording.beside import comes_first
from bot.services.wording.dates_first import set_for_the_day
from bot.services.wording.days import day
from bot.services.wording.deadlines import title
from bot.services.wording.doubts import not_searched_at_all, sdn_not_known, sdn_not_loaded
from bot.services.wording.listed import in_force
from bot.services.wording.words import lowered

_OF_DEALINGS = (Aspect.HOLD_OR_BUY, Aspect.EFFECT, Aspect.DEADLINE)
_OF_BACKGROUND = (Aspect.SINCE, Aspect.WHY, Aspect.DOCUMENT, Aspect.OWNER, Aspect.UNTIL)
_MEANT = 2
"""So many of those that may be meant are answered for one by one."""


def answer_line(answer: Answer) -> str:
    """What was asked, answered; "" where there is nothing to say beside the verdict. Unescaped, without markup."""
    return " ".join(part.said for part in answer_parts(answer))


def answer_parts(answer: Answer) -> list[Part]:
    """The same in its parts, none of them empty: what was asked in the first place, then what was asked besides."""
    said = _line(answer)
    said = said[:1].upper() + said[1:] if said[1:2].islower() else said
    return with_besides(answer, " ".join(filter(None, [looked_up(answer), _of_days_to_come(answer), said])))


def with_besides(answer: Answer, first: str) -> list[Part]:
    """The answer to what was asked in the first place, where there is one, and behind it what was asked besides.

    What one may do comes before days and reasons, whichever was asked in the first place.
    """
    meant = lead(answer)
    besides = list(parts_besides(answer, first.replace(meant, "")))
    if besides and meant not in first:
        besides[0] = besides[0]._replace(said=f"{meant}{besides[0].said}")
    parts = with_authorities(answer, [*([main_part(answer, first)] if first else []), *besides], meant)
    return _dealings_first(parts, meant) if not _ahead(answer) else parts


def _dealings_first(parts: list[Part], meant: str) -> list[Part]:
    """In the order in which they matter; whom they are of is said by the first one."""
    ordered = sorted(parts, key=lambda part: part.aspect not in _OF_DEALINGS)
    if not parts or ordered[0] is parts[0] or parts[0].aspect not in _OF_BACKGROUND:
        return parts
    bare = [part._replace(said=part.said.removeprefix(meant)) for part in ordered]
    return [bare[0]._replace(said=f"{meant}{bare[0].said}"), *bare[1:]]


def _ahead(answer: Answer) -> dt.date | None:
    """The day to come that was asked about."""
    return answer.read_as.ahead if answer.read_as else None


def _of_days_to_come(answer: Answer) -> str:
    """For a day in the future: says that nobody knows what will hold then."""
    if (ahead := _ahead(answer)) is None:
        return ""
    if told := _set_so_far(answer):
        return f"{told} What else will stand on {day(ahead)} cannot be known: this is as of today."
    return f"What will stand on {day(ahead)} cannot be known: this is as of today, with the dates that are set so far."


def _set_so_far(answer: Answer) -> str:
    """ "Set so far for that day: contract bar from 30 Jun 2027." of the one that was found; "" where nothing is."""
    if answer.outcome not in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return ""
    dates = [title(one) for one in set_for_the_day(answer.findings[0], answer)]
    told = ", ".join(dict.fromkeys(f"{one[:1].lower()}{one[1:]}" for one in dates))
    return f"{lead(answer)}{'set' if lead(answer) else 'Set'} so far for that day: {told}." if told else ""


def _line(answer: Answer) -> str:
    if is_of_another(answer):
        return of_another(answer)
    if answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return _if_meant(answer, _of(answer.findings[0], answer))
    if answer.outcome is Outcome.AMBIGUOUS:
        return _of_any(answer) or _of_several(answer)
    if answer.outcome is Outcome.NO_MATCH and not answer.also and not not_searched_at_all(answer):
        below = NOT_LOOKED_UP if asks_of_subsidiaries(answer) else ""
        return " ".join(filter(None, [below, _of_nobody(answer)]))
    return ""


def _of_any(answer: Answer) -> str:
    """What is true of every entity that may be meant, or of the place among them; "" where nothing is."""
    told = [_of(finding, answer) for finding in answer.findings]
    same = told[0] if len(set(told)) == 1 else ""
    if persons := same and of_persons(answer):
        return f"{persons} If it is: {same}"
    return f"Whichever is meant: {same}" if same else _if_the_place(answer) or of_dealings(answer, told)


def _of_several(answer: Answer) -> str:
    """How many of several have something standing against them; of a list that is named, which of them are on it."""
    if aspect_of(answer) is Aspect.LIST:
        return _on_the_list(answer)
    return of_several(answer, asked=aspect_of(answer) is Aspect.STATUS)


def _on_the_list(answer: Answer) -> str:
    """ "If AL-QAIDA is meant: Yes: …" of those that are on a list which was asked about; else what holds of all."""
    lists = answer.read_as.lists if answer.read_as else ()
    found = [one for one in answer.findings if under(lists, in_force(one.designations))]
    if not found:
        return _same_of_all({on_each(one, answer, lists) for one in answer.findings}, answer)
    said = [f"If {one.entity.caption} is meant: {on_each(one, answer, lists)}" for one in found[:_MEANT]]
    return " ".join(
        [*said, *([f"{len(found) - _MEANT} more of the entries are on it."] if len(found) > _MEANT else [])]
    )


def _same_of_all(said: set[str], answer: Answer) -> str:
    """What holds of all that may be meant; of persons nothing, since the name is borne by others too."""
    same = said.pop() if len(said) == 1 and not of_persons(answer) else ""
    return f"Whichever is meant: {same}" if same else ""


def lead(answer: Answer) -> str:
    """ "If X is meant: " where an entity is found, and it is not certain that it is the one that was asked about."""
    doubtful = answer.outcome is Outcome.POTENTIAL_MATCH or comes_first(answer)
    return f"If {answer.findings[0].entity.caption} is meant: " if doubtful and answer.findings else ""


def _if_the_place(answer: Answer) -> str:
    """What the embargo forbids where a place has the name too: "ship to Donetsk" means the place."""
    if aspect_of(answer) not in (Aspect.EFFECT, Aspect.HOLD_OR_BUY):
        return ""
    places = [one for one in answer.findings if one.entity.schema is Schema.JURISDICTION and embargoed(one)]
    return next((f"If the place is meant, {one.entity.caption}: {lowered(effect(one, answer))}" for one in places), "")


def _if_meant(answer: Answer, said: str) -> str:
    return f"{lead(answer)}{said}" if said else ""


def _of(finding: Finding, answer: Answer) -> str:
    aspect = aspect_of(answer)
    if pointed := pointed_line(finding, answer):
        return pointed
    if aspect is Aspect.LIST and answer.read_as:
        return on_lists(finding, answer, answer.read_as.lists) if answer.read_as.lists else ""
    if finding.status in (Standing.UNKNOWN, Standing.NOT_DESIGNATED) and aspect is not Aspect.OWNER:
        return entity_list_not_known(answer, finding)
    lists = answer.read_as.lists if answer.read_as else ()
    if aspect in LINES and _is_on_none_of(lists, finding):
        return " ".join(filter(None, [on_each(finding, answer, lists), _of_one_listed(finding, answer, aspect)]))
    return _of_one_listed(finding, answer, aspect)


def _is_on_none_of(lists: Sequence[ListMeant], finding: Finding) -> bool:
    """Whether lists are named, and it is on none of them."""
    return bool(lists) and not under(lists, finding.designations)


def _of_one_listed(finding: Finding, answer: Answer, aspect: Aspect) -> str:
    line = LINES.get(aspect)
    return line(finding, answer) if line else ""


def _of_nobody(answer: Answer) -> str:
    match aspect_of(answer):
        case Aspect.LIST:
            return nobody_on_lists(answer, answer.read_as.lists) if answer.read_as else ""
        case Aspect.HOLD_OR_BUY:
            return nothing_bars(answer)
        case Aspect.STATUS | Aspect.EFFECT:
            told = f"Not known: {sdn_not_known(answer)}." if sdn_not_loaded(answer) else ""
            return " ".join(filter(None, [entity_list_not_known(answer), told]))
        case _:
            return ""
