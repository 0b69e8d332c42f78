"""The stand-in's server: Web API, response_url and Socket Mode, on a thread of its own."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import WSMsgType, encode_basic_auth, web

from bot.demo.payloads import Payload
from bot.demo.room_door import arguments_in
from tests.e2e.standin.faults import Fault
from tests.e2e.standin.slack import PATIENCE, Slack


async def _failed(fault: Fault, request: web.Request, slack: Slack) -> web.Response:
    """The answer to a call that fails, or none."""
    if fault.kind == "ratelimited":
        slack.waits.append((time.monotonic(), time.monotonic() + fault.seconds))
        headers = {"Retry-After": f"{fault.seconds:.0f}"}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
    if fault.kind == "hang":
        await asyncio.sleep(fault.seconds)
    if fault.kind in ("hang", "drop") and request.transport:
        request.transport.abort()
    if fault.kind == "token_revoked":
        return web.json_response({"ok": False, "error": "token_revoked"})
    return web.Response(text="<html>oops</html>", status=200 if fault.kind == "garbage" else 503)


def _routes(slack: Slack) -> list[web.RouteDef]:  # noqa: C901  # a handler a route
    client = encode_basic_auth(slack.client_id, slack.client_secret)

    def answer(method: str, arguments: Payload, authorization: str) -> Payload:
        token = authorization.removeprefix("Bearer ")
        if method == "oauth.v2.access":
            return slack.install(arguments) if authorization == client else {"ok": False, "error": "bad_client_secret"}
        by_app = method == "apps.connections.open" and token == slack.workspace.app_token
        team = slack.workspace.team if by_app else slack.team_of(token)
        return slack.answer(method, arguments, team=team) if team else {"ok": False, "error": "invalid_auth"}

    async def api(request: web.Request) -> web.Response:
        arguments, method = arguments_in(await request.text()), request.match_info["method"]
        slack.arrived.append((time.monotonic(), method, arguments))
        await asyncio.sleep(slack.pause)
        fault = slack.faults.draw(method)
        if fault and not fault.after:
            return await _failed(fault, request, slack)
        said = answer(method, arguments, request.headers.get("Authorization", ""))
        granted = {"x-oauth-scopes": ",".join(sorted(slack.scopes))}
        return await _failed(fault, request, slack) if fault else web.json_response(said, headers=granted)

    async def upload(request: web.Request) -> web.Response:
        slack.upload(request.match_info["id"], await request.read())
        return web.Response(text="OK")

    async def download(request: web.Request) -> web.Response:
        known = slack.team_of(request.headers.get("Authorization", "").removeprefix("Bearer "))
        file = next((one for one in slack.sent if one["id"] == request.match_info["id"]), None)
        if not known or file is None:
            return web.Response(text="<!DOCTYPE html><title>Sign in</title>", content_type="text/html")
        return web.Response(body=file["content"], content_type="application/octet-stream")

    async def response(request: web.Request) -> web.Response:
        name, arguments = request.match_info["name"], arguments_in(await request.text())
        slack.arrived.append((time.monotonic(), f"response/{name}", arguments))  # in place of a method
        await asyncio.sleep(slack.pause)
        taken = slack.respond(name, arguments)
        return web.Response(text="ok" if taken else "used_url", status=200 if taken else 404)

    async def socket(request: web.Request) -> web.WebSocketResponse:
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        await connection.send_json({"type": "hello", "num_connections": 1})
        slack.sockets.append(connection)
        async for message in connection:
            if message.type is WSMsgType.TEXT:
                ack: dict[str, Any] = message.json()
                slack.acks[ack["envelope_id"]] = ack.get("payload") or {}
        slack.sockets.remove(connection)
        return connection

    return [
        web.post("/api/{method}", api),
        web.post("/response/{name}", response),
        web.post("/upload/{id}", upload),
        web.get("/files/{id}", download),
        web.get("/socket", socket),
    ]


@contextmanager
def running() -> Iterator[Slack]:
    """A stand-in that takes requests while the block lasts."""
    slack = Slack()
    thread = threading.Thread(target=slack.loop.run_forever, daemon=True)
    thread.start()
    runner = asyncio.run_coroutine_threadsafe(_start(slack), slack.loop).result(PATIENCE)
    try:
        yield slack
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), slack.loop).result(PATIENCE)
        slack.loop.call_soon_threadsafe(slack.loop.stop)
        thread.join(PATIENCE)


async def _start(slack: Slack) -> web.AppRunner:
    application = web.Application(client_max_size=2**24)
    application.add_routes(_routes(slack))
    runner = web.AppRunner(application, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    return runner
