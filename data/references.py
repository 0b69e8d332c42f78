"""Who refers to what among the reviewed facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.domain.dataset import Snapshot
from bot.domain.deadline import DeadlineRule
from bot.domain.program import DatedFact, Measure

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


def references(snapshot: Snapshot) -> Iterator[Reference]:
    """Every reference that a snapshot holds."""
    for kind, id, documents in _cited(snapshot):
        yield from (Reference(kind, id, "document", document) for document in documents)
    for authority in snapshot.authorities:
        if authority.revoked_by is not None:
            yield Reference("authority", authority.id, "authority", authority.revoked_by)
    for program in snapshot.programs:
        if program.authority is not None:
            yield Reference("program", program.id, "authority", program.authority)
    for entity in snapshot.entities:
        yield from (Reference("entity", entity.id, "entity", link.entity_id) for link in entity.links)
    for d in snapshot.designations:
        named = {"entity": d.entity_id, "program": d.program, "dataset": d.dataset}
        yield from (Reference("designation", d.id, kind, target) for kind, target in named.items())


def _cited(snapshot: Snapshot) -> Iterator[tuple[str, str, list[str]]]:
    for authority in snapshot.authorities:
        yield "authority", authority.id, [*authority.documents, *_documents(authority.history)]
    for program in snapshot.programs:
        yield "program", program.id, [*program.documents, *_documents([*program.measures, *program.deadlines])]
    for d in snapshot.designations:
        dates = [date.document for date in d.stated + d.reported]
        yield "designation", d.id, [*d.documents, *_documents(d.history), *dates]


def _documents(parts: Iterable[DatedFact | Measure | DeadlineRule]) -> list[str]:
    return [document for part in parts for document in part.documents]
