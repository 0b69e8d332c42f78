"""What was decided of hits, under whichever entry of their group: groups merge, and then another entry leads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.domain.decisions.decision import Decision
from bot.services.ports import UnitOfWork


def decided(
    uow: UnitOfWork, entities: Collection[str], *, team: str, matter: str, key: str
) -> Mapping[str, list[Decision]]:
    """By the id of each of these entries that has any: what was decided there of its group for this name."""
    there = uow.decisions.on(team=team, matter=matter, key=key) if entities else ()
    if not there:
        return {}
    groups = uow.surroundings.groups({*entities, *(one.entity for one in there)})
    of_group: dict[str, list[Decision]] = {}
    for one in there:
        of_group.setdefault(groups.get(one.entity, one.entity), []).append(one)
    return {id: of_group[group] for id in entities if (group := groups.get(id, id)) in of_group}
