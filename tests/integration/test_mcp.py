"""The door for assistants: the SDK's own client, Slack's signed calls, and what every text says first."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from bot.api.calls import Calls
from bot.api.services import Services
from bot.domain.law.answer import Outcome
from bot.errors import StoreError
from bot.runtime import mcp as serving
from bot.services.keys import Scope
from bot.services.ports import Asker
from bot.services.wording.plain import FIRST, MOST_LINES, WORTH
from handlers.blocks.assistants import assistant_blocks
from tests.conftest import Fill
from tests.e2e.standin import rules
from tests.fakes import FakeInbox
from tests.integration import doors
from tests.integration.assistants import Slackbot, served
from tests.integration.commands import Run
from tests.integration.conftest import NewWork

sdk = pytest.importorskip("mcp")
TOOLS = "ask screen full_record what_changed deadlines list_members lists find_names".split()
ON_SQLITE = pytest.mark.parametrize("facts", ["sqlite"], indirect=True)
"""For what is told in words, whatever the store."""
SAYS_CLEAR = re.compile(r"\b(clear|cleared|safe|without issues|clean)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture(scope="module")
def url(services: Services) -> Iterator[str]:
    with served(services) as address:
        yield address


@pytest.fixture(scope="module")
def firms(shared_work: NewWork) -> Iterator[tuple[Services, str]]:
    """Two firms with a list of their own each."""
    doors.two_firms(shared_work)
    services = doors.services(shared_work)
    with served(services) as address:
        yield services, address


def asked(server: Any, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """The results of these calls by the SDK's own client."""

    async def talk() -> list[Any]:
        async with sdk.Client(server) as client:
            return [await client.call_tool(tool, arguments) for tool, arguments in calls]

    return asyncio.run(talk())


def over_http(url: str, secret: str) -> Any:
    from httpx2 import AsyncClient
    from mcp.client.streamable_http import streamable_http_client

    return streamable_http_client(url, http_client=AsyncClient(headers={"Authorization": f"Bearer {secret}"}))


def in_process(services: Services, *, in_slack: bool = False) -> Any:
    from bot.api.mcp.callers import Caller
    from bot.api.mcp.server import make_server

    caller = Caller(Asker(surface="mcp"), scope=Scope.RECORDS, in_slack=in_slack)
    return make_server(Calls(services), whose=lambda _ctx: caller, blocks=assistant_blocks)


def test_over_a_pipe_the_sdks_client_lists_the_tools_and_is_answered(fill: Fill, tmp_path: Path) -> None:
    fill(tmp_path / "bot.db")
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/bot.db", "PYTHONPATH": str(Path(__file__).parents[2])}
    process = sdk.StdioServerParameters(command=sys.executable, args=["-m", "bot", "mcp"], env=env, cwd=tmp_path)

    async def talk() -> tuple[Any, Any, Any]:
        async with sdk.Client(process) as client:
            answer = await client.call_tool("screen", {"names": ["Xiaomi"], "as_of": "2021-01-15"})
            prompt = await client.get_prompt("vet_counterparty", {"name": "Hikvision", "country": "cn"})
            return (await client.list_tools()).tools, answer, prompt

    tools, answer, prompt = asyncio.run(talk())
    assert [tool.name for tool in tools] == TOOLS
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
    assert answer.structured_content["answers"][0]["findings"][0]["status"] == "designated"
    assert answer.content[0].text.startswith("🔴 Xiaomi Corporation: designated on 15 Jan 2021")
    assert "Vet the counterparty Hikvision (cn)" in prompt.messages[0].content.text


def test_over_http_the_sdks_client_is_answered_by_its_key_in_both_ways_of_speaking(
    services: Services, url: str
) -> None:
    secret = doors.key(services, team="T5", scope=Scope.SCREEN)
    name = services.keys.all()[0].name

    async def talk(mode: str) -> Any:
        async with sdk.Client(over_http(url, secret), mode=mode) as client:
            assert [tool.name for tool in (await client.list_tools()).tools] == TOOLS
            return await client.call_tool("screen", {"names": ["Huawei"]})

    for mode in ("auto", "legacy"):
        answer = asyncio.run(talk(mode))
        record = services.screener.latest(Asker(surface="", user=f"key:{name}", team="T5"), limit=1)[0]
        assert (record.asker.surface, record.id) == ("mcp", answer.structured_content["answers"][0]["record"])
        assert "slack" not in (answer.meta or {})


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
    again = Slackbot(url, user="U8", team="T1").call("full_record", **json.loads(click["value"]))
    assert again.json()["result"]["structuredContent"]["answers"][0]["record"] == record.id


