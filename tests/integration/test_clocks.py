"""Operators hear of a day on which the law may change: 30 and 7 days ahead and on the day, once each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.notices.outbox import NoticeKind
from bot.services.notices.scheduling import Scheduler
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import FACTS, World
from tests.unit.domain.test_clocks import CLOCK

RUNNING = replace(CLOCK, settled_on=None)
STEPS = [f"clock:affiliates-rule:2026-11-10:{step}" for step in (30, 7, 0)]


@pytest.fixture
def world(new_work: NewWork) -> World:
    made = World(new_work, FakeClock(dt.datetime(2026, 10, 1, 9, tzinfo=dt.UTC)))
    programs = tuple(replace(p, clocks=(RUNNING,)) for p in FACTS.programs)
    load(new_work, replace(FACTS, programs=programs, version="v2", revision=2))
    return made


def told(world: World) -> list[str]:
    return [owed.key for owed in world.owed_to_operators() if owed.kind is NoticeKind.CLOCK]


MOMENTS = "10-10 09, 10-11 08, 10-11 09, 10-12 09, 11-02 09, 11-03 08, 11-03 09, 11-09 09, 11-10 08, 11-10 09, 11-19 09"


def test_each_step_is_told_once_on_its_morning_whatever_is_started_anew(world: World) -> None:
    mornings: dict[str, str] = {}
    for moment in MOMENTS.split(", "):
        world.clock.time = dt.datetime.strptime(f"2026-{moment}", "%Y-%m-%d %H").replace(tzinfo=dt.UTC)
        Scheduler(world.new_work, world.clock).tick()  # a worker that was started anew
        mornings |= {key: moment for key in told(world) if key not in mornings}
    assert mornings == dict(zip(STEPS, ["10-11 09", "11-03 09", "11-10 09"], strict=True))
    (payload,) = [owed.payload for owed in world.owed_to_operators() if owed.key == STEPS[0]]
    assert payload["programs"] == sorted(program.id for program in FACTS.programs)


def test_a_step_that_fell_due_while_no_worker_ran_is_told_with_the_next_look(world: World) -> None:
    world.wait(days=60)
    world.clockwork.tick()
    assert told(world) == STEPS[2:]


def test_a_worker_that_dies_over_it_leaves_it_to_be_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.wait(days=12)
    with monkeypatch.context() as patch:
        patch.setattr("data.sql.notices.outbox.SqlOutbox.add", _die)
        with pytest.raises(RuntimeError):
            world.clockwork.tick()
    assert told(world) == []
    world.clockwork.tick()
    assert told(world) == STEPS[:1]


def _die(*_: object, **__: object) -> int:
    raise RuntimeError("killed")


def test_a_renewal_that_is_due_is_a_clock_too(new_work: NewWork) -> None:
    world = World(new_work, FakeClock(dt.datetime(2026, 11, 6, 9, tzinfo=dt.UTC)))
    program = replace(builders.a_program(), renewal_due=dt.date(2026, 11, 12), renewal_note="The emergency")
    others = tuple(p for p in FACTS.programs if p.id != program.id)
    load(new_work, replace(FACTS, programs=(program, *others), version="v2", revision=2))
    world.clockwork.tick()
    assert told(world) == ["clock:renewal The emergency:2026-11-12:7"]
