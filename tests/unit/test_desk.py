"""A desk takes what Slack hands over once, answers it apart, and takes over what a dead process left."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Event, Semaphore, Thread
from typing import Any

import pytest

from bot.runtime import desk as desks
from bot.runtime.desk import LATE, LEASE, Desk
from bot.runtime.pools import Pools
from bot.services.inbox import Lease, Owed
from handlers.receiving import Taken
from handlers.sending import Handed
from tests.fakes import FakeClock, FakeInbox

SECOND = dt.timedelta(seconds=1)


@dataclass
class Answering:
    """Answers, which wait while `held`; `begun` and `ended` count."""

    given: list[tuple[Mapping[str, Any], Handed]] = field(default_factory=list)
    go: Event = field(default_factory=Event)
    begun: Semaphore = field(default_factory=lambda: Semaphore(0))

    def __call__(self, payload: Mapping[str, Any], handed: Handed) -> None:
        self.begun.release()
        assert self.go.wait(20)
        self.given.append((payload, handed))


@pytest.fixture
def answering() -> Iterator[Answering]:
    answers = Answering()
    answers.go.set()
    yield answers
    answers.go.set()


def a_desk(inbox: FakeInbox, clock: FakeClock, answers: Answering, *, most: int = 10) -> Desk:
    desk = Desk(inbox, clock, pools=Pools(threads=2, files=2), most=most)
    desk.start(answers)
    return desk


def test_what_is_taken_is_answered_once_and_then_owed_no_more(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    desk = a_desk(inbox, clock, answering)
    assert desk.take("T1 event 1", {"text": "Xiaomi"}) is Taken.NEW
    desk.stop()
    assert desk.take("T1 event 1", {"text": "Xiaomi"}) is Taken.TWICE
    assert answering.given == [({"text": "Xiaomi"}, Handed(clock.time, late=False, key="T1 event 1"))]
    assert (list(inbox.done), inbox.owed, desk.under_way()) == (["T1 event 1"], {}, 0)


def test_what_another_process_took_is_not_taken_again(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    here, there = a_desk(inbox, clock, answering), a_desk(inbox, clock, answering)
    assert (here.take("key", {}), there.take("key", {})) == (Taken.NEW, Taken.TWICE)
    here.stop()
    there.stop()
    assert len(answering.given) == 1


def test_what_comes_while_as_many_wait_as_may_is_refused_and_not_written_down(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    desk = a_desk(inbox, clock, answering, most=1)
    answering.go.clear()
    assert desk.take("first", {}) is Taken.NEW
    assert answering.begun.acquire(timeout=20)
    assert (desk.busy(), desk.take("second", {}), desk.take("first", {})) == (True, Taken.BUSY, Taken.TWICE)
    assert list(inbox.owed) == ["first"]
    answering.go.set()
    desk.stop()
    assert desk.under_way() == 0


def test_nothing_is_taken_while_it_cannot_be_written_down(answering: Answering) -> None:
    inbox, clock = FakeInbox(down=True), FakeClock()
    desk = a_desk(inbox, clock, answering)
    assert desk.take("key", {}) is Taken.BUSY
    inbox.down = False
    assert desk.take("key", {}) is Taken.NEW
    desk.stop()
    assert len(answering.given) == 1


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


def test_an_answer_that_could_not_be_noted_is_not_given_again(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    desk = a_desk(inbox, clock, answering)
    answering.go.clear()
    desk.take("key", {})
    assert answering.begun.acquire(timeout=20)
    inbox.down = True
    answering.go.set()
    while desk.under_way():
        pass
    inbox.down = False
    clock.time += LEASE + SECOND
    desk.look()
    desk.stop()
    assert (len(answering.given), list(inbox.done)) == (1, ["key"])


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


def test_an_answer_whose_sending_cannot_be_noted_is_sent(answering: Answering) -> None:
    inbox = FakeInbox()
    desk = a_desk(inbox, FakeClock(), answering)
    desk.take("key", {})
    desk.stop()
    inbox.down = True
    assert [handed.note("C1") for _, handed in answering.given] == [True]


def test_text_that_no_database_takes_is_answered_as_it_came(answering: Answering) -> None:
    inbox, clock = FakeInbox(), FakeClock()
    desk = a_desk(inbox, clock, answering)
    answering.go.clear()
    assert desk.take("key", {"text": "Xia\0mi \ud83d 小米"}) is Taken.NEW
    assert inbox.owed["key"][0].payload.isascii()
    answering.go.set()
    desk.stop()
    assert answering.given[0][0] == {"text": "Xia\0mi \ud83d 小米"}


def test_what_fails_to_be_written_down_takes_nobodys_place(answering: Answering) -> None:
    class Broken(FakeInbox):
        def take(self, owed: Owed, lease: Lease) -> bool:
            raise ValueError("no text")

    desk = a_desk(Broken(), FakeClock(), answering, most=1)
    for _ in range(2):
        with pytest.raises(ValueError, match="no text"):
            desk.take("key", {})
    assert (desk.under_way(), desk.busy()) == (0, False)
    desk.stop()


def test_who_is_told_to_stop_keeps_what_he_took_until_it_is_answered(
    answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "BEAT_SECONDS", 0.001)
    inbox, clock = FakeInbox(), FakeClock()
    answering.go.clear()
    slow = a_desk(inbox, clock, answering)
    slow.take("key", {})
    assert answering.begun.acquire(timeout=20)
    stopping = Thread(target=slow.stop)
    stopping.start()
    while not slow._stop.is_set():
        time.sleep(0.001)
    clock.time += LEASE + SECOND
    while inbox.owed["key"][1].until < clock.time:
        assert stopping.is_alive()
        time.sleep(0.001)
    assert inbox.take_over(Lease("other", clock.time + LEASE), now=clock.time, most=10) == []
    answering.go.set()
    stopping.join(20)
    assert len(answering.given) == 1
