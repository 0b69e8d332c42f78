"""What else the clock owes, once: daily digests, the weekly word, a list grown stale; two workers, the real clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
from sqlalchemy import Engine

from bot.clock import SystemClock
from bot.domain.notices.following import Habits
from bot.services.notices.content import Weekly
from bot.services.notices.outbox import NoticeKind
from bot.services.notices.scheduling import Scheduler
from tests.integration.conftest import NewWork
from tests.integration.databases import each_once
from tests.integration.deadlines import TWICE_A_DAY, dated, live, reminders, settle
from tests.integration.notices import BANK, LINE, World, channel

ZONES = {zone: zone for zone in ("America/New_York", "Europe/London", "Asia/Shanghai")}


@pytest.fixture
def world(new_work: NewWork) -> World:
    return dated(new_work)


@pytest.mark.parametrize(("engine", "zone"), each_once(ZONES, on_both="America/New_York"), indirect=["engine"])
def test_the_daily_digest_comes_at_its_time_across_the_change_of_clocks(world: World, zone: str) -> None:
    world.take(BANK)
    world.follow("us_ofac_sdn")
    settle(world, channel(), Habits(zone=zone, daily_at=dt.time(18)))
    live(world, "2027-03-11 00:00", "2027-03-11 00:00")
    for day in range(1, 5):
        world.take(*([BANK, LINE] if day % 2 else [BANK]), day=day)
        world.clock.time -= dt.timedelta(days=1)  # take() lets a day go by
        live_on(world, days=1)
    digests = [owed for owed in world.owed() if owed.kind is NoticeKind.DAILY]
    hours = {owed.created_at.astimezone(ZoneInfo(zone)).strftime("%H:%M") for owed in digests}
    assert (len(digests), hours) == (4, {"18:00"})


def live_on(world: World, *, days: int) -> None:
    for _ in range(days * 24):
        world.clock.time += dt.timedelta(hours=1)
        world.clockwork.tick()


def test_the_weekly_word_comes_on_mondays_when_nothing_changed_and_only_when_asked_for(world: World) -> None:
    world.take(BANK)
    world.follow("us_ofac_sdn")
    world.follow("us_ofac_sdn", channel("C2"))
    settle(world, channel(), Habits(zone="Europe/London", weekly=True))
    live(world, "2027-03-13 00:00", "2027-03-16 00:00")
    world.take(BANK, LINE, day=1)
    live(world, "2027-03-21 12:00", "2027-03-23 00:00")
    live(world, "2027-03-28 00:00", "2027-03-30 00:00")
    weekly = [owed for owed in world.owed() if owed.kind is NoticeKind.WEEKLY]
    assert [(owed.place.channel, owed.payload["day"]) for owed in weekly] == [
        ("C1", "2027-03-15"),
        ("C1", "2027-03-29"),
    ]
    assert {f"{owed.created_at:%H:%M}" for owed in weekly} == {"09:00", "08:00"}  # summer time began on 28 March
    notice = world.notices.of(weekly[0])
    assert isinstance(notice, Weekly)
    assert {one.dataset for one in notice.lists if one.stale} >= {"us_dod_1237"}


def test_operators_hear_once_that_a_list_grew_stale(world: World) -> None:
    live(world, "2027-03-10 00:00", "2027-03-12 00:00", step=TWICE_A_DAY)
    (owed,) = world.owed_to_operators()
    assert [one["dataset"] for one in owed.payload["lists"]] == ["us_dod_1237"]


def test_two_workers_do_the_clocks_work_once(world: World, engine: Engine) -> None:
    world.follow("Xiaomi")
    live(world, "2027-03-13 08:00", "2027-03-13 08:00")
    world.clock.time += dt.timedelta(hours=1)
    other = Scheduler(world.new_work, world.clock)
    assert [world.clockwork.tick(), other.tick()] == [1, 0]


def test_the_real_clock_does_the_same(world: World) -> None:
    world.follow("Xiaomi")
    settle(world, channel(), Habits(zone="America/New_York"))
    clockwork = Scheduler(world.new_work, SystemClock())
    with time_machine.travel(dt.datetime(2027, 3, 14, 12, 59, tzinfo=dt.UTC), tick=False) as time:
        assert clockwork.tick() == 1  # the list is stale
        time.move_to(dt.datetime(2027, 3, 14, 13, 0, tzinfo=dt.UTC))
        assert clockwork.tick() == 1
        time.move_to(dt.datetime(2027, 3, 14, 14, 0, tzinfo=dt.UTC))
        assert clockwork.tick() == 0
    assert [day for _, day in reminders(world)] == ["2027-03-14"]
