"""Where an answer goes is noted before it is sent, and looked up before it is sent again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_bolt import BoltRequest
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from handlers.outgoing import in_thread
from handlers.receiving import HANDED, receiving
from handlers.sending import (
    EVENT,
    LOOK_PAGES,
    UNSEEN,
    WORKING_EVENT,
    Handed,
    Interrupted,
    TakenOver,
    answering,
    begin,
    was_sent,
)
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import answered, refusal
from tests.unit.handlers.test_receiving import FakeDesk

NOON = dt.datetime(2026, 11, 24, 12, 5, tzinfo=dt.UTC)
KEY = "T1 event Ev1"
THREAD = json.dumps(["C1", "5.5"])
CHANNEL = json.dumps(["C1", None])


@dataclass
class FakeClient(WebClient):
    """A channel and one thread in it, page by page; `refused` is the error that answers who reads them."""

    pages: list[list[Mapping[str, Any]]] = field(default_factory=list)
    refused: str = ""
    asked: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    posted: list[Mapping[str, Any]] = field(default_factory=list)

    def conversations_replies(self, **arguments: Any) -> SlackResponse:
        return self._read("replies", arguments)

    def conversations_history(self, **arguments: Any) -> SlackResponse:
        return self._read("history", arguments)

    def chat_delete(self, *, channel: str, ts: str, as_user: bool | None = None, **more: Any) -> SlackResponse:
        self.deleted.append(ts)
        return answered({"ok": True})

    def chat_postMessage(self, **arguments: Any) -> SlackResponse:
        self.posted.append(arguments)
        return answered({"ok": True})

    def _read(self, how: str, arguments: Mapping[str, Any]) -> SlackResponse:
        self.asked.append((how, dict(arguments)))
        if self.refused:
            raise refusal(self.refused)
        number = int(arguments.get("cursor", 0))
        more = str(number + 1) if number + 1 < len(self.pages) else ""
        return answered({"messages": self.pages[number], "response_metadata": {"next_cursor": more}})


def a_message(event: str, ts: str, key: str = KEY) -> Mapping[str, Any]:
    return {"ts": ts, "metadata": {"event_type": event, "event_payload": {"asked": key}}}


def handed(begun: str | None, note: Callable[[str], bool] = lambda where: True) -> Handed:
    return Handed(NOON, late=False, key=KEY, begun=begun, note=note)


def test_an_answer_that_is_there_is_found_in_its_thread_or_in_the_channel() -> None:
    for begun, how in ((THREAD, "replies"), (CHANNEL, "history")):
        client = FakeClient([[{"ts": "5.5"}], [a_message(EVENT, "6.6")]])
        assert was_sent(client, handed(begun))
        assert [name for name, _ in client.asked] == [how, how]
        assert client.asked[0][1].get("ts") == ("5.5" if begun == THREAD else None)


def test_what_was_not_begun_is_not_looked_for() -> None:
    client = FakeClient()
    assert not was_sent(client, handed(None))
    assert client.asked == []


def test_the_answer_to_something_else_is_none_and_a_word_that_one_is_on_its_way_is_taken_away() -> None:
    pages = [
        [a_message(EVENT, "6.6", "T1 event Ev2"), {"ts": "7.7", "metadata": None}, a_message(WORKING_EVENT, "8.8")]
    ]
    client = FakeClient(pages)
    assert not was_sent(client, handed(THREAD))
    assert client.deleted == ["8.8"]


def test_where_nobody_can_look_it_is_said_that_an_answer_may_be_there() -> None:
    blind, endless = FakeClient(refused="missing_scope"), FakeClient([[]] * (LOOK_PAGES + 1))
    for client, begun in ((FakeClient(), UNSEEN), (blind, CHANNEL), (endless, CHANNEL)):
        with pytest.raises(Interrupted, match="I was stopped while I answered your request of 12:05 UTC"):
            was_sent(client, handed(begun))


def test_an_answer_bears_what_it_answers_and_its_place_is_noted_first() -> None:
    client, noted = FakeClient(), list[tuple[str, int]]()

    def note(where: str) -> bool:
        noted.append((where, len(client.posted)))
        return True

    with answering(handed(None, note)):
        in_thread(client, "C1", {"text": "Xiaomi"}, thread="5.5")
    assert noted == [(THREAD, 0)]
    assert client.posted[0]["metadata"] == a_message(EVENT, "")["metadata"]
    in_thread(client, "C1", {"text": "Xiaomi"}, thread="5.5")  # no desk handed that over
    assert "metadata" not in client.posted[1]


def test_nothing_is_sent_of_what_another_process_has_taken_over() -> None:
    client = FakeClient()
    with answering(handed(None, lambda where: False)):
        with pytest.raises(TakenOver):
            in_thread(client, "C1", {"text": "Xiaomi"}, thread=None)
        with pytest.raises(TakenOver):
            begin()
    assert client.posted == []


def test_who_was_interrupted_over_a_private_answer_is_told_and_gets_no_second_one(alice: Alice) -> None:
    command = alice.me.command("/screen", "Xiaomi", response_url=alice.room.response_url("C1"), trigger="1.2")
    _handed(alice, command, handed(UNSEEN))
    (sent,) = alice.room.sent
    assert sent["text"].startswith("I was stopped while I answered your request of 12:05 UTC.")
    assert alice.screener.asked == []


def test_what_another_process_has_taken_over_is_answered_and_told_to_nobody(alice: Alice) -> None:
    _handed(alice, alice.me.mention("is Xiaomi sanctioned?"), handed(None, lambda where: False))
    assert list(alice.room.sent) == []


def _handed(alice: Alice, payload: Mapping[str, Any], given: Handed) -> None:
    """As the desk of this process hands something to the app."""
    alice.room.sent.clear()
    alice.app.use(receiving(FakeDesk(), lambda: made.TODAY))
    with answering(given):
        alice.app.dispatch(BoltRequest(body=dict(payload), mode="socket_mode", context={HANDED: given}))
