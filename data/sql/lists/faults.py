"""What makes a snapshot of reviewed facts impossible to store. Every fault is named, each on a line of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from bot.domain.lists.dataset import Snapshot
from data.references import KINDS, references


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
    for ref in references(snapshot):
        if (ref.to_kind, ref.to) not in known:
            yield f"{ref.kind} {ref.id}: there is no {ref.to_kind} {ref.to}"


def _undated(snapshot: Snapshot) -> Iterator[str]:
    if not snapshot.datasets:
        yield "the reviewed facts hold no list"
    missing = (dataset.id for dataset in snapshot.datasets if dataset.id not in snapshot.checked_on)
    yield from (f"dataset {dataset}: the day it was checked is not given" for dataset in missing)
