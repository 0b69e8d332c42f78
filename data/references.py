"""Who refers to what among the reviewed facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import DeadlineRule, Extension
from bot.domain.law.designation import Designation
from bot.domain.law.orders import NotEnforced, OrderOutcome
from bot.domain.law.program import DatedFact, Measure, Program, Stage, SubsidiariesRule
from bot.domain.lists.dataset import Snapshot

_Part = DatedFact | Measure | DeadlineRule | Extension | Stage | Clock | OrderOutcome | NotEnforced | SubsidiariesRule

KINDS = {
    "authorities": "authority",
    "documents": "document",
    "datasets": "dataset",
    "programs": "program",
    "entities": "entity",
    "designations": "designation",
}
"""A snapshot's fields and what one of each is called, in the order in which they refer to each other."""


class Reference(NamedTuple):
    """The kind and id of what refers, and of what it refers to."""

    kind: str
    id: str
    to_kind: str
    to: str


def _of_program(program: Program) -> Iterator[Reference]:
    if program.authority is not None:
        yield Reference("program", program.id, "authority", program.authority)
    for clock in program.clocks:
        yield from (Reference("program", program.id, "entity", entity) for entity in clock.entities)


def _of_designation(d: Designation) -> Iterator[Reference]:
    named = [("entity", d.entity_id), ("program", d.program), ("dataset", d.dataset), ("entity", d.target)]
    yield from (Reference("designation", d.id, kind, target) for kind, target in named if target)


def references(snapshot: Snapshot) -> Iterator[Reference]:
    """Every reference that a snapshot holds."""
    for kind, id, documents in _cited(snapshot):
        yield from (Reference(kind, id, "document", document) for document in documents)
    for authority in snapshot.authorities:
        if authority.revoked_by is not None:
            yield Reference("authority", authority.id, "authority", authority.revoked_by)
    for program in snapshot.programs:
        yield from _of_program(program)
    for entity in snapshot.entities:
        yield from (Reference("entity", entity.id, "entity", link.entity_id) for link in entity.links)
    for d in snapshot.designations:
        yield from _of_designation(d)


def _cited(snapshot: Snapshot) -> Iterator[tuple[str, str, list[str]]]:
    for authority in snapshot.authorities:
        yield "authority", authority.id, [*authority.documents, *_documents(authority.history)]
    for program in snapshot.programs:
        yield "program", program.id, [*program.documents, *_documents(_parts(program))]
    for d in snapshot.designations:
        dates = [date.document for date in d.stated + d.reported]
        extended = [extension for clause in d.clauses for extension in clause.extensions]
        parts: list[_Part] = [*d.history, *d.clauses, *extended, *d.outcomes, *d.not_enforced]
        yield "designation", d.id, [*d.documents, *_documents(parts), *dates]


def _parts(program: Program) -> Iterator[_Part]:
    yield from program.measures
    yield from program.deadlines
    yield from program.stages
    yield from program.clocks
    if program.subsidiaries:
        yield program.subsidiaries
    yield from (measure for stage in program.stages for measure in stage.measures)
    yield from (extension for rule in program.deadlines for extension in rule.extensions)


def _documents(parts: Iterable[_Part]) -> list[str]:
    return [document for part in parts for document in part.documents]
