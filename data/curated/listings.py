"""What no row of a list may say: impossible dates, a class or a date that its program does not give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.domain.law.designation import Designation
from bot.domain.law.document import DocumentKind
from bot.domain.law.program import Program
from bot.domain.lists.dataset import Snapshot
from data.curated.orders import faults_of_order


def faults_of_listings(snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """Every fault of every row, as (kind, id, reason)."""
    programs = {program.id: program for program in snapshot.programs}
    kinds = {document.id: document.kind for document in snapshot.documents}
    for d in snapshot.designations:
        reasons = [*_order(d), *_editions(d), *_told(d), *_press(d, kinds), *faults_of_order(d, kinds)]
        if d.program in programs:  # a program that could not be read was told already
            reasons += [*_class(d, programs[d.program])] or [*_stated(d, programs[d.program])]
        yield from (("designation", d.id, reason) for reason in reasons)


def _days(d: Designation, *names: str) -> list[tuple[str, dt.date]]:
    """Those of these days that are known."""
    return [(name, day) for name in names if (day := getattr(d, name))]


def _order(d: Designation) -> Iterator[str]:
    """The days of a listing come one after the other, and none after the check."""
    listed, ended, suspended = d.listed_on or dt.date.min, d.ended_on or dt.date.max, d.suspended_on
    if ended < listed:
        yield f"ended on {d.ended_on}, before it was listed ({listed})"
    if suspended and not listed <= suspended <= ended:
        yield f"suspended on {suspended}, outside of its time on the list ({d.listed_on} to {d.ended_on})"
    early = ((name, day) for name, day in _days(d, "published_on", "effective_on") if day < listed)
    yield from (f"{name} {day}, before it was listed ({listed})" for name, day in early)
    yield from _after_the_check(d)


def _after_the_check(d: Designation) -> Iterator[str]:
    checked = d.verification.checked_on
    for name, day in _days(d, "listed_on", "ended_on", "suspended_on", "published_on"):
        if day > checked:
            yield f"{name} {day}, after it was checked ({checked})"
    yield from (f"history: {fact.on}, after it was checked" for fact in d.history if fact.on > checked.isoformat())


def _editions(d: Designation) -> Iterator[str]:
    if list(d.editions) != sorted(set(d.editions)):
        yield "editions are not in their order, each once"
    if any(d.listed_on and edition < d.listed_on for edition in d.editions):
        yield f"an edition carried it before it was listed ({d.listed_on})"
    if any(d.ended_on and edition >= d.ended_on for edition in d.editions):
        yield f"an edition carried it after it ended ({d.ended_on})"


def _told(d: Designation) -> Iterator[str]:
    if (d.ended_on is None) != (d.end_reason is None):
        yield "ended_on and end_reason go together"
    if d.end_note and d.ended_on is None:
        yield "end_note without ended_on"
    if (d.suspended_on is None) != (d.suspension_note == ""):
        yield "suspended_on and suspension_note go together"
    cited = {fact.on for fact in d.history if fact.documents}
    for name in ("ended_on", "suspended_on"):
        if (day := getattr(d, name)) and day.isoformat() not in cited:
            yield f"{name} {day}: the history says not by which document"


def _press(d: Designation, kinds: dict[str, DocumentKind]) -> Iterator[str]:
    """The press never decides: a row rests on more than it, and only its own dates are “reported”."""
    if all(kinds.get(document) is DocumentKind.PRESS for document in d.documents):
        yield "rests on the press alone"
    for date in d.stated:
        if kinds.get(date.document) is DocumentKind.PRESS:
            yield f"{date.kind} {date.on} is stated by the press: it belongs in reported"
    for date in d.reported:
        if kinds.get(date.document, DocumentKind.PRESS) is not DocumentKind.PRESS:
            yield f"{date.kind} {date.on} is reported by {date.document}, which is not the press"


def _class(d: Designation, program: Program) -> Iterator[str]:
    if program.classes and d.company_class not in program.classes:
        said = d.company_class or "(none)"
        yield f"class {said}: {program.id} knows {', '.join(program.classes)}"
    if not program.classes and d.company_class:
        yield f"class {d.company_class}: {program.id} knows no classes"


def _stated(d: Designation, program: Program) -> Iterator[str]:
    """A date that a document states must be one that a clause gives."""
    for date in d.stated:
        rules = [r for r in program.deadlines if r.kind is date.kind and r.covers(d.company_class)]
        given = sorted({rule.due(d.listed_on) for rule in rules if d.listed_on})
        if date.on not in given:
            due = ", ".join(map(str, given)) or "none"
            yield f"{date.kind} {date.on} is stated by {date.document}; {program.id} gives {due}"
