"""What the clock owes: reminders 30, 7 and 1 day before and on the day, digests, the weekly word; each once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
import time_machine
from sqlalchemy import Engine

from bot.clock import SystemClock
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.designation import Designation
from bot.domain.lists.dataset import ListPart, Snapshot
from bot.domain.notices.following import Habits, Place
from bot.domain.notices.reminder import Near
from bot.services.notices.content import Reminder, Weekly
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import NoticeKind
from bot.services.notices.scheduling import Scheduler
from tests import builders
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import BANK, FACTS, LINE, World, channel

ZONES = ["America/New_York", "Europe/London", "Asia/Shanghai"]
DUE = dt.date(2027, 3, 14)  # clocks go forward in New York that night
LISTED = DUE - dt.timedelta(days=60)
AROUND_WHAT_IS_OWED = [
    ("2027-02-11 20:00", "2027-02-12 20:00", "2027-02-14 00:00"),
    ("2027-03-06 20:00", "2027-03-07 20:00", "2027-03-09 00:00"),
    ("2027-03-12 20:00", "2027-03-14 20:00", "2027-03-16 00:00"),
]
"""Hours through which the clock ticks each hour, and until when it ticks twice a day."""
TWICE_A_DAY = dt.timedelta(hours=12)
DIVEST = builders.a_rule(
    kind=DeadlineKind.DIVEST_BY, clause="s.1(c)", rule="listing + 60", days_after_listing=60, at=dt.time(23, 59)
)


@pytest.fixture
def world(new_work: NewWork) -> World:
    made = World(new_work)
    load(new_work, facts(builders.a_designation(listed_on=LISTED)))
    return made


def facts(*designations: Designation, version: str = "v2") -> Snapshot:
    programs = (builders.a_program(deadlines=(DIVEST,)), *FACTS.programs[1:])
    return replace(FACTS, version=version, programs=programs, designations=designations)


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


def live_around_what_is_owed(world: World) -> None:
    for first, _, after in AROUND_WHAT_IS_OWED:
        live(world, first, after, step=TWICE_A_DAY)


def reminders(world: World, place: Place | None = None) -> list[tuple[str, str]]:
    """When each reminder was owed, and the day it speaks of."""
    found = [o for o in world.owed() if o.kind is NoticeKind.REMINDER and o.place == (place or channel())]
    return [(f"{owed.created_at:%Y-%m-%d %H:%M}", owed.payload["day"]) for owed in found]


def near(world: World) -> list[Near]:
    notices = [world.notices.of(owed) for owed in world.owed() if owed.kind is NoticeKind.REMINDER]
    return [one for notice in notices if isinstance(notice, Reminder) for one in notice.near]


@pytest.mark.parametrize(
    ("zone", "moments"),
    [
        ("America/New_York", ["2027-02-12 14:00", "2027-03-07 14:00", "2027-03-13 14:00", "2027-03-14 13:00"]),
        ("Europe/London", ["2027-02-12 09:00", "2027-03-07 09:00", "2027-03-13 09:00", "2027-03-14 09:00"]),
        ("Asia/Shanghai", ["2027-02-12 01:00", "2027-03-07 01:00", "2027-03-13 01:00", "2027-03-14 01:00"]),
    ],
)
def test_followers_hear_30_7_and_1_day_before_and_on_the_day_by_their_own_clock(
    world: World, zone: str, moments: list[str]
) -> None:
    world.follow("Xiaomi")
    settle(world, channel(), Habits(zone=zone))
    for first, last, after in AROUND_WHAT_IS_OWED:
        live(world, first, last)
        live(world, last, after, step=TWICE_A_DAY)
    assert [at for at, _ in reminders(world)] == moments
    assert {one.deadline.on for one in near(world)} == {DUE}


@pytest.mark.parametrize("step", [dt.timedelta(minutes=43), dt.timedelta(hours=7), dt.timedelta(days=1, hours=1)])
def test_however_often_the_clock_ticks_each_comes_once(world: World, step: dt.timedelta) -> None:
    world.follow("us_dod_1237")
    settle(world, channel(), Habits(zone="America/New_York"))
    live(world, "2027-03-12 00:00", "2027-03-16 00:00", step=step)
    assert [day for _, day in reminders(world)] == ["2027-03-13", "2027-03-14"]


def test_what_fell_due_while_no_worker_ran_is_told_in_one_afterwards(world: World) -> None:
    world.follow("Xiaomi")
    live(world, "2027-03-01 00:00", "2027-03-01 01:00")
    world.clock.time = dt.datetime(2027, 3, 15, 12, tzinfo=dt.UTC)
    world.clockwork.tick()
    assert reminders(world) == [("2027-03-15 12:00", "2027-03-15")]
    assert [one.deadline.on for one in near(world)] == [DUE]


def test_a_deadline_that_does_not_run_is_not_told(world: World) -> None:
    world.follow("all")
    suspended = builders.a_designation(listed_on=LISTED, suspended_on=dt.date(2027, 2, 1))
    load(world.new_work, facts(suspended, version="v3"))
    live_around_what_is_owed(world)
    assert reminders(world) == []


def test_a_deadline_of_an_ended_designation_is_not_told(world: World) -> None:
    world.follow("all")
    ended = builders.a_designation(listed_on=LISTED, ended_on=dt.date(2027, 2, 1))
    load(world.new_work, facts(ended, version="v3"))
    live_around_what_is_owed(world)
    assert reminders(world) == []


def test_a_deadline_whose_clause_was_revoked_before_it_is_not_told(world: World) -> None:
    world.follow("all")
    revoked = replace(DIVEST, until=dt.date(2027, 3, 1))
    programs = (builders.a_program(deadlines=(revoked,)), *FACTS.programs[1:])
    load(world.new_work, replace(facts(builders.a_designation(listed_on=LISTED), version="v3"), programs=programs))
    live(world, "2027-03-06 00:00", "2027-03-16 00:00", step=TWICE_A_DAY)
    assert reminders(world) == []


def test_only_those_who_follow_it_hear(world: World) -> None:
    for n, text in enumerate(["all", "us_dod_1237", "CCMC-1237", "Xiaomi", "Baidu", "us_ofac_sdn", "Acme Rockets"]):
        world.follow(text, channel(f"C{n}"))
    live(world, "2027-03-13 08:00", "2027-03-13 10:00")
    told = sorted(owed.place.channel for owed in world.owed() if owed.kind is NoticeKind.REMINDER)
    assert told == ["C0", "C1", "C2", "C3"]


def test_a_deadline_that_falls_earlier_elsewhere_is_told_on_the_earlier_day(world: World) -> None:
    morning = replace(DIVEST, at=dt.time(0, 30), zone="Asia/Shanghai")
    programs = (builders.a_program(deadlines=(morning,)), *FACTS.programs[1:])
    load(world.new_work, replace(facts(builders.a_designation(listed_on=LISTED), version="v3"), programs=programs))
    world.follow("Xiaomi")
    settle(world, channel(), Habits(zone="America/New_York"))
    live(world, "2027-03-12 00:00", "2027-03-16 00:00")
    assert [day for _, day in reminders(world)] == ["2027-03-12", "2027-03-13"]


@pytest.mark.parametrize("zone", ZONES)
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


def test_a_date_that_a_list_of_lists_alone_carries_is_kept_until_the_publishers_own_lacks_it(world: World) -> None:
    parts = (ListPart(program="US-CCMC-1237", title="CCMC", yields_to="us_ofac_sdn", same_ids=True),)
    csl = builders.an_official("us_trade_csl", lists=parts)
    new = an_entry("7", "NEW ONE", listings=(builders.a_listing("US-CCMC-1237", listed_on=LISTED),))
    world.take(BANK)
    world.take(BANK, new, dataset=csl, day=1)
    assert "NEW ONE" in dated_names(world)
    world.take(BANK, LINE, day=2)
    assert "NEW ONE" not in dated_names(world)


def dated_names(world: World) -> set[str]:
    with world.new_work() as uow:
        return {one.caption for one in uow.ticks.dated()}
