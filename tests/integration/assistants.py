"""Serves assistants, asks as the SDK's own client does, and as Slack's own assistant does."""

from __future__ import annotations

import asyncio
import itertools
import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

import httpx
import pytest
from slack_sdk.signature import SignatureVerifier

from bot.api.calls import Calls
from bot.api.door import KeyDoor
from bot.api.limits import Limit
from bot.api.services import Services
from bot.api.writing import Writing
from bot.runtime.mcp import signed_by
from bot.services.inbox import OnceOnly
from bot.services.keys import Scope
from bot.services.ports import Asker
from handlers.blocks.assistants import assistant_blocks
from tests.fakes import FakeClock, FakeInbox

SECRET = "hush"
INSTALLED = frozenset({"T1", "T2", "E1"})
TOOLS = "ask screen full_record what_changed deadlines list_members lists find_names".split()
ON_SQLITE = pytest.mark.parametrize("facts", ["sqlite"], indirect=True)
"""For what is told in words, whatever the store."""
_IDS = itertools.count(1)


@contextmanager
def served(
    services: Services, *, most: int = 10_000, inbox: FakeInbox | None = None, writing: Writing | None = None
) -> Iterator[str]:
    """The address of a server over these services, for as long as the block lasts; `writing`: with its write tools."""
    import uvicorn

    from bot.api.mcp.http import caller, from_slack, make_app
    from bot.api.mcp.server import make_server
    from bot.api.mcp.slack_door import SlackDoor

    limit = Limit(most)
    slack = SlackDoor(
        signed=signed_by(SECRET),
        installed=lambda team, enterprise: bool({team, enterprise} & INSTALLED),
        once=OnceOnly(inbox or FakeInbox(), FakeClock()),
        limit=limit,
    )
    writes = (writing, from_slack) if writing else None
    decided = (lambda answer, asker: writing.deciding.on(answer, asker=asker)) if writing else (lambda *_: {})
    server = make_server(Calls(services), whose=caller, blocks=assistant_blocks, decided=decided, writes=writes)
    app = make_app(server, keys=KeyDoor(services.keys, limit), slack=slack)
    listening = socket.create_server(("127.0.0.1", 0))
    running = uvicorn.Server(uvicorn.Config(app, log_config=None))
    thread = Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/mcp"
    running.should_exit = True
    thread.join()


@dataclass
class Slackbot:
    """Slack's assistant, which asks for a person of a workspace."""

    url: str
    user: str = "U1"
    team: str = "T1"
    enterprise: str = ""
    age: int = 0  # seconds between signing and sending
    secret: str = SECRET
    more: dict[str, str | bytes] = field(default_factory=dict)  # headers

    def body(self, tool: str, arguments: dict[str, Any]) -> str:
        """The request as Slack sends it."""
        who = {"user_id": self.user, "team_id": self.team, "enterprise_id": self.enterprise or None}
        params = {"name": tool, "arguments": arguments, "_meta": {"slack": who}}
        return json.dumps({"jsonrpc": "2.0", "id": next(_IDS), "method": "tools/call", "params": params})

    def headers(self, body: str) -> dict[bytes, bytes]:
        """Signed as all that Slack sends."""
        stamp = str(int(time.time()) - self.age)
        signature = SignatureVerifier(self.secret).generate_signature(timestamp=stamp, body=body) or ""
        told: dict[str, str | bytes] = {
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
        }
        told |= {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature} | self.more
        return {name.encode(): one.encode() if isinstance(one, str) else one for name, one in told.items()}

    def send(self, body: str, *, signed_as: str | None = None) -> httpx.Response:
        """Send a body with the signature of it, or of another."""
        return httpx.post(self.url, content=body, headers=self.headers(signed_as or body), timeout=60)

    def call(self, tool: str, **arguments: Any) -> httpx.Response:
        """Call a tool."""
        return self.send(self.body(tool, arguments))


def asked(server: Any, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """The results of these calls by the SDK's own client."""
    import mcp

    async def talk() -> list[Any]:
        async with mcp.Client(server) as client:
            return [await client.call_tool(tool, arguments) for tool, arguments in calls]

    return asyncio.run(talk())


def over_http(url: str, secret: str) -> Any:
    """The way to a server for the SDK's own client, with a key."""
    from httpx2 import AsyncClient
    from mcp.client.streamable_http import streamable_http_client

    client = AsyncClient(headers={"Authorization": f"Bearer {secret}"}, timeout=60)
    return streamable_http_client(url, http_client=client)


def in_process(services: Services, *, in_slack: bool = False) -> Any:
    """A server for the SDK's own client that whoever asks may ask anything."""
    from bot.api.mcp.callers import Caller
    from bot.api.mcp.server import make_server

    caller = Caller(Asker(surface="mcp"), scope=Scope.RECORDS, in_slack=in_slack)
    return make_server(Calls(services), whose=lambda _ctx: caller, blocks=assistant_blocks)
