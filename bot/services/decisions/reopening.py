"""Reopens decisions whose entry changed in what their reason rests on, in the transaction that stores the change.

Their records come afterwards: a chain is written by one at a time, and a list that loads would keep questions waiting.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from bot.domain.decisions.decision import Basis, Decision, Standing, Step, StepKind, latest
from bot.domain.decisions.reopening import changed
from bot.domain.notices.following import Place, PlaceKind
from bot.services.asker import Asker
from bot.services.decisions.telling import payload_of
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import UnitOfWork
from bot.services.records.decided import happened, id_of

LOOKED_BACK = dt.timedelta(days=30)
"""So far back it is looked for reopened decisions that have no record yet."""


def reopen(uow: UnitOfWork, entities: Collection[str], *, at: dt.datetime) -> int:
    """Look at what was decided of these entries, which have changed; gives how many decisions were reopened.

    Who decided hears of it. What was returned or reopened already stays as it is.
    """
    decided = uow.decisions.entities()
    if not decided:
        return 0
    groups = uow.surroundings.groups({*entities, *decided})
    touched = {groups.get(entity, entity) for entity in entities}
    meant = {entity for entity in decided if groups.get(entity, entity) in touched}
    again = [one for one in _last(uow, meant) if one.standing in (Standing.STANDS, Standing.WAITS)]
    return sum(_look(uow, one, groups.get(one.entity, one.entity), at=at) for one in again)


def _last(uow: UnitOfWork, entities: Collection[str]) -> list[Decision]:
    """The last decision of each workspace and matter on each name and entry."""
    by_hit: dict[tuple[str, str, str], list[Decision]] = {}
    for one in uow.decisions.of_entities(entities):
        by_hit.setdefault((one.team, one.matter, one.key), []).append(one)
    return [one for of_hit in by_hit.values() for one in latest(of_hit).values()]


def _look(uow: UnitOfWork, decision: Decision, group: str, *, at: dt.datetime) -> bool:
    entity = uow.library.entities([group], team=decision.team).get(group)
    what = changed(decision.reason, decision.basis, Basis.of(entity)) if entity else ""
    if not what:
        return False
    uow.decisions.add_step(decision.number, Step(kind=StepKind.REOPENED, by="", at=at, note=what))
    place = Place(team=decision.team, channel=decision.by, kind=PlaceKind.PERSON)
    key = f"reopened:{decision.number}"
    told = NewItem(key=key, kind=NoticeKind.REOPENED, place=place, payload=payload_of(decision, changed=what))
    uow.outbox.add([told], at=at)
    return True


def record_reopened(unit_of_work: Callable[[], UnitOfWork], *, now: dt.datetime) -> int:
    """Put into the chains what was reopened and has no record yet; gives how many records were written.

    Each is a transaction of its own, and done again it changes nothing.
    """
    with unit_of_work() as uow:
        reopened = [(one, step) for one in uow.decisions.reopened(now - LOOKED_BACK) for step in one.steps]
        lacking = [
            (one, step)
            for one, step in reopened
            if step.kind is StepKind.REOPENED and uow.records.get(id_of(one, step), team=one.team) is None
        ]
    for one, step in lacking:
        with unit_of_work() as uow:
            if uow.records.get(id_of(one, step), team=one.team) is None:
                uow.records.add(happened(one, step, asker=Asker(surface="update", team=one.team)))
                uow.commit()
    return len(lacking)
