"""What may have arrived: looked for before it is sent again, and by one worker at a time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.outbox import DeliveryState, OutboxItem
from bot.services.notices.sending import Delivered, NoAnswer, NotSent, Refused
from tests.fake_notices import FakeNotifier
from tests.integration.conftest import NewWork
from tests.integration.notices import World
from tests.integration.relaying.publishing import keys, publish


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
