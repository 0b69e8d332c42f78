"""Slack's ways for agents, and that nothing is missing but them where a workspace refuses or has not granted them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, Screen
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from data.curated.vocabulary import vocabularies
from handlers.agent import PROMPTS, WORKING
from handlers.permissions import WITHOUT
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.handlers.conftest import FACTS, Alice

MANIFEST = json.loads(Path(__file__).parents[3].joinpath("manifest.json").read_text())
STATUS, SUGGEST = "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts"
ALL = ",".join(MANIFEST["oauth_config"]["scopes"]["bot"])
BEFORE = ALL.replace("assistant:write,", "")
"""What installations had before the agent's view."""


def test_a_mention_is_worked_on_in_the_thread_it_is_answered_in(alice: Alice) -> None:
    payload = alice.me.mention("is Xiaomi sanctioned?")
    (answer,) = alice.send(payload)
    thread = payload["event"]["ts"]
    assert answer["thread_ts"] == thread
    at = alice.me.workspace
    said = {"team_id": at.team, "channel_id": at.channel, "thread_ts": thread, "status": WORKING}
    assert alice.room.agent == [(STATUS, said)]


def test_a_direct_message_gets_a_thread_where_the_agents_view_was_granted(alice: Alice) -> None:
    alice.room.granted = ALL
    payload = alice.me.direct("is Xiaomi sanctioned?")
    (answer,) = alice.send(payload)
    assert answer["thread_ts"] == payload["event"]["ts"]
    assert alice.screener.askers[-1].thread == payload["event"]["ts"]
    assert [arguments["thread_ts"] for _, arguments in alice.room.agent] == [answer["thread_ts"]]


@pytest.mark.parametrize("granted", [BEFORE, None])
def test_elsewhere_a_direct_message_is_answered_below_it(alice: Alice, granted: str | None) -> None:
    alice.room.granted = granted
    (answer,) = alice.send(alice.me.direct("is Xiaomi sanctioned?"))
    assert answer.get("thread_ts") is None
    assert alice.screener.askers[-1].thread == alice.me.workspace.direct
    assert alice.room.agent == []


@pytest.mark.parametrize("error", ["missing_scope", "unknown_method", "not_allowed_token_type"])
def test_what_slack_refuses_is_gone_without_and_not_asked_again_for_a_minute(alice: Alice, error: str) -> None:
    alice.room.refuses_agents = error
    for _ in range(2):
        (answer,) = alice.send(alice.me.mention("is Xiaomi sanctioned?"))
        assert "Xiaomi Corporation" in answer["text"]
    assert len(alice.room.agent) == 1
    alice.minute_goes_by()
    alice.send(alice.me.mention("is Xiaomi sanctioned?"))
    assert len(alice.room.agent) == 2


def test_who_opens_the_conversation_is_shown_four_questions(alice: Alice) -> None:
    alice.room.granted = ALL
    assert alice.send(alice.me.opens_home("messages")) == []
    ((method, arguments),) = alice.room.agent
    assert method == SUGGEST
    at = alice.me.workspace
    assert arguments == {"team_id": at.team, "channel_id": at.direct, "prompts": suggested()}  # and no thread
    assert len(suggested()) == 4


def test_none_are_shown_where_that_was_not_granted(alice: Alice) -> None:
    alice.room.granted = BEFORE
    alice.send(alice.me.opens_home("messages"))
    assert alice.room.agent == []


@pytest.mark.usefixtures("log")
def test_a_failure_is_told_in_the_thread_too(alice: Alice) -> None:
    alice.room.granted, alice.screener.broken = ALL, True
    payload = alice.me.direct("is Xiaomi sanctioned?")
    (told,) = alice.send(payload)
    assert told["thread_ts"] == payload["event"]["ts"]


def test_the_manifest_suggests_the_same_questions_and_each_is_understood() -> None:
    assert MANIFEST["features"]["agent_view"]["suggested_prompts"] == suggested()
    questions = Questions(lambda: FakeUnitOfWork(FACTS), lambda: Reader(vocabularies()), FakeClock())
    for _, message in PROMPTS:
        asked = questions.plain(message, asker=Asker(surface="direct message"))
        assert isinstance(asked, Screen | AboutLists), message


def test_what_may_be_missing_is_of_the_manifest() -> None:
    assert set(WITHOUT) <= set(MANIFEST["oauth_config"]["scopes"]["bot"])


def suggested() -> list[dict[str, Any]]:
    return [{"title": title, "message": message} for title, message in PROMPTS]
