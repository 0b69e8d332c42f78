"""What is posted as Slack's: junk and forgeries are turned away, questions acknowledged before they are answered."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
from threading import Event
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from bot.app import Services
from bot.demo.payloads import Person
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.law.answer import Answer, ReadAs
from bot.runtime.shapes import malformed
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests.integration.databases import each_once
from tests.integration.web.visiting import ONE, PATIENCE, NewClient, signed


@dataclasses.dataclass(frozen=True)
class Held(Screener):
    """A screener that keeps everybody waiting until it may answer."""

    screener: Screener
    may: Event = dataclasses.field(default_factory=Event)

    def today(self) -> dt.date:
        return self.screener.today()

    def names_in(self, text: str, *, asker: Asker) -> tuple[str, ...]:
        return self.screener.names_in(text, asker=asker)

    def screen(
        self, name: str, *, asker: Asker, as_of: dt.date | None = None, dataset: str | None = None,
        read_as: ReadAs | None = None,
    ) -> Answer:  # fmt: skip
        assert self.may.wait(PATIENCE)
        return self.screener.screen(name, asker=asker, as_of=as_of, dataset=dataset, read_as=read_as)


@pytest.mark.parametrize("headers", [{}, {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=00"}])
def test_a_request_that_slack_did_not_sign_is_turned_away(
    filled: Services, headers: dict[str, str], client: NewClient
) -> None:
    answer = client(filled).post("/slack/events", data={"command": "/screen", "text": "Xiaomi"}, headers=headers)
    assert answer.status_code == 401
    assert filled.screener.latest(Asker(surface="command"), limit=5) == []


JUNK: dict[str, tuple[str | bytes, str, int]] = {
    "half an object": ("{", "1700000000", 400),
    "half a form": ("payload=%7B", "1700000000", 400),
    "no UTF-8": (b"\xff\xfe", "1700000000", 400),
    "a stamp of letters": ("{}", "abc", 401),
    "a stamp with an exponent": ("{}", "1e9", 401),
    "a stamp in other digits": ("{}", "\u0661", 401),
    "a long stamp": ("{}", "9" * 5000, 401),
    "nothing": ("", "", 401),
    "deep lists": ("[" * 100_000, "1700000000", 400),
    "deep objects": ('{"a":' * 100_000, "1700000000", 400),
}


@pytest.mark.parametrize(("engine", "posted"), each_once(JUNK, on_both="half an object"), indirect=["engine"])
def test_junk_is_turned_away_and_is_no_fault_of_ours(
    filled: Services, client: NewClient, posted: tuple[str | bytes, str, int]
) -> None:
    body, stamp, status = posted
    with capture_logs() as log:
        headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": "v0=00"}
        answer = client(filled).post("/slack/events", data=body, headers=headers)
    assert (answer.status_code, [entry for entry in log if entry["log_level"] == "error"]) == (status, [])


NO_PAYLOADS = (
    *("{", "[]", "null", "1", '"x"', "{}", "", '{"event": 1}', '{"a": NaN}'),
    '{"type": "event_callback"}',
    '{"type": "event_callback", "event": {}}',
    '{"type": "event_callback", "event": []}',
    '{"type": "event_callback", "team_id": {}, "event": {"type": "app_mention", "channel": "C1", "user": "U1"}}',
    '{"type": "event_callback", "event_id": {}, "event": {"type": "app_mention", "channel": "C1", "user": "U1"}}',
    '{"type": "event_callback", "event": {"type": "app_mention", "channel": ["C1"], "user": "U1"}}',
    '{"type": "event_callback", "event": {"type": "app_mention", "channel": "C1", "user": "U1", "text": 5}}',
    '{"type": "event_callback", "event_id": "' + "E" * 5000 + '", "event": {"type": "app_mention"}}',
)
NO_FORMS = (
    *("{", "[]", "null", "1", '"x"', "{}", ""),
    '{"type": "view_submission", "trigger_id": "1"}',
    '{"type": "view_submission", "view": []}',
    '{"type": "view_submission", "view": {"id": "V1", "callback_id": "screen_name", "title": {"text": "x"}}}',
    '{"type": "view_submission", "view": {"id": "V1", "callback_id": "x", "title": "x", "state": {"values": {}}}}',
    '{"type": "block_actions", "trigger_id": "1"}',
    '{"type": "block_actions", "actions": [1]}',
    '{"type": "block_actions", "actions": [], "team": "T1"}',
    '{"type": "block_actions", "actions": [], "user": []}',
    '{"type": "block_actions", "actions": [{"action_id": "share", "value": {}}]}',
    '{"type": "message_action"}',
)


def test_what_is_signed_and_has_no_shape_of_slacks_is_a_bad_request_and_no_fault(
    filled: Services, client: NewClient
) -> None:
    form = "application/x-www-form-urlencoded"
    bodies = [(body, "application/json") for body in NO_PAYLOADS]
    bodies += [(urlencode({"payload": payload}), form) for payload in NO_FORMS]
    with opened(Workspace()) as room, capture_logs() as log:
        slack = client(filled, **ONE | {"slack_api_url": f"{room.url}/api/"})
        told = {
            body: slack.post("/slack/events", data=body, content_type=kind, headers=signed(body)).status_code
            for body, kind in bodies
        }
    assert {body: status for body, status in told.items() if status != 400} == {}
    assert [entry for entry in log if entry["log_level"] == "error"] == []


def test_what_slack_hands_over_has_the_shape_of_it(room_payloads: list[dict[str, Any]]) -> None:
    assert [payload for payload in room_payloads if malformed(payload)] == []


@pytest.fixture
def room_payloads() -> list[dict[str, Any]]:
    """One of each kind."""
    me = Person(Workspace())
    view = {"type": "modal", "id": "V1", "callback_id": "screen_name", "title": {"type": "plain_text", "text": "x"}}
    on = {"ts": "1.1", "channel": "C1", "private": True}
    many = Person(Workspace(enterprise="E1", whole=True))
    return [
        me.mention("x"), me.direct("x"), me.opens_home(), many.mention("x"), many.shortcut("screen_name", trigger="1"),
        me.command("/screen", "x", response_url="http://slack/1", trigger="1"),
        me.clicks({"type": "button", "action_id": "share", "value": "r1"}, on=on, response_url="u", trigger="1"),
        me.clicks({"type": "static_select", "action_id": "pick", "selected_option": {"value": "1"}}, on=view,
                  response_url="u", trigger="1"),
        me.submits(view, {"name": {"text": {"value": None}}}, trigger="1"),
        me.message_shortcut("screen_message", "x", response_url="u", trigger="1"),
        {"type": "url_verification", "challenge": "x", "token": "y"}, {"ssl_check": "1", "token": "y"},
        {"type": "event_callback", "team_id": "T1", "event": {"type": "team_join", "user": {"id": "U1"}}},
    ]  # fmt: skip


def test_a_signature_that_is_no_ascii_has_the_bot_do_nothing(filled: Services, client: NewClient) -> None:
    event = '{"type": "event_callback", "event": {"type": "app_mention", "channel": "C1", "user": "U1"}}'
    headers = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=\xe9"}
    with capture_logs() as log:
        answer = client(filled).post("/slack/events", data=event, headers=headers, content_type="application/json")
    assert (answer.status_code, [entry for entry in log if entry["log_level"] == "error"]) == (401, [])


def test_fifty_questions_are_acknowledged_before_the_first_of_them_is_answered(
    filled: Services, client: NewClient
) -> None:
    held = Held(filled.screener)
    with opened(Workspace()) as room:
        url = room.response_url(room.workspace.channel)
        person = Person(room.workspace)
        asked = [person.command("/screen", "Xiaomi", response_url=url, trigger=str(number)) for number in range(50)]
        way_in = ONE | {"slack_api_url": f"{room.url}/api/"}
        slack = client(dataclasses.replace(filled, screener=held), **way_in)
        try:
            told = [typed(slack, command) for command in asked]
            assert (set(told), answers(room)) == ({200}, [])
        finally:
            held.may.set()
        end = time.monotonic() + PATIENCE
        while len(answers(room)) < 50 and time.monotonic() < end:
            time.sleep(0.02)
        assert len(answers(room)) == 50


def typed(slack: FlaskClient, command: dict[str, Any]) -> int:
    """The status with which a command is acknowledged."""
    body = urlencode(command)
    headers = {"Content-Type": "application/x-www-form-urlencoded"} | signed(body)
    return slack.post("/slack/events", data=body, headers=headers).status_code


def answers(room: Room) -> list[str]:
    """What was sent, without the word that an answer is on its way."""
    return [one["text"] for one in list(room.sent) if "Xiaomi Corporation" in one["text"]]
