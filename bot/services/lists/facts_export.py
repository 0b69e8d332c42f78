"""The reviewed facts as rows for people to read over: each designation with its dates, documents and marks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.listed import Status
from bot.domain.law.orders import DONE
from bot.domain.law.program import Measure, Program
from bot.domain.lists.dataset import Snapshot
from bot.services.spreadsheet import as_text

Row = dict[str, Any]


def rows(snapshot: Snapshot, today: dt.date) -> Iterator[Row]:
    """Every designation, by dataset and id: days as ISO dates, dates and documents as lists of objects."""
    captions = {entity.id: entity.caption for entity in snapshot.entities}
    programs = {program.id: program for program in snapshot.programs}
    documents = {document.id: document for document in snapshot.documents}
    for d in sorted(snapshot.designations, key=lambda d: (d.dataset, d.id)):
        yield _row(d, programs[d.program].on(today), captions, documents, today)


def _row(
    d: Designation, program: Program, captions: Mapping[str, str], documents: Mapping[str, Document], today: dt.date
) -> Row:
    return {
        "dataset": d.dataset,
        "id": d.id,
        "entity": d.entity_id,
        "caption": captions[d.entity_id],
        "listed_as": d.listed_as,
        "program": d.program,
        "program_short": program.short,
        "status": d.status_on(today).value,
        "listed_on": _iso(d.listed_on),
        "effective_on": _iso(d.effective_on),
        "suspended_on": _iso(d.suspended_on),
        "ended_on": _iso(d.ended_on),
        "end_reason": d.end_reason.value if d.end_reason else None,
        "forbids": [measure.effect for measure in _in_force(d, program, today)],
        "securities": program.securities if d.status_on(today) is Status.DESIGNATED else None,
        "orders": d.orders or None,
        "target": captions[d.target] if d.target else None,
        "deadlines": [_deadline(one) for one in d.deadlines_on(today, program)],
        **_happened(d),
        "caveats": list(d.caveats),
        "mark": d.verification.mark.value,
        "doubt": d.verification.caveat or None,
        "checked_on": _iso(d.verification.checked_on),
        "documents": [_document(documents[id]) for id in d.documents],
    }


def _happened(d: Designation) -> Row:
    """What became of it, when the law was not enforced, and its history."""
    return {
        "outcomes": [{"kind": o.kind.value, "on": o.on, "text": o.text, "reported": o.reported} for o in d.outcomes],
        "not_enforced": [{"since": _iso(n.since), "until": _iso(n.until), "by": n.by} for n in d.not_enforced],
        "history": [{"on": fact.on, "text": fact.text} for fact in d.history],
    }


def _in_force(d: Designation, program: Program, today: dt.date) -> list[Measure]:
    """What the program forbids of those it designates; nothing of one not designated today, or done with its order."""
    outcome = d.outcome_on(today)
    held = d.status_on(today) is Status.DESIGNATED and not (outcome and outcome.kind in DONE)
    return [m for m in program.measures if held and m.in_force(today) and m.applies_to in ("*", d.company_class)]


def flat(row: Row) -> dict[str, str]:
    """The row for a spreadsheet: where there are several, one a line; addresses in a column of their own."""
    links = [document["url"] for document in row["documents"] if document["url"]]
    return {key: as_text(_text(key, value)) for key, value in (row | {"links": links}).items()}


def _deadline(one: Deadline) -> Row:
    known = {"kind": one.kind.value, "on": _iso(one.on), "basis": one.basis.value, "rule": one.rule}
    return known | {"state": one.state.value, "why": one.why or None, "extended_to": _iso(one.extended_to)}


def _document(document: Document) -> Row:
    return {"title": document.title, "citation": document.citation, "date": document.date, "url": document.link}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _text(key: str, value: Any) -> str:
    if isinstance(value, list):
        say = _SAID.get(key, str)
        return "\n".join(say(one) for one in value)
    return "" if value is None else str(value)


def _date_said(one: Row) -> str:
    later = f" to {one['extended_to']}" if one["extended_to"] else ""
    why = f": {one['why']}" if one["why"] else ""
    kind, state = one["kind"].replace("_", " "), one["state"].replace("_", " ")
    return f"{kind} {one['on']}, {state}{later}{why} [{one['basis']}: {one['rule']}]"


def _outcome_said(one: Row) -> str:
    return f"{one['on']}: {one['kind']}{', as reported' if one['reported'] else ''}. {one['text']}"


def _document_said(one: Row) -> str:
    return ", ".join(filter(None, [one["title"], one["citation"], one["date"]]))


_SAID: Mapping[str, Callable[[Any], str]] = {
    "deadlines": _date_said,
    "outcomes": _outcome_said,
    "not_enforced": lambda one: f"{one['since']} to {one['until'] or 'now'}: {one['by']}",
    "history": lambda one: f"{one['on']}: {one['text']}",
    "documents": _document_said,
}
"""How one of several is told in a cell; what is no object is told as it is."""
