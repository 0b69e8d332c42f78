"""A desk over a fake inbox and clock, and somebody who answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Event, Semaphore
from typing import Any

import pytest

from bot.runtime.desk import Desk
from bot.runtime.pools import Pools
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
