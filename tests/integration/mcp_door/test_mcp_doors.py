"""Who is let in to the tools: Slack's signed calls, keys, and what each team sees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from bot.api.services import Services
from bot.domain.law.answer import Outcome
from bot.services.keys import Scope
from bot.services.ports import Asker
from bot.services.records.ports import Wanted
from bot.services.records.record import RecordKind
from tests.fakes import FakeInbox
from tests.integration import doors
from tests.integration.assistants import ON_SQLITE, Slackbot, asked, over_http, served
from tests.integration.conftest import NewWork

pytest.importorskip("mcp")


@pytest.fixture(scope="module")
def firms(shared_work: NewWork) -> Iterator[tuple[Services, str]]:
    """Two firms with a list of their own each."""
    doors.two_firms(shared_work)
    services = doors.services(shared_work)
    with served(services) as address:
        yield services, address


@pytest.mark.parametrize("sent", [{}, {"Authorization": "Bearer sbk_wrong"}, {"X-Slack-Signature": "v0=1"}])
def test_without_a_key_or_a_signature_nothing_is_answered(url: str, sent: dict[str, str]) -> None:
    for method in ("tools/call", "tools/list", "initialize"):
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": {}})
        answer = httpx.post(url, content=body, headers={"Content-Type": "application/json", **sent})
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert httpx.get(url, headers=sent).status_code == 401
    assert httpx.get(url.replace("/mcp", "/healthz")).text == "ok"


def test_a_signed_call_is_answered_for_the_person_with_blocks(services: Services, url: str) -> None:
    answer = Slackbot(url, user="U7", team="T1").call("screen", names=["Hikvision"])
    result = answer.json()["result"]
    kinds = [block["type"] for block in result["_meta"]["slack"]["blocks"]]
    assert (answer.status_code, kinds[0], kinds[-1]) == (200, "section", "actions")
    record = services.screener.latest(Asker(surface="", user="U7", team="T1"), limit=1)[0]
    assert (record.asker.surface, record.query) == ("slackbot", "Hikvision")
    click = result["_meta"]["slack"]["blocks"][-1]["elements"][0]
    assert click["action_id"] == "tool:full_record"
    again = Slackbot(url, user="U7", team="T1").call("full_record", **json.loads(click["value"]))
    assert again.json()["result"]["structuredContent"]["answers"][0]["record"] == record.id


@pytest.mark.parametrize(
    ("caller", "status"),
    [
        ({}, 200),
        ({"age": 240}, 200),
        ({"age": 301}, 401),
        ({"age": -400}, 401),
        ({"secret": "guessed"}, 401),
        ({"team": "T9"}, 403),
        ({"team": "T9", "enterprise": "E1"}, 200),
        ({"team": "T9", "enterprise": "E9"}, 403),
        ({"team": ""}, 403),
        ({"team": "", "enterprise": "E1"}, 200),
        ({"user": ""}, 403),
        ({"user": "T1"}, 403),
        ({"user": "U1 OR 1=1"}, 403),
        ({"more": {"X-Slack-Signature": b"v0=\xe9"}}, 401),
        ({"more": {"X-Slack-Request-Timestamp": "soon"}}, 401),
        ({"more": {"X-Slack-Request-Timestamp": "9" * 40}}, 401),
    ],
)
def test_a_call_is_slacks_only_if_slack_signed_it_in_time_for_somebody_where_the_bot_is(
    url: str, caller: dict[str, Any], status: int
) -> None:
    assert Slackbot(url, **caller).call("lists").status_code == status


def test_another_team_or_person_than_was_signed_is_refused(url: str) -> None:
    slackbot = Slackbot(url)
    body = slackbot.body("lists", {})
    for forged in (body.replace('"T1"', '"T2"'), body.replace('"U1"', '"U2"')):
        assert forged != body
        assert slackbot.send(forged, signed_as=body).status_code == 401


def test_a_call_that_comes_again_is_refused_and_a_list_of_tools_is_not(url: str) -> None:
    slackbot = Slackbot(url)
    body = slackbot.body("lists", {})
    headers = slackbot.headers(body)
    assert [httpx.post(url, content=body, headers=headers).status_code for _ in range(3)] == [200, 401, 401]
    tools = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}})
    headers = slackbot.headers(tools)
    assert [httpx.post(url, content=tools, headers=headers).status_code for _ in range(2)] == [200, 200]


def test_who_asks_is_never_believed_without_a_signature(firms: tuple[Services, str]) -> None:
    services, url = firms
    secret = doors.key(services, team="T2")
    name = services.keys.all()[0].name
    slackbot = Slackbot(url, team="T1")
    body = slackbot.body("screen", {"names": [doors.secret_name("T1")]})
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    answer = httpx.post(url, content=body, headers=headers | {"Accept": "application/json, text/event-stream"})
    assert answer.json()["result"]["structuredContent"]["answers"][0]["outcome"] == Outcome.NO_MATCH
    assert services.screener.latest(Asker(surface="", user=f"key:{name}", team="T2"), limit=1)[0].asker.team == "T2"


def test_a_record_is_read_by_who_asked_or_with_a_key_for_records_and_each_look_is_kept(
    firms: tuple[Services, str],
) -> None:
    services, url = firms
    told = Slackbot(url, team="T1").call("screen", names=[doors.secret_name("T1")]).json()["result"]
    record = {"record": told["structuredContent"]["answers"][0]["record"]}
    assert not Slackbot(url, team="T1").call("full_record", **record).json()["result"].get("isError")
    strangers = (Slackbot(url, team="T1", user="U2"), Slackbot(url, team="T2"), Slackbot(url, team="", enterprise="E1"))
    for other in strangers:
        refused = other.call("full_record", **record).json()["result"]
        assert (refused["isError"], doors.secret_name("T1") in str(refused)) == (True, False)
    narrow = over_http(url, doors.key(services, team="T1", scope=Scope.SCREEN))
    assert "may not read records" in asked(narrow, ("full_record", record))[0].content[0].text
    wide = over_http(url, doors.key(services, team="T1"))
    assert not asked(wide, ("full_record", record))[0].is_error
    looks = services.archive.read(Wanted(team="T1", kinds=(RecordKind.READ,)), asker=Asker(surface="cli"), limit=9)
    by = [one.asker.user for one in looks if record["record"] in one.answer]
    assert by == [f"key:{services.keys.all()[0].name}", "U1"]


def test_a_caller_over_the_limit_waits_and_hurts_nobody_else(services: Services) -> None:
    with served(services, most=2) as url:
        busy, other = Slackbot(url, user="U1"), Slackbot(url, user="U2")
        assert [busy.call("lists").status_code for _ in range(3)] == [200, 200, 429]
        assert 1 <= int(busy.call("lists").headers["Retry-After"]) <= 60
        assert other.call("lists").status_code == 200


def test_what_cannot_be_kept_is_not_answered(services: Services) -> None:
    with served(services, inbox=FakeInbox(down=True)) as url:
        assert Slackbot(url).call("lists").status_code == 503


@ON_SQLITE
@pytest.mark.parametrize("body", ["", "{", "[]", "null", "[" * 50_000, "\x00"])
def test_junk_that_is_signed_is_refused_and_is_no_fault_of_ours(url: str, body: str) -> None:
    assert 400 <= Slackbot(url).send(body).status_code < 500
