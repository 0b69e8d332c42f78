"""Loads the reviewed facts into the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.lists.dataset import Snapshot
from bot.log import Log
from bot.services.decisions.reopening import reopen
from bot.services.lists.facts import FactsLoad
from bot.services.notices.publishing import publish_facts
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried

_log = Log(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedLoad:
    """What a load did: `brought` is the revision of the facts, `in_force` the one that is in force after it."""

    changed: bool
    version: str
    designations: int
    entities: int
    brought: int
    in_force: int

    @property
    def older(self) -> bool:
        """Whether a newer program loaded newer facts, which were left as they are."""
        return self.in_force > self.brought

    @property
    def why_left(self) -> str:
        """Why older facts were not loaded, in one line."""
        return (
            f"revision {self.in_force} of the reviewed facts is stored, and this program brings revision "
            f"{self.brought}: the stored ones stay in force; update the program"
        )


def replace_facts(uow: UnitOfWork, snapshot: Snapshot, *, at: dt.datetime) -> FactsLoad:
    """Store the reviewed facts and, in the same transaction, a notice of what changed for each place it concerns.

    Raises BadFacts when they are wrong.
    """
    done = uow.replace_curated(snapshot, loaded_at=at)
    if done.before is not None:
        publish_facts(uow, snapshot, done.before, at=at)
        reopen(uow, [entity.id for entity in snapshot.entities], at=at)
    return done


@retried
def load_curated(unit_of_work: Callable[[], UnitOfWork], read: Callable[[], Snapshot], *, clock: Clock) -> CuratedLoad:
    """Store the reviewed facts whole, or not at all. Raises BadFacts when they are wrong; the store stays as it was.

    Facts that a newer program stored stay as they are; a line in the log says so.
    """
    snapshot = read()
    with unit_of_work() as uow:
        done = replace_facts(uow, snapshot, at=clock.now())
        uow.commit()
    loaded = CuratedLoad(
        changed=done.changed,
        version=snapshot.version,
        designations=len(snapshot.designations),
        entities=len(snapshot.entities),
        brought=snapshot.revision,
        in_force=done.in_force,
    )
    if loaded.older:
        _log.warning("newer_facts_kept", reason=loaded.why_left)
    return loaded
