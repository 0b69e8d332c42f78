"""The relay: what is owed arrives once, in order, at Slack’s pace."""

from __future__ import annotations

import datetime as dt

from bot.domain.notices.following import Habits
from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import DeliveryState
from bot.services.notices.sending import AskedToWait, NoAnswer
from tests.integration.notices import World, channel
from tests.integration.relaying.publishing import due, keys, publish


def test_notices_arrive_once_and_in_order(world: World) -> None:
    world.follow("all")
    world.follow("all", channel("C2"))
    publish(world, 3)
    expected = [owed.key for owed in world.owed() if owed.place == channel()]
    world.deliver()
    assert keys(world) == expected
    assert len(keys(world, "C2")) == 3
    assert {owed.state for owed in world.owed(*DeliveryState)} == {DeliveryState.SENT}


def test_a_place_gets_a_message_a_second_and_others_do_not_wait_for_it(world: World) -> None:
    world.follow("all")
    world.follow("all", channel("C2"))
    publish(world, 2)
    assert [world.relay.run_once() for _ in range(3)] == [True, True, False]
    assert [place for place, _ in world.slack.sent] == ["C1", "C2"]
    world.wait(seconds=1)
    assert [world.relay.run_once() for _ in range(3)] == [True, True, False]


def test_when_slack_asks_to_wait_nothing_goes_to_that_workspace_till_then(world: World) -> None:
    for place in (channel("C1", "T1"), channel("C2", "T1"), channel("C3", "T2")):
        world.follow("all", place)
    publish(world)
    world.slack.faults = [AskedToWait(30)]
    while world.relay.run_once():
        pass
    assert [place for place, _ in world.slack.sent] == ["C3"]
    world.wait(seconds=29)
    assert not world.relay.run_once()
    world.wait(seconds=1)
    world.deliver()
    assert sorted(place for place, _ in world.slack.sent) == ["C1", "C2", "C3"]
    assert world.slack.looked_up == []  # what was refused with 429 did not arrive


def test_what_was_in_hand_when_slack_asked_to_wait_does_not_shorten_the_wait(world: World) -> None:
    world.follow("all")
    world.follow("all", channel("C2"))
    publish(world, 2)
    now, until = world.clock.time, world.clock.time + RetryPolicy().claim
    with world.new_work() as uow:
        in_hand = uow.outbox.claim(by="two", now=now, until=until)
        uow.commit()
    assert in_hand is not None
    world.slack.faults = [AskedToWait(30)]
    assert world.relay.run_once()
    with world.new_work() as uow:
        assert uow.outbox.sent(in_hand, ts="1.0", at=now, next_at=now + RetryPolicy().between)
        uow.commit()
    world.wait(seconds=29)
    assert not world.relay.run_once()


def test_a_fault_is_followed_by_longer_and_longer_pauses(world: World) -> None:
    world.follow("all")
    publish(world)
    pauses = []
    for _ in range(4):
        world.slack.faults = [NoAnswer("HTTP 500")]
        world.slack.sent.clear()  # nothing had arrived
        assert world.relay.run_once()
        started = world.clock.time
        while not due(world):
            world.wait(seconds=1)
        pauses.append((world.clock.time - started).total_seconds())
    assert pauses == [2, 4, 8, 16]


def test_in_quiet_hours_nothing_is_sent_and_nothing_is_lost(world: World) -> None:
    world.follow("all")
    quiet = Habits(zone="America/New_York", quiet_from=dt.time(20), quiet_until=dt.time(8))
    world.following.set_habits(quiet, Follower(place=channel(), user="U1"))
    publish(world, 2)
    world.clock.time = dt.datetime(2026, 12, 1, 3, tzinfo=dt.UTC)  # 22:00 in New York
    assert world.relay.run_once()
    assert not world.relay.run_once()
    assert world.slack.sent == []
    world.clock.time = dt.datetime(2026, 12, 1, 12, 59, 59, tzinfo=dt.UTC)
    assert not world.relay.run_once()
    world.deliver()
    assert len(keys(world)) == 2
    assert world.clock.time >= dt.datetime(2026, 12, 1, 13, tzinfo=dt.UTC)
    assert world.slack.looked_up == []


def test_several_relays_send_each_notice_once(world: World) -> None:
    for n in range(8):
        world.follow("all", channel(f"C{n}"))
    publish(world, 4)
    others = [DeliveryWorker(world.new_work, world.slack, world.clock, name=name) for name in ("two", "three")]
    world.deliver([world.relay, *others])
    assert len(world.slack.sent) == len(set(world.slack.sent)) == 32
