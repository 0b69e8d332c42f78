"""The message of a file that waits or is screened keeps to Slack's pace, and no turn is spent on sleeping for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.services.files.running import FileScreening, Progress
from handlers.files import message
from handlers.files.message import PACE_SECONDS, FileMessage
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.sent_files import put, run_of
from tests.unit.handlers.slack import refusal


@dataclass
class FakeSlack:
    """Notes when a message shows something; where `asks` names seconds it asks to wait for so long."""

    retry_handlers: list[str] = field(default_factory=lambda: ["sleeps"])
    shown: list[float] = field(default_factory=list)
    asks: list[int] = field(default_factory=list)

    def chat_update(self, **_: Any) -> None:
        assert self.retry_handlers == [], "it would sleep"
        self.shown.append(clock.now)
        if self.asks:
            raise _rate_limited(self.asks[0])


START = 1_000.0
clock = SimpleNamespace(now=START)


def _rate_limited(seconds: int) -> SlackApiError:
    return refusal("ratelimited", 429, **{"Retry-After": str(seconds)})


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> FakeSlack:
    clock.now = START
    monkeypatch.setattr(message, "time", SimpleNamespace(monotonic=lambda: clock.now))
    return FakeSlack()


@pytest.fixture
def shown(alice: Alice, slack: FakeSlack) -> FileMessage:
    put(alice)
    alice.send(alice.me.sends("F1"))
    return FileMessage(cast(FileScreening, None), cast(WebClient, slack), run_of(alice))


def every_second(what: Callable[[int], object], *, seconds: int) -> None:
    for second in range(seconds):
        what(second)
        clock.now += 1


def test_a_file_that_waits_shows_its_place_at_once_and_then_the_rarer_the_more_are_before(
    shown: FileMessage, slack: FakeSlack
) -> None:
    every_second(lambda second: shown.waits(9 - second // 10), seconds=60)
    assert [at - START for at in slack.shown] == [0, 7 * PACE_SECONDS, 13 * PACE_SECONDS, 17 * PACE_SECONDS]


def test_fifty_six_files_that_wait_update_less_than_fifty_times_a_minute_between_them() -> None:
    assert sum(60 / (PACE_SECONDS * before) for before in range(8, 64)) < 50


def test_nothing_is_shown_again_before_slack_takes_it_and_no_thread_sleeps(
    shown: FileMessage, slack: FakeSlack
) -> None:
    slack.asks.append(30)
    every_second(lambda _: shown.waits(9), seconds=29)
    shown.reads()
    shown.far(Progress(1, 2))
    assert len(slack.shown) == 1
    slack.asks.clear()
    clock.now += 2
    shown.waits(9)
    shown.far(Progress(1, 2))
    clock.now += PACE_SECONDS
    shown.far(Progress(1, 2))
    assert len(slack.shown) == 3
