"""The door for assistants: the SDK's own client on a pipe and over HTTP, faults, and the extra."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from bot.api.services import Services
from bot.errors import StoreError
from bot.runtime import mcp as serving
from bot.services.keys import Scope
from bot.services.ports import Asker
from bot.services.wording.plain_parts import WORTH
from tests.conftest import Fill
from tests.integration import doors
from tests.integration.assistants import ON_SQLITE, TOOLS, asked, in_process, over_http
from tests.integration.commands import Run

sdk = pytest.importorskip("mcp")


def test_over_a_pipe_the_sdks_client_lists_the_tools_and_is_answered(fill: Fill, tmp_path: Path) -> None:
    fill(tmp_path / "bot.db")
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/bot.db", "PYTHONPATH": str(Path(__file__).parents[3])}
    process = sdk.StdioServerParameters(command=sys.executable, args=["-m", "bot", "mcp"], env=env, cwd=tmp_path)

    async def talk() -> tuple[Any, Any, Any]:
        async with sdk.Client(process) as client:
            answer = await client.call_tool("screen", {"names": ["Xiaomi"], "as_of": "2021-01-15"})
            prompt = await client.get_prompt("vet_counterparty", {"name": "Hikvision", "country": "cn"})
            return (await client.list_tools()).tools, answer, prompt

    tools, answer, prompt = asyncio.run(talk())
    assert [tool.name for tool in tools] == TOOLS
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
    assert not any("  " in tool.description or "\n" in tool.description for tool in tools)
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


@ON_SQLITE
def test_each_call_of_a_tool_is_logged_and_never_with_what_was_asked(services: Services) -> None:
    with capture_logs() as log:
        asked(in_process(services), ("lists", {}), ("screen", {"names": ["Hikvision"]}))
    assert [(one["surface"], one["what"]) for one in log if one["event"] == "called"] == [
        ("mcp", "lists"),
        ("mcp", "screen"),
    ]
    assert "Hikvision" not in str(log)


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


def test_without_the_extra_one_line_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda _name: None)
    for words in (("mcp",), ("mcp", "--http")):
        done = run(*words)
        assert (done.status, done.out, done.err) == (2, "", f"screenbot: {serving.HOW_TO_GET_IT}\n")
