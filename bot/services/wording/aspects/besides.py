"""What was asked besides, answered behind the first line: "since when is Kestrel listed, and why?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.domain.law.answer import Answer, Outcome, Standing
from bot.domain.law.listed import Status
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.lines import LINES, aspect_of, besides_of
from bot.services.wording.aspects.of_another import is_of_another
from bot.services.wording.aspects.on_list import under
from bot.services.wording.aspects.points import pointed_line
from bot.services.wording.aspects.subsidiaries import asks_of_subsidiaries
from bot.services.wording.listed import in_force
from bot.services.wording.words import sentences

_UNTOLD = (Standing.UNKNOWN, Standing.NOT_DESIGNATED)
"""Where nothing stands or stood, there is neither a day nor a reason: the first line says so."""


class Part(NamedTuple):
    """One thing that was asked, answered; `rows`: by a row of listings that stand, which may be shortened."""

    aspect: Aspect
    said: str
    rows: bool = False


def main_part(answer: Answer, said: str) -> Part:
    """What was asked in the first place, answered."""
    found = answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    other = not found or is_of_another(answer) or bool(pointed_line(answer.findings[0], answer))
    aspect = aspect_of(answer)
    return Part(aspect, said, rows=not other and _is_of_rows(aspect, answer))


def parts_besides(answer: Answer, told: str) -> Iterator[Part]:
    """A line for each further thing that was asked of the one found; no sentence again that was `told`.

    Of subsidiaries, relatives and what is owned in part, which nobody looked up, nothing more is told: it would be of
    another.
    """
    known = {_alike(one) for one in sentences(told)}
    for aspect in _asked(answer):
        new = [one for one in _sentences(aspect, answer) if _alike(one) not in known]
        known.update(map(_alike, new))
        if said := " ".join(new):
            said = f"{said[:1].upper()}{said[1:]}" if said[1:2].islower() else said
            yield Part(aspect, said, rows=_is_of_rows(aspect, answer))


def _asked(answer: Answer) -> tuple[Aspect, ...]:
    return () if asks_of_subsidiaries(answer) or is_of_another(answer) else besides_of(answer)


def _sentences(aspect: Aspect, answer: Answer) -> list[str]:
    finding = answer.findings[0]
    line = LINES.get(aspect)
    if line is None or (finding.status in _UNTOLD and aspect is not Aspect.OWNER):
        return []
    return sentences(line(finding, answer))


def _alike(sentence: str) -> str:
    """The sentence as it is compared: one that begins a line has a capital."""
    return sentence.rstrip(".").casefold()


def _is_of_rows(aspect: Aspect, answer: Answer) -> bool:
    """Whether the line of this aspect is a row of listings that stand; of several lists each has its own answer."""
    lists = answer.read_as.lists if answer.read_as else ()
    views = answer.findings[0].designations
    match aspect:
        case Aspect.SINCE | Aspect.UNTIL:
            return bool(in_force(under(lists, views) or views))
        case Aspect.LIST:
            return len(lists) == 1 and any(one.status is Status.DESIGNATED for one in under(lists, views))
        case _:
            return False
