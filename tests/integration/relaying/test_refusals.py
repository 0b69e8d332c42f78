"""What Slack refuses, and places and workspaces that are gone."""

from __future__ import annotations

import pytest

from bot.services.notices.outbox import DeliveryState, NoticeKind
from bot.services.notices.sending import AccessRevoked, NoAnswer, PlaceGone, Refused
from tests.integration.notices import BANK, LINE, World, channel
from tests.integration.relaying.publishing import MORE, keys, publish


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
