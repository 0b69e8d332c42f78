"""What makes a snapshot of reviewed facts impossible to store. Every fault is named, each on a line of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

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


def faults_of(snapshot: Snapshot) -> list[str]:
    """Ids given twice, references to nothing, lists without the day they were checked; empty when all is well."""
    return [*_doubled(snapshot), *_dangling(snapshot), *_undated(snapshot)]


def vanished(field: str, *, stored: Iterable[str], brought: Collection[str]) -> list[str]:
    """A fault for each stored id that a snapshot no longer brings: a listing is ended, never deleted."""
    return [
        f"{KINDS[field]} {gone} is stored and no longer in the files: never delete a row, give it an end"
        for gone in sorted(set(stored).difference(brought))
    ]


def _doubled(snapshot: Snapshot) -> Iterator[str]:
    for field, kind in KINDS.items():
        times = Counter(item.id for item in getattr(snapshot, field))
        yield from (f"{kind} {item} is there {n} times" for item, n in times.items() if n > 1)


def _dangling(snapshot: Snapshot) -> Iterator[str]:
    known = {(kind, item.id) for field, kind in KINDS.items() for item in getattr(snapshot, field)}
    for who, kind, target in _references(snapshot):
        if (kind, target) not in known:
            yield f"{who}: there is no {kind} {target}"


def _undated(snapshot: Snapshot) -> Iterator[str]:
    if not snapshot.datasets:
        yield "the reviewed facts hold no list"
    missing = (dataset.id for dataset in snapshot.datasets if dataset.id not in snapshot.checked_on)
    yield from (f"dataset {dataset}: the day it was checked is not given" for dataset in missing)


def _references(snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """Who refers to what: the one who does, the kind of the other and its id."""
    for who, documents in _cited(snapshot):
        yield from ((who, "document", document) for document in documents)
    for program in snapshot.programs:
        if program.authority is not None:
            yield f"program {program.id}", "authority", program.authority
    for entity in snapshot.entities:
        yield from ((f"entity {entity.id}", "entity", link.entity_id) for link in entity.links)
    for d in snapshot.designations:
        named = {"entity": d.entity_id, "program": d.program, "dataset": d.dataset}
        yield from ((f"designation {d.id}", kind, target) for kind, target in named.items())


def _cited(snapshot: Snapshot) -> Iterator[tuple[str, list[str]]]:
    for authority in snapshot.authorities:
        yield f"authority {authority.id}", [*authority.documents, *_documents(authority.history)]
    for program in snapshot.programs:
        parts = _documents([*program.measures, *program.deadlines])
        yield f"program {program.id}", [*program.documents, *parts]
    for d in snapshot.designations:
        dates = [date.document for date in d.stated + d.reported]
        yield f"designation {d.id}", [*d.documents, *_documents(d.history), *dates]


def _documents(parts: Iterable[DatedFact | Measure | DeadlineRule]) -> list[str]:
    return [document for part in parts for document in part.documents]
