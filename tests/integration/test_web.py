"""The HTTP side over a filled database: pages for operators, installation, and who is turned away."""

from __future__ import annotations

import dataclasses
import html
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier
from structlog.testing import capture_logs

from bot.app import Services, open_services
from bot.demo.payloads import Person
from bot.demo.room import Room, opened
from bot.demo.workspace import Workspace
from bot.domain.law.answer import Answer
from bot.domain.law.searched import ListSearched
from bot.errors import StoreError
from bot.runtime.http import make_web
from bot.runtime.oauth import scopes
from bot.runtime.shapes import malformed
from bot.runtime.warming import Warming
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from bot.settings import Settings
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load

ONE = {"slack_bot_token": SecretStr("xoxb-1")}
MANY = {"slack_client_id": "12.34", "slack_client_secret": SecretStr("client-secret")}


PATIENCE = 20.0

NewClient = Callable[..., FlaskClient]


class NoStore:
    def list_states(self) -> Sequence[ListSearched]:
        raise StoreError("The database cannot be used now: gone")


@dataclasses.dataclass(frozen=True)
class Held:
    """A screener that keeps everybody waiting until it may answer."""

    screener: Screener
    may: Event = dataclasses.field(default_factory=Event)

    def today(self) -> Any:
        return self.screener.today()

    def names_in(self, text: str, **more: Any) -> tuple[str, ...]:
        return self.screener.names_in(text, **more)

    def screen(self, name: str, **more: Any) -> Answer:
        assert self.may.wait(PATIENCE)
        return self.screener.screen(name, **more)


@pytest.fixture
def services(url: str) -> Iterator[Services]:
    opened = open_services(settings(url), fill=False)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def filled(services: Services) -> Services:
    load(services.unit_of_work, EVERYTHING)
    return services


def settings(url: str = "sqlite:///unused.db", **more: object) -> Settings:
    return Settings(_env_file=None, slack_signing_secret=SecretStr("hush"), database_url=url, **more)


@pytest.fixture
def client() -> Iterator[Callable[..., FlaskClient]]:
    """Makes somebody who visits the pages that these services are behind."""
    with ExitStack() as afterwards:

        def visitor(services: Services, **way_in: object) -> FlaskClient:
            web = make_web(settings(**way_in or ONE), services=services)
            afterwards.callback(web.extensions["desk"].stop)
            assert web.extensions["warming"].wait(PATIENCE)
            return web.test_client()

        yield visitor


def signed(body: str) -> dict[str, str]:
    stamp = str(int(time.time()))
    signature = SignatureVerifier("hush").generate_signature(timestamp=stamp, body=body) or ""
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}


def test_health_needs_nothing_readiness_needs_loaded_lists(services: Services, client: NewClient) -> None:
    visitor = client(services)
    assert visitor.get("/healthz").text == "ok"
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (503, "lists not loaded")
    load(services.unit_of_work, EVERYTHING)
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (200, "ok")


def test_until_it_is_warm_it_is_getting_ready(filled: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Warming, "start", lambda self: None)
    web = make_web(settings(**ONE), services=filled)
    answer = web.test_client().get("/readyz")
    assert (answer.status_code, answer.text) == (503, "getting ready")
    web.extensions["desk"].stop()


def test_without_its_database_it_lives_but_is_not_ready(filled: Services, client: NewClient) -> None:
    visitor = client(dataclasses.replace(filled, lists=NoStore()))
    assert visitor.get("/healthz").status_code == 200
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (503, "database unreachable")
    assert "screenbot_database_up 0.0" in visitor.get("/metrics").text


def test_metrics_tell_answers_and_the_age_of_each_list(filled: Services, client: NewClient) -> None:
    surface = f"a test on {filled.engine.dialect.name}"  # the counters are the process's
    filled.screener.screen("Xiaomi", asker=Asker(surface=surface))
    told = client(filled).get("/metrics").text
    assert f'screenbot_answers_total{{outcome="match",surface="{surface}"}} 1.0' in told
    assert 'screenbot_list_age_days{dataset="us_dod_1237",list=""}' in told
    assert 'screenbot_list_stale{dataset="us_dod_1237",list=""} 0.0' in told  # a closed list never grows stale
    assert "screenbot_database_up 1.0" in told
    assert "Xiaomi" not in told


@pytest.mark.parametrize(
    ("own_server", "given", "there"),
    [
        (True, {}, True),
        (True, {"host": "192.0.2.1"}, False),
        (True, {"host": "192.0.2.1", "api_public": True}, True),
        (False, {}, False),
        (False, {"api_public": True}, True),
    ],
)
def test_the_door_for_programs_is_open_to_this_machine_alone_unless_told_otherwise(
    filled: Services, own_server: bool, given: dict[str, object], there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Warming, "start", lambda self: None)
    web = make_web(settings(**ONE, **given), services=filled, own_server=own_server)
    assert (web.test_client().get("/v1/lists").status_code == 401) == there
    web.extensions["desk"].stop()


@pytest.mark.parametrize("headers", [{}, {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=00"}])
def test_a_request_that_slack_did_not_sign_is_turned_away(
    filled: Services, headers: dict[str, str], client: NewClient
) -> None:
    answer = client(filled).post("/slack/events", data={"command": "/screen", "text": "Xiaomi"}, headers=headers)
    assert answer.status_code == 401
    assert filled.screener.latest(Asker(surface="command"), limit=5) == []


@pytest.mark.parametrize(
    ("body", "stamp", "status"),
    [
        ("{", "1700000000", 400),
        ("payload=%7B", "1700000000", 400),
        (b"\xff\xfe", "1700000000", 400),
        ("{}", "abc", 401),
        ("{}", "1e9", 401),
        ("{}", "\u0661", 401),
        ("{}", "9" * 5000, 401),
        ("", "", 401),
        ("[" * 100_000, "1700000000", 400),
        ('{"a":' * 100_000, "1700000000", 400),
    ],
)
def test_junk_is_turned_away_and_is_no_fault_of_ours(
    filled: Services, client: NewClient, body: str | bytes, stamp: str, status: int
) -> None:
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


def test_for_one_workspace_there_is_nothing_to_install(filled: Services, client: NewClient) -> None:
    visitor = client(filled)
    assert visitor.get("/slack/install").status_code == 404
    assert visitor.get("/slack/oauth_redirect?code=c&state=s").status_code == 404


def test_the_install_page_asks_for_the_scopes_of_the_manifest(filled: Services, client: NewClient) -> None:
    answer = client(filled, **MANY).get("/slack/install")
    (address,) = re.findall(r'href="(https://[^"]+)"', html.unescape(answer.text))
    asked = parse_qs(urlsplit(address).query)
    assert answer.status_code == 200
    assert urlsplit(address)._replace(query="").geturl() == "https://slack.com/oauth/v2/authorize"
    assert asked["client_id"] == ["12.34"]
    assert asked["scope"] == [",".join(scopes())]
    assert asked["state"][0] in answer.headers["Set-Cookie"]
    assert "client-secret" not in answer.text


def test_a_redirect_without_the_state_of_this_browser_installs_nothing(filled: Services, client: NewClient) -> None:
    visitor = client(filled, **MANY)
    visitor.get("/slack/install")
    assert visitor.get("/slack/oauth_redirect?code=stolen&state=made-up").status_code == 400
    with filled.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM slack_bots").scalar_one() == 0
