"""The relay: what is owed arrives once, in order, at Slack's pace, whatever goes wrong on the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pytest

from bot.domain.notices.following import Habits
from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import DeliveryState, NoticeKind, OutboxItem
from bot.services.notices.sending import AccessRevoked, AskedToWait, Delivered, NoAnswer, NotSent, PlaceGone, Refused
from tests.builders import an_entry
from tests.fake_notices import FakeNotifier
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel

MORE = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1010)]


@pytest.fixture
def world(new_work: NewWork) -> World:
    made = World(new_work)
    made.take(BANK)
    return made


def publish(world: World, number: int = 1) -> None:
    for day in range(1, number + 1):
        world.take(BANK, *MORE[:day], day=day)


def keys(world: World, name: str = "C1") -> list[str]:
    return [key for place, key in world.slack.sent if place == name]


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


def due(world: World) -> bool:
    with world.new_work() as uow:
        return uow.outbox.claim(by="look", now=world.clock.time, until=world.clock.time) is not None


def test_what_arrived_without_an_answer_is_found_and_not_sent_again(world: World) -> None:
    world.follow("all")
    publish(world)
    world.slack.faults = [NoAnswer("timed out")]
    world.deliver()
    assert (len(keys(world)), len(world.slack.looked_up)) == (1, 1)
    (sent,) = world.owed(DeliveryState.SENT)
    assert sent.ts == "found"


def test_what_a_dead_worker_had_in_hand_is_looked_for_before_it_is_sent(world: World) -> None:
    world.follow("all")
    publish(world)
    with world.new_work() as uow:  # it claimed, posted, and died
        owed = uow.outbox.claim(by="dead", now=world.clock.time, until=world.clock.time + dt.timedelta(seconds=90))
        uow.commit()
    assert owed is not None
    world.slack.send(owed)
    assert not world.relay.run_once()  # its turn is not over
    world.wait(seconds=90)
    world.deliver()
    assert (len(keys(world)), len(world.slack.looked_up)) == (1, 1)


def test_a_message_that_slack_refuses_is_parked_and_the_next_one_goes(world: World) -> None:
    world.follow("all")
    publish(world, 2)
    first, second = [owed.key for owed in world.owed()]
    world.slack.faults = [Refused("invalid_blocks")] * 3
    world.deliver()
    assert keys(world) == [second]
    (parked,) = world.owed(DeliveryState.PARKED)
    assert (parked.key, parked.attempts, parked.error) == (first, 3, "invalid_blocks")
    (word,) = world.owed_to_operators()[-1:]
    assert (word.kind, word.payload["key"]) == (NoticeKind.PARKED, first)


def test_a_parked_notice_can_be_tried_again(world: World) -> None:
    world.follow("all")
    publish(world)
    world.slack.faults = [Refused("invalid_blocks")] * 3
    world.deliver()
    (parked,) = world.owed(DeliveryState.PARKED)
    with world.new_work() as uow:
        assert uow.outbox.retry(parked.key, at=world.clock.time)
        uow.commit()
    world.deliver()
    assert keys(world) == [parked.key]
    with world.new_work() as uow:
        assert not uow.outbox.retry(parked.key, at=world.clock.time)


def test_a_slack_that_does_not_answer_is_waited_for_a_day(world: World) -> None:
    world.follow("all")
    publish(world)
    world.slack.faults = [NoAnswer("timed out")] * 500
    world.slack.find = lambda owed: None  # type: ignore[method-assign]  # nothing ever arrived
    for _ in range(23 * 6):
        world.wait(minutes=10)
        world.relay.run_once()
    assert [owed.state for owed in world.owed(*DeliveryState)] == [DeliveryState.PENDING]
    world.wait(hours=2)
    world.relay.run_once()
    assert [owed.state for owed in world.owed(*DeliveryState)] == [DeliveryState.PARKED]


@pytest.mark.parametrize("reason", ["channel_not_found", "is_archived", "not_in_channel"])
def test_a_place_that_is_gone_is_marked_and_nothing_is_tried_there_again(world: World, reason: str) -> None:
    world.follow("all")
    publish(world, 3)
    world.slack.faults = [PlaceGone(reason)]
    assert world.deliver() == 1
    assert [(owed.state, owed.error) for owed in world.owed(*DeliveryState)] == [
        (DeliveryState.UNDELIVERABLE, reason)
    ] * 3
    world.take(BANK, day=9)
    assert world.owed() == []  # a place that is gone is owed nothing


def test_a_place_that_follows_again_is_told_again(world: World) -> None:
    world.follow("all")
    publish(world)
    world.slack.faults = [PlaceGone("not_in_channel")]
    world.deliver()
    world.follow("Xiaomi")
    world.take(BANK, LINE, *MORE[:1], day=9)
    world.deliver()
    assert len(keys(world)) == 1


def test_a_workspace_that_withdrew_the_token_is_tried_hourly_and_loses_nothing(world: World) -> None:
    world.follow("all")
    world.follow("all", channel("C2"))
    publish(world)
    world.slack.faults = [AccessRevoked("token_revoked")]
    while world.relay.run_once():
        pass
    assert world.slack.sent == []
    world.wait(minutes=59)
    assert not world.relay.run_once()
    world.wait(minutes=1)
    world.deliver()
    assert sorted(place for place, _ in world.slack.sent) == ["C1", "C2"]


def test_a_fault_of_our_own_holds_up_no_other_notice(world: World) -> None:
    world.follow("all")
    world.follow("all", channel("C2"))
    publish(world)
    send = world.slack.send

    def broken(owed: object) -> object:
        if owed.place.channel == "C1":  # type: ignore[attr-defined]  # it is an OutboxItem
            raise KeyError("caption")
        return send(owed)  # type: ignore[arg-type]  # it is an OutboxItem

    world.slack.send = broken  # type: ignore[method-assign, assignment]  # a builder with a bug
    world.deliver()
    assert keys(world, "C2")
    (parked,) = world.owed(DeliveryState.PARKED)
    assert parked.error == "KeyError: 'caption'"


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


def test_a_worker_whose_turn_was_taken_over_changes_nothing(world: World) -> None:
    world.follow("all")
    publish(world, 2)
    now = world.clock.time
    with world.new_work() as uow:
        slow = uow.outbox.claim(by="slow", now=now, until=now + dt.timedelta(seconds=1))
        uow.commit()
    assert slow is not None
    world.wait(seconds=1)
    with world.new_work() as uow:
        quick = uow.outbox.claim(by="quick", now=world.clock.time, until=world.clock.time + RetryPolicy().claim)
        uow.commit()
    assert quick is not None
    assert quick.doubt == now
    with world.new_work() as uow:
        assert not uow.outbox.sent(slow, ts="1.0", at=now, next_at=now)
        assert uow.outbox.sent(quick, ts="1.0", at=now, next_at=now)
        uow.commit()
    assert [owed.state for owed in world.owed(*DeliveryState)] == [DeliveryState.SENT, DeliveryState.PENDING]


@dataclass
class Forgetful(FakeNotifier):
    """A Slack that refuses to say, as often as there are `unsaid`, whether a notice is there."""

    unsaid: list[NotSent] = field(default_factory=list)

    def find(self, owed: OutboxItem) -> Delivered | None:
        if self.unsaid:
            raise self.unsaid.pop()
        return super().find(owed)


def test_what_may_have_arrived_stays_in_doubt_until_slack_has_said(world: World, new_work: NewWork) -> None:
    world.follow("all")
    publish(world)
    slack = Forgetful(faults=[NoAnswer("lost")], unsaid=[Refused("not now")])
    world.relay = DeliveryWorker(new_work, slack, world.clock, name="one")
    world.deliver()
    assert len(slack.sent) == 1  # it had arrived the first time
    assert len(slack.looked_up) == 1
    (owed,) = world.owed(DeliveryState.SENT)
    assert (owed.attempts, owed.ts) == (3, "found")
