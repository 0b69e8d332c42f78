"""What the tests of the clock share: a deadline on the night the clocks change, hours that go by, reminders owed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.designation import Designation
from bot.domain.lists.dataset import Snapshot
from bot.domain.notices.following import Habits, Place
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import NoticeKind
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import FACTS, World, channel

DUE = dt.date(2027, 3, 14)  # clocks go forward in New York that night
LISTED = DUE - dt.timedelta(days=60)
TWICE_A_DAY = dt.timedelta(hours=12)
DIVEST = builders.a_rule(
    kind=DeadlineKind.DIVEST_BY, clause="s.1(c)", rule="listing + 60", days_after_listing=60, at=dt.time(23, 59)
)


def facts(*designations: Designation, version: str = "v2") -> Snapshot:
    programs = (builders.a_program(deadlines=(DIVEST,)), *FACTS.programs[1:])
    return replace(FACTS, version=version, programs=programs, designations=designations)


def dated(new_work: NewWork) -> World:
    """A world in which a designation of Xiaomi has a deadline on that night."""
    made = World(new_work)
    load(new_work, facts(builders.a_designation(listed_on=LISTED)))
    return made


def settle(world: World, place: Place, habits: Habits) -> None:
    world.following.set_habits(habits, Follower(place=place, user="U1"))


def live(world: World, first: str, last: str, *, step: dt.timedelta = dt.timedelta(hours=1)) -> None:
    """Let the clock go on, the work done at each step."""
    world.clock.time = dt.datetime.fromisoformat(first).replace(tzinfo=dt.UTC)
    world.clockwork.tick()
    end = dt.datetime.fromisoformat(last).replace(tzinfo=dt.UTC)
    while world.clock.time < end:
        world.clock.time += step
        world.clockwork.tick()


def reminders(world: World, place: Place | None = None) -> list[tuple[str, str]]:
    """When each reminder was owed, and the day it speaks of."""
    found = [o for o in world.owed() if o.kind is NoticeKind.REMINDER and o.place == (place or channel())]
    return [(f"{owed.created_at:%Y-%m-%d %H:%M}", owed.payload["day"]) for owed in found]
