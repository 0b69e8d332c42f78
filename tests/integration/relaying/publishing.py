"""Publishes editions that are owed to followers."""

from __future__ import annotations

from tests.builders import an_entry
from tests.integration.notices import BANK, World

MORE = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1010)]


def publish(world: World, number: int = 1) -> None:
    for day in range(1, number + 1):
        world.take(BANK, *MORE[:day], day=day)


def keys(world: World, name: str = "C1") -> list[str]:
    return [key for place, key in world.slack.sent if place == name]


def due(world: World) -> bool:
    with world.new_work() as uow:
        return uow.outbox.claim(by="look", now=world.clock.time, until=world.clock.time) is not None
