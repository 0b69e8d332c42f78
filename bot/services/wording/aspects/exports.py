"""Questions about goods and licences: we do not know who is on the BIS Entity List, since we hold only a part of it."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.entity import Schema
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.law.severity import BLOCKED, EMBARGO
from bot.services.wording.days import day
from bot.services.wording.listed import in_force

_ENTITY_LIST = "us_bis_entity_list"
ENTITY_LIST_PROGRAM = "US-BIS-EL"
_ANSWERS = (BLOCKED, EMBARGO, "export licence", "export conditions", "export privileges denied")
"""The measures by which a question of goods is answered without the Entity List."""


def entity_list_not_known(answer: Answer, finding: Finding | None = None) -> str:
    """Says that it is not known, where a question about goods finds nothing in force; "" for any other question.

    "" too where the whole list was searched, and of places and apps, which are not on it.
    """
    if not (answer.read_as and answer.read_as.of_goods) or (finding and _answered(finding)):
        return ""
    gap = _missing_of_it(answer)
    return f"Not known whether it is on the BIS Entity List ({_how(gap)}): check a licence with BIS." if gap else ""


def _missing_of_it(answer: Answer) -> NotSearched | None:
    """What was not searched of the Entity List, or of a file that holds it among others; None where it was whole."""
    copies = {_ENTITY_LIST, *(one.dataset for one in answer.lists if one.program == ENTITY_LIST_PROGRAM)}
    return next((one for one in answer.unsearched if one.dataset in copies), None)


def _answered(finding: Finding) -> bool:
    if finding.entity.schema in (Schema.JURISDICTION, Schema.APP):
        return True
    measures = {measure.name for view in in_force(finding.designations) for measure in view.measures}
    return not measures.isdisjoint(_ANSWERS)


def _how(gap: NotSearched) -> str:
    on = f" {day(gap.on)}" if gap.on else ""
    match gap.reason:
        case Gap.IN_PART:
            return "held in part"
        case Gap.NOT_LOADED:
            return "not loaded"
        case Gap.OLD_COPY:
            return f"held in a copy of{on}"
        case Gap.BEFORE_COPIES:
            return f"not held before{on}"
        case _:
            return "not searched"
