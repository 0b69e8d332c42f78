"""Brings what is stored up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.dataset import Snapshot
from bot.services.ports import Clock, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedLoad:
    """What loading the reviewed facts did."""

    changed: bool
    version: str
    designations: int
    entities: int


def load_curated(unit_of_work: Callable[[], UnitOfWork], read: Callable[[], Snapshot], *, clock: Clock) -> CuratedLoad:
    """Store the reviewed facts whole, or not at all. Raises BadFacts when they are wrong; the store stays as it was."""
    snapshot = read()
    with unit_of_work() as uow:
        changed = uow.replace_curated(snapshot, loaded_at=clock.now())
        uow.commit()
    return CuratedLoad(
        changed=changed,
        version=snapshot.version,
        designations=len(snapshot.designations),
        entities=len(snapshot.entities),
    )
