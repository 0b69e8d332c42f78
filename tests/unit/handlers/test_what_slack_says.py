"""What each error of Slack's means for a notice: to try again, to wait, to give up, or that its place is gone."""

from __future__ import annotations

from http.client import RemoteDisconnected
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackClientNotConnectedError

from bot.services.notices.sending import AccessRevoked, AskedToWait, NoAnswer, NotSent, PlaceGone, Refused
from handlers.slack_errors import told_apart
from tests.unit.handlers.slack import refusal


def meant(error: Exception) -> NotSent:
    """What the error of a call was taken for."""
    with pytest.raises(NotSent) as taken, told_apart():
        raise error
    return taken.value


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("channel_not_found", PlaceGone),
        ("is_archived", PlaceGone),
        ("user_disabled", PlaceGone),
        ("token_revoked", AccessRevoked),
        ("account_inactive", AccessRevoked),
        ("internal_error", NoAnswer),
        ("service_unavailable", NoAnswer),
        ("invalid_blocks", Refused),
        ("msg_too_long", Refused),
    ],
)
def test_each_word_of_slacks_has_its_meaning(said: str, meaning: type[NotSent]) -> None:
    taken = meant(refusal(said))
    assert type(taken) is meaning
    assert said in str(taken)


@pytest.mark.parametrize("data", ["<html>Bad gateway</html>", {"ok": False}, {"error": "A proxy says no"}])
def test_what_is_no_word_of_slacks_is_no_answer(data: Any) -> None:
    assert type(meant(refusal(data))) is NoAnswer


@pytest.mark.parametrize(("status", "meaning"), [(499, Refused), (500, NoAnswer), (503, NoAnswer)])
def test_a_fault_of_slacks_own_is_tried_again_whatever_its_page_says(status: int, meaning: type[NotSent]) -> None:
    assert type(meant(refusal("invalid_blocks", status))) is meaning


@pytest.mark.parametrize(("headers", "seconds"), [({"Retry-After": "17"}, 17), ({"retry-after": "8"}, 8), ({}, 30)])
def test_to_wait_is_as_long_as_slack_says_or_half_a_minute(headers: dict[str, str], seconds: int) -> None:
    taken = meant(refusal("ratelimited", 429, **headers))
    assert isinstance(taken, AskedToWait)
    assert taken.seconds == seconds


def test_asked_to_wait_in_an_answer_that_is_no_429_waits_half_a_minute_too() -> None:
    taken = meant(refusal("ratelimited"))
    assert isinstance(taken, AskedToWait)
    assert taken.seconds == 30


@pytest.mark.parametrize(
    "error", [URLError("refused"), RemoteDisconnected("gone"), ValueError("no JSON"), SlackClientNotConnectedError("x")]
)
def test_where_nothing_came_back_it_is_tried_again_and_the_reason_is_kept(error: Exception) -> None:
    taken = meant(error)
    assert type(taken) is NoAnswer
    assert str(taken).startswith(f"{type(error).__name__}: ")


def test_another_error_is_not_taken_for_slacks() -> None:
    with pytest.raises(KeyError), told_apart():
        raise KeyError("ours")