@ON_SQLITE
def test_each_call_of_a_tool_is_logged_and_never_with_what_was_asked(services: Services) -> None:
    with capture_logs() as log:
        asked(in_process(services), ("lists", {}), ("screen", {"names": ["Hikvision"]}))
    assert [(one["surface"], one["what"]) for one in log if one["event"] == "called"] == [
        ("mcp", "lists"),
        ("mcp", "screen"),
    ]
    assert "Hikvision" not in str(log)


@pytest.mark.parametrize(
    ("caller", "status"),
    [
        ({}, 200),
        ({"age": 240}, 200),
        ({"age": 301}, 401),
        ({"age": -301}, 401),
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


@pytest.mark.parametrize("tool", ["screen", "ask", "find_names", "lists", "list_members"])
def test_each_door_shows_a_team_its_own_lists_and_no_others(firms: tuple[Services, str], tool: str) -> None:
    services, url = firms
    for asking in (*doors.TEAMS, ""):
        for team in doors.TEAMS:
            name = doors.secret_name(team)
            arguments: dict[str, Any] = {
                "screen": {"names": [name]},
                "ask": {"text": f"is {name} sanctioned?"},
                "find_names": {"text": f"It was sent to {name} on Monday. It came back. Nobody knows why."},
                "lists": {},
                "list_members": {"list": doors.own_list(team)},
            }[tool]
            by_key = over_http(url, doors.key(services, team=asking))
            told = [str(asked(by_key, (tool, arguments))[0].structured_content)]
            if asking:
                result = Slackbot(url, team=asking).call(tool, **arguments).json()["result"]
                told.append(str(result.get("structuredContent")))
            assert [f"List of {team}" in one for one in told] == [team == asking] * len(told)


def test_a_record_is_read_by_its_own_team_and_with_a_key_for_records_alone(firms: tuple[Services, str]) -> None:
    services, url = firms
    told = Slackbot(url, team="T1").call("screen", names=[doors.secret_name("T1")]).json()["result"]
    record = {"record": told["structuredContent"]["answers"][0]["record"]}
    assert not Slackbot(url, team="T1", user="U2").call("full_record", **record).json()["result"].get("isError")
    for other in (Slackbot(url, team="T2"), Slackbot(url, team="", enterprise="E1")):
        refused = other.call("full_record", **record).json()["result"]
        assert (refused["isError"], doors.secret_name("T1") in str(refused)) == (True, False)
    narrow = over_http(url, doors.key(services, team="T1", scope=Scope.SCREEN))
    assert "may not read records" in asked(narrow, ("full_record", record))[0].content[0].text


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


def test_a_body_of_more_than_a_mebibyte_is_refused(services: Services, url: str) -> None:
    headers = {"Authorization": f"Bearer {doors.key(services)}"}
    assert httpx.post(url, content=b"x" * (1024 * 1024 + 1), headers=headers).status_code == 413


@ON_SQLITE
@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("screen", {"names": ["Xiaomi"], "as_of": "soon"}, "I can't read the date"),
        ("screen", {"names": ["Xiaomi"], "day": "2021-01-15"}, "screen takes no 'day'; it takes names, as_of"),
        ("screen", {"names": ["Xiaomi"], "list": "us_nothing"}, "There is no list"),
        ("ask", {"text": " "}, "Ask a question"),
        ("find_names", {"text": ""}, "Give a text"),
        ("deadlines", {"within_days": 0}, "1 to 3650 days"),
        ("list_members", {"list": "nobody's"}, "There is no list"),
        ("what_changed", {"since": "2099-01-01"}, "in the future"),
        ("full_record", {"record": "000000000000"}, "There is no record"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_what_it_is_worth(
    services: Services, tool: str, arguments: dict[str, Any], said: str
) -> None:
    answer = asked(in_process(services), (tool, arguments))[0]
    text = answer.content[0].text
    assert (answer.is_error, said in text, WORTH in text) == (True, True, True)


@ON_SQLITE
def test_a_fault_tells_an_assistant_nothing_of_the_house(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    for error in (RuntimeError("the secret of the house"), StoreError("password is hunter2")):

        def broken(*_args: object, error: Exception = error, **_more: object) -> None:
            raise error

        with monkeypatch.context() as patched:
            patched.setattr(type(services.lists), "list_states", broken)
            answer = asked(in_process(services), ("lists", {}))[0]
        assert (answer.is_error, "secret" in str(answer), "hunter2" in str(answer)) == (True, False, False)


QUESTIONS = """Is Hikvision sanctioned?;when must we be out of Xiaomi, as of 15 January 2021?;can we buy SMIC shares?
since when is Huawei listed?;why was Luokung listed?;was Xiaomi designated on 1 April 2021?;is CNOOC on the SDN list?
小米被制裁了吗;Ist Hikvision sanktioniert?;who owns WeChat Pay?;what does NS-CMIC mean?;who is on the 1260H list?
what changed since 1 January 2026?;which deadlines come in the next year?;which lists do you have?;is Iran sanctioned?
is TikTok banned?;Zorblatt Quenching Ltd;is Zorblatt Quenching Ltd sanctioned?;hlep;:tada:;is China sanctioned?
how is DJI listed?;what is forbidden with ZTE?;was Grindr ordered to divest?;Suirui Group;is Kaspersky banned?
KYG9830T1067;US0378331005;is Tencent sanctioned?;is AVIC sanctioned as of 2021?;China Telecom;is Ralls still bound?
Hikvision and Dahua and Hytera;can we hold CNOOC bonds?;is Xiaomi on the 1260H list?;was SMIC listed in 2020?
what became of the CamScanner ban?;tell me a joke;is Nippon Steel under an order?""".replace("\n", ";").split(";")


@ON_SQLITE
@pytest.mark.parametrize("batch", range(4))
def test_the_text_of_forty_answers_says_first_what_may_not_be_missed(services: Services, batch: int) -> None:
    assert len(set(QUESTIONS)) == 40
    some = QUESTIONS[batch::4]
    for question, answer in zip(some, asked(in_process(services), *(("ask", {"text": q}) for q in some)), strict=True):
        check(answer, question)


def check(answer: Any, question: str) -> None:
    """That a text has the verdict, stale copies, what was not searched and what it is worth first, and is short."""
    text, data = answer.content[0].text, answer.structured_content
    first = text[:FIRST]
    assert WORTH in first, question
    assert not SAYS_CLEAR.search(text), question
    rows = [row for row in data["answers"] if row.get("lists") and row["outcome"] not in ("asked", "lists", "text")]
    if len(data["answers"]) == 1:
        assert len(text.splitlines()) <= MOST_LINES or data["answers"][0]["outcome"] in ("lists", "text"), question
    for row in rows:
        stale = [one for one in row["lists"] if one["stale"]]
        assert (f"Stale: {len({one['title'] for one in stale})} of" in first) == bool(stale), question
        assert ("Not searched: " in first) == bool(row["not_searched"]), question
        verdicts = [one["entity"]["caption"] for one in row["findings"]] or [row["query"]]
        assert any(caption[:40] in text for caption in verdicts), question


@ON_SQLITE
@pytest.mark.parametrize(
    ("name", "as_of", "outcome", "words"),
    [
        ("Xiaomi", "2021-01-15", "match", "designated on 15 Jan 2021"),
        ("Xiaomi", "2021-04-01", "match", "suspended by court order since 12 Mar 2021"),
        ("Xiaomi", "", "match", "not designated"),
        ("Tencent", "", "match", "no securities effect, no date to divest"),
        ("Hikvisian", "", "potential_match", "Possible match: "),
        ("China Telecom", "", "ambiguous", "entries answer to"),
        ("Zorblatt Quenching", "", "no_match", "nothing on 17 lists searched"),
        ("US0378331005", "", "not_held", "no list here holds"),
        ("…", "", "invalid", "no letter or digit"),
    ],
)
def test_every_outcome_has_its_own_words_first(
    services: Services, name: str, as_of: str, outcome: str, words: str
) -> None:
    answer = asked(in_process(services), ("screen", {"names": [name], "as_of": as_of}))[0]
    assert answer.structured_content["answers"][0]["outcome"] == outcome
    assert words in answer.content[0].text[:FIRST]
    check(answer, name)


@ON_SQLITE
def test_of_twenty_five_names_each_has_its_line_and_what_they_share_is_said_first(services: Services) -> None:
    listed = "Xiaomi Huawei Hikvision SMIC DJI Tencent ZTE CATL BYD Alibaba Baidu Dahua".split()
    names = [*listed, *map("Zorblatt Quench {}".format, range(13))]
    answer = asked(in_process(services), ("screen", {"names": names}))[0]
    text = answer.content[0].text
    assert all(name in text for name in names)
    assert all(one in text[:FIRST] for one in ("25 names: 🔴", "Stale: ", "Not searched: ", WORTH))
    assert len(answer.structured_content["answers"]) == 25


def test_without_the_extra_one_line_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda _name: None)
    for words in (("mcp",), ("mcp", "--http")):
        done = run(*words)
        assert (done.status, done.out, done.err) == (2, "", f"screenbot: {serving.HOW_TO_GET_IT}\n")


SHOWN: list[tuple[str, dict[str, Any]]] = [
    ("screen", {"names": ["Xiaomi"], "as_of": "2021-01-15"}),
    ("screen", {"names": ["Xiaomi"]}),
    ("screen", {"names": ["Tencent"]}),
    ("screen", {"names": ["Hikvisian"]}),
    ("screen", {"names": ["China Telecom"]}),
    ("screen", {"names": ["Zorblatt & <Quenching>"]}),
    ("screen", {"names": ["Iran"]}),
    ("screen", {"names": ["Xiaomi", "Huawei", "Zorblatt Quench", "<!channel>"]}),
    ("ask", {"text": "when must we be out of CNOOC?"}),
    ("list_members", {"list": "1260H"}),
    ("deadlines", {"within_days": 3000}),
    ("find_names", {"text": "We met Hikvision and DJI on Monday. They sell cameras. Nobody bought any of them."}),
]


@ON_SQLITE
def test_the_blocks_of_twelve_answers_are_what_slacks_assistant_takes(services: Services) -> None:
    for (tool, arguments), answer in zip(SHOWN, asked(in_process(services, in_slack=True), *SHOWN), strict=True):
        blocks = answer.meta["slack"]["blocks"]
        assert breaches(blocks) == [], (tool, arguments)
        assert rules.of_message({"text": "x", "blocks": blocks}) == [], (tool, arguments)
        assert WORTH.partition(",")[0].lower() in str(blocks).lower() or "no match is not" in str(blocks), arguments


def breaches(blocks: list[dict[str, Any]]) -> list[str]:
    """Where blocks are not what Slack's assistant takes (its page of Sept 2026): one such has it drop them all."""
    found = [] if 0 < len(blocks) <= 50 else [f"{len(blocks)} blocks"]
    for block in blocks:
        found += [] if block["type"] in TAKEN else [f"a block of kind {block['type']}"]
        elements = [*block.get("elements", []), *filter(None, [block.get("accessory")])]
        clicks = [one for one in elements if "action_id" in one]
        found += ["an action_id twice in a block"] if len({one["action_id"] for one in clicks}) < len(clicks) else []
        for one in clicks:
            value = json.loads(one["value"])
            known = one["action_id"].removeprefix("tool:") in TOOLS and isinstance(value, dict)
            found += [] if known and len(one["value"]) <= 2000 else [f"a click that does nothing: {one}"]
    return found


TAKEN = frozenset(
    "context divider header markdown rich_text section file image video actions carousel input data_table "
    "data_visualization table card container".split()
)


def test_blocks_that_would_be_dropped_are_found() -> None:
    kept = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    click = {"type": "button", "action_id": "tool:lists", "value": "{}"}
    assert breaches([kept, {"type": "actions", "elements": [click]}]) == []
    assert breaches([{"type": "context_actions", "elements": []}]) == ["a block of kind context_actions"]
    assert len(breaches([kept] * 51)) == 1
    assert len(breaches([{"type": "actions", "elements": [click, click]}])) == 1
    assert len(breaches([kept | {"accessory": click | {"action_id": "full_history"}}])) == 1
