"""A designation in the JSON of an answer, with its deadlines and sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.law.deadline import Deadline
from bot.domain.law.document import Document
from bot.domain.law.orders import NotEnforced, OrderOutcome
from bot.domain.law.severity import colour_of_listing
from bot.domain.law.view import DesignationView

Json = dict[str, Any]


def designation_json(view: DesignationView) -> Json:
    """One designation: days as ISO dates, absent values as null."""
    press = {document.id: document for document in view.reported_in}
    return {
        "id": view.id,
        "program": view.program,
        "program_title": view.program_title,
        "authority": view.authority,
        "dataset": view.dataset,
        "status": view.status.value,
        "listed_as": view.listed_as,
        "listed_on": iso(view.listed_on),
        "suspended_on": iso(view.suspended_on),
        "suspension_note": _text(view.suspension_note),
        "ended_on": iso(view.ended_on),
        "end_reason": view.end_reason.value if view.end_reason else None,
        "end_note": _text(view.end_note),
        "edition": _text(view.edition),
        "editions": [iso(edition) for edition in view.editions],
        "grounds": _text(view.grounds),
        "measures": [measure.name for measure in view.measures],
        "effects": [measure.effect for measure in view.measures],
        "securities": _text(view.securities),
        "deadlines": [_deadline(deadline, press) for deadline in view.deadlines],
        "sources": _sources(view.sources),
        "history": [{"on": fact.on, "text": fact.text} for fact in view.history],
        "caveats": list(view.caveats),
        "checked_on": iso(view.checked_on),
        "seen_from": iso(view.seen_from),
        "day_in_doubt": _text(view.day_in_doubt),
        "tags": list(view.tags),
        "citation": _text(view.citation),
        "also_in": list(view.also_in),
        "colour": colour_of_listing(view).value,
        "copy_on": iso(view.copy_on),
        "stage_since": iso(view.stage_since),
        "orders": _text(view.orders),
        "target": _text(view.target),
        "outcome": _outcome(view.outcome),
        "enforcement": _enforcement(view.not_enforced),
    }


def _text(words: str) -> str | None:
    """The words; null where there are none."""
    return words or None


def _outcome(outcome: OrderOutcome | None) -> Json | None:
    """What became of an order."""
    if outcome is None:
        return None
    return {"kind": outcome.kind.value, "on": outcome.on, "text": outcome.text, "reported": outcome.reported}


def _enforcement(left: NotEnforced | None) -> Json | None:
    """The last time begun in which the law was not enforced; null where there was none."""
    return {"not_enforced_since": iso(left.since), "until": iso(left.until), "by": left.by} if left else None


def _deadline(deadline: Deadline, press: Mapping[str, Document]) -> Json:
    return {
        "kind": deadline.kind.value,
        "on": deadline.on.isoformat(),
        "at": f"{deadline.at:%H:%M} {deadline.zone}" if deadline.at else None,
        "basis": deadline.basis.value,
        "rule": deadline.rule,
        "meaning": deadline.meaning,
        "state": deadline.state.value,
        "why": deadline.why or None,
        "extended_to": iso(deadline.extended_to),
        "extended_on": iso(deadline.extended_on),
        "reported": [
            {"on": r.on.isoformat(), "source": press[r.document].title, "url": press[r.document].link}
            for r in deadline.reported
        ],
    }


def _sources(documents: Sequence[Document]) -> list[Json]:
    return [
        {
            "title": document.title,
            "citation": document.citation,
            "date": document.date,
            "url": document.link,
            "official": document.url is not None,
            "kind": document.kind.value,
            "caveat": document.verification.caveat or None,
        }
        for document in documents
    ]


def iso(day: dt.date | None) -> str | None:
    """The day as ISO date; null for none."""
    return day.isoformat() if day else None
