"""What happens to questions whose process died, hung, or could not note what it did."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event
from typing import Any

from bot.runtime.desk import LATE, LEASE, Desk
from bot.runtime.pools import Pools
from bot.services.inbox import Lease, Owed
from handlers.sending import Handed
from tests.fakes import FakeClock, FakeInbox
from tests.unit.desk.conftest import SECOND, Answering, a_desk


def test_what_a_dead_process_took_is_answered_by_another_once_its_lease_is_over(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    dead = Answering()
    gone = a_desk(inbox, clock, dead)
    gone.take("key", {"text": "Xiaomi"})
    assert dead.begun.acquire(timeout=20)
    desk = a_desk(inbox, clock, answering)
    desk.look()
    assert answering.given == []
    clock.time += LEASE + SECOND
    desk.look()
    desk.stop()
    assert answering.given == [({"text": "Xiaomi"}, Handed(clock.time - LEASE - SECOND, late=False, key="key"))]
    dead.go.set()
    gone.stop()


def test_who_is_alive_keeps_what_he_took_however_long_the_answer_takes(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    slow, answering.go = a_desk(inbox, clock, answering), Event()
    other = a_desk(inbox, clock, answering)
    slow.take("key", {})
    for _ in range(5):
        clock.time += LEASE - SECOND
        slow.look()
        other.look()
    answering.go.set()
    slow.stop()
    other.stop()
    assert len(answering.given) == 1


def test_what_is_taken_over_after_ten_minutes_is_said_to_be_late(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    dead, asked_at = Answering(), clock.time
    gone = a_desk(inbox, clock, dead)
    gone.take("key", {})
    clock.time += LATE + SECOND
    desk = a_desk(inbox, clock, answering)
    desk.look()
    desk.stop()
    assert [handed for _, handed in answering.given] == [Handed(asked_at, late=True, key="key")]
    dead.go.set()
    gone.stop()


def test_who_takes_over_is_told_where_an_answer_was_being_sent(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    dead = Answering()
    gone = a_desk(inbox, clock, dead)
    gone.take("key", {})
    assert dead.begun.acquire(timeout=20)
    assert inbox.sending("key", by=gone._name, where="C1")
    clock.time += LEASE + SECOND
    desk = a_desk(inbox, clock, answering)
    desk.look()
    desk.stop()
    assert [(handed.key, handed.begun) for _, handed in answering.given] == [("key", "C1")]
    dead.go.set()
    gone.stop()
    assert [handed.note("C2") for _, handed in dead.given] == [False]


def test_what_another_has_taken_over_is_not_marked_as_answered_here() -> None:
    inbox, clock, notes = FakeInbox(), FakeClock(), list[bool]()

    def stalled(_payload: Mapping[str, Any], handed: Handed) -> None:
        clock.time += LEASE + SECOND
        inbox.take_over(Lease("other", clock.time + LEASE), now=clock.time, most=1)
        notes.append(handed.note("C1"))

    desk = Desk(inbox, clock, pools=Pools(threads=1))
    desk.start(stalled)
    desk.take("key", {})
    desk.stop()
    assert (notes, list(inbox.owed), inbox.done) == ([False], ["key"], {})


def test_what_three_processes_died_over_is_given_up(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    inbox.take(Owed("key", "{}", clock.time), Lease("dead", clock.time))
    for name in ("second", "third"):
        clock.time += SECOND
        inbox.take_over(Lease(name, clock.time), now=clock.time, most=1)
    clock.time += SECOND
    desk = a_desk(inbox, clock, answering)
    desk.look()
    desk.stop()
    assert [handed.given_up for _, handed in answering.given] == [True]
