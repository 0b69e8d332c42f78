"""What was asked, answered in a row of a table, where there is little room; and how a row of listings is shortened."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Outcome
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.besides import Part
from bot.services.wording.aspects.first_line import answer_parts, lead, with_besides
from bot.services.wording.aspects.lines import aspect_of, documents
from bot.services.wording.aspects.on_list import on_each
from bot.services.wording.words import sentences

_LONGEST = 260
_FOR_MORE = 12
_MORE = " more"


def row_line(answer: Answer) -> str:
    """The first line for a row of a table, whose verdict shows the rest; "" where it is too long for a row.

    What was asked besides is told where there is room; a document is not, where it is a link elsewhere.
    """
    links = bool(documents(answer))
    told = [one for one in _parts(answer) if not (links and one.aspect is Aspect.DOCUMENT)]
    said = " ".join(one.said for one in told)
    return said if len(said) <= _LONGEST else _first(told[0])


def _parts(answer: Answer) -> list[Part]:
    """The parts of the answer; of a list that is named without what else it is listed on, which the verdict shows."""
    lists = answer.read_as.lists if answer.read_as else ()
    if aspect_of(answer) is Aspect.LIST and lists and answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        said = on_each(answer.findings[0], answer, lists)
        return with_besides(answer, f"{lead(answer)}{said}" if said else "")
    return answer_parts(answer)


def _first(part: Part) -> str:
    if len(part.said) <= _LONGEST:
        return part.said
    return shorter(part.said, _LONGEST) if part.rows else ""


def shorter(rows: str, most: int) -> str:
    """The first of several listings and how many more there are; "" where not even one fits.

    `rows` are listings with "; " between them, maybe with sentences before them. Nothing else may be shortened so:
    the second half of another sentence is what the first half leaves open ("...; holding stays lawful").
    """
    *before, last = sentences(rows)
    listings = last.rstrip(".").split("; ")
    unnamed = 0
    if listings[-1].startswith("+") and listings[-1].endswith(_MORE):
        unnamed = int(listings.pop()[1 : -len(_MORE)])
    room = most - _FOR_MORE - sum(len(one) + 1 for one in before)
    kept = [one for n, one in enumerate(listings) if len("; ".join(listings[: n + 1])) <= room]
    if not kept or len(kept) == len(listings):
        return ""
    return " ".join([*before, f"{'; '.join(kept)}; +{len(listings) - len(kept) + unnamed}{_MORE}."])
