"""Stands before the server over HTTP: nobody reaches a tool without Slack's signature or a key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.api.door import KeyDoor, TurnedAway, asker_of
from bot.api.mcp.callers import CALLER, Caller
from bot.api.mcp.slack_door import SIGNATURE, TOLD, SlackDoor
from bot.errors import StoreError
from bot.log import Log

LARGEST_BODY = 1024 * 1024
_log = Log(__name__)


class Gate:
    """An ASGI app before another. `slack` is None where the bot has no signing secret."""

    def __init__(self, app: ASGIApp, keys: KeyDoor, slack: SlackDoor | None) -> None:
        self._app = app
        self._keys = keys
        self._slack = slack

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through with its caller, or say why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["path"] == "/healthz":
            await PlainTextResponse("ok")(scope, receive, send)
            return
        body = await _whole(Request(scope, receive))
        who = TurnedAway(413, "The body is larger than 1 MiB.") if body is None else await self._who(scope, body)
        if isinstance(who, TurnedAway):
            await _turned_away(who)(scope, receive, send)
            return
        await self._app({**scope, CALLER: who}, _Again(body or b"", receive), send)

    async def _who(self, scope: Scope, body: bytes) -> Caller | TurnedAway | None:
        headers = Request(scope).headers
        return await anyio.to_thread.run_sync(partial(self._entered, headers, body))

    def _entered(self, headers: Mapping[str, str], body: bytes) -> Caller | TurnedAway | None:
        """A request that says to be Slack's is judged by its signature alone, and shows no key in its stead."""
        try:
            if SIGNATURE in headers:
                return self._slack.enter(body, headers) if self._slack else _NO_SLACK
            key = self._keys.enter(headers.get("authorization", ""), counted=_tells(body))
        except StoreError as error:
            _log.error("mcp_store", reason=str(error))
            return TurnedAway(503, "The database cannot be used now: try again.", 5)
        return key if isinstance(key, TurnedAway) else Caller(asker_of(key, surface="mcp"), scope=key.scope)


_NO_SLACK = TurnedAway(401, "This server has no signing secret of Slack's.")


def _tells(body: bytes) -> bool:
    """Whether the request is one of those that count: whatever is not certainly another does."""
    try:
        asked = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        return True
    return not isinstance(asked, dict) or asked.get("method") in TOLD


async def _whole(request: Request) -> bytes | None:
    """The body; None where it is too large."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST_BODY:
            return None
        parts.append(part)
    return b"".join(parts)


class _Again:
    """Hands the body on, once, as if it had just come; then whatever else comes."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def _turned_away(why: TurnedAway) -> JSONResponse:
    """As JSON-RPC has errors that answer no request in particular."""
    headers = {"Retry-After": str(why.retry_after)} if why.retry_after else {}
    if why.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    error = {"code": -32600, "message": why.line}
    return JSONResponse({"jsonrpc": "2.0", "id": None, "error": error}, status_code=why.status, headers=headers)
