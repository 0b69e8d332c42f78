"""Reminders of a deadline: 30, 7 and 1 day before and on the day, each once, to those who follow it while it runs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.dataset import ListPart
from bot.domain.notices.following import Habits
from bot.domain.notices.reminder import Near
from bot.services.notices.content import Reminder
from bot.services.notices.outbox import NoticeKind
from tests import builders
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.databases import each_once
from tests.integration.deadlines import DIVEST, DUE, LISTED, TWICE_A_DAY, dated, facts, live, reminders, settle
from tests.integration.loading import load
from tests.integration.notices import BANK, FACTS, LINE, World, channel

AROUND_WHAT_IS_OWED = [
    ("2027-02-11 20:00", "2027-02-12 20:00", "2027-02-14 00:00"),
    ("2027-03-06 20:00", "2027-03-07 20:00", "2027-03-09 00:00"),
    ("2027-03-12 20:00", "2027-03-14 20:00", "2027-03-16 00:00"),
]
"""Hours through which the clock ticks each hour, and until when it ticks twice a day."""


@pytest.fixture
def world(new_work: NewWork) -> World:
    return dated(new_work)


def live_around_what_is_owed(world: World) -> None:
    for first, _, after in AROUND_WHAT_IS_OWED:
        live(world, first, after, step=TWICE_A_DAY)


def near(world: World) -> list[Near]:
    notices = [world.notices.of(owed) for owed in world.owed() if owed.kind is NoticeKind.REMINDER]
    return [one for notice in notices if isinstance(notice, Reminder) for one in notice.near]


ZONES = {
    "America/New_York": ["2027-02-12 14:00", "2027-03-07 14:00", "2027-03-13 14:00", "2027-03-14 13:00"],
    "Europe/London": ["2027-02-12 09:00", "2027-03-07 09:00", "2027-03-13 09:00", "2027-03-14 09:00"],
    "Asia/Shanghai": ["2027-02-12 01:00", "2027-03-07 01:00", "2027-03-13 01:00", "2027-03-14 01:00"],
}
STEPS = {
    "43 minutes": dt.timedelta(minutes=43),
    "7 hours": dt.timedelta(hours=7),
    "a day and an hour": dt.timedelta(days=1, hours=1),
}


@pytest.mark.parametrize(
    ("engine", "told"), each_once(dict(zip(ZONES, ZONES.items(), strict=True)), on_both="America/New_York"),
    indirect=["engine"],
)  # fmt: skip
def test_followers_hear_30_7_and_1_day_before_and_on_the_day_by_their_own_clock(
    world: World, told: tuple[str, list[str]]
) -> None:
    zone, moments = told
    world.follow("Xiaomi")
    settle(world, channel(), Habits(zone=zone))
    for first, last, after in AROUND_WHAT_IS_OWED:
        live(world, first, last)
        live(world, last, after, step=TWICE_A_DAY)
    assert [at for at, _ in reminders(world)] == moments
    assert {one.deadline.on for one in near(world)} == {DUE}


@pytest.mark.parametrize(("engine", "step"), each_once(STEPS, on_both="7 hours"), indirect=["engine"])
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
