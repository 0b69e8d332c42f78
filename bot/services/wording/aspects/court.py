"""What is known of courts about a listing: suits, injunctions and rulings, as the reviewed facts tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.orders import spoken
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.on_list import under
from bot.services.wording.listed import lasted, named

_OF_COURT = re.compile(
    r"\b(?:courts?|judges?|enjoin\w+|injunctions?|circuit|D\.D\.C\.|sued?|suits?|v\.|appeals?|vacate[ds]?|lawsuits?)(?!\w)",
    re.I,
)
_ASPECTS = (Aspect.HISTORY, Aspect.WHY, Aspect.UNTIL)
_NONE = "No court case about its listings is held here."
_MOST = 4


def court_line(finding: Finding, answer: Answer) -> str:
    """Each thing told of a court, once; that none is held, where none is; "" where it was not asked for."""
    asked = answer.read_as
    if asked is None or Point.COURT not in asked.points or asked.aspect not in _ASPECTS:
        return ""
    views = under(asked.lists, finding.designations)
    told = _told(views) or _told(finding.designations)
    return " ".join(list(told)[:_MOST]) or _NONE


def _told(views: Sequence[DesignationView]) -> dict[str, None]:
    return dict.fromkeys(one for view in views for one in _of(view))


def _of(view: DesignationView) -> Iterator[str]:
    """How a listing ended in court, whole; else what happened there, the oldest first."""
    if _OF_COURT.search(view.end_note):
        yield f"Ended: its listing {named([view])}, {lasted(view).strip()}: {view.end_note.rstrip('.')}."
        return
    facts = [(fact.on, fact.text) for fact in view.history]
    if view.suspended_on and all(on != view.suspended_on.isoformat() for on, _ in facts):
        facts.append((view.suspended_on.isoformat(), f"Suspended by {view.suspension_note or 'a court'}"))
    for on, text in sorted(facts):
        if _OF_COURT.search(text):
            yield f"{view.program_short}, {spoken(on)}: {text.rstrip('.')}."
