"""A desk takes what Slack hands over once, answers it apart, and takes over what a dead process left."""

from __future__ import annotations

import time
from threading import Thread

import pytest

from bot.runtime import desk as desks
from bot.runtime.desk import LEASE
from bot.services.inbox import Lease, Owed
from handlers.receiving import Taken
from handlers.sending import Handed
from tests.fakes import FakeClock, FakeInbox
from tests.unit.desk.conftest import SECOND, Answering, a_desk


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
