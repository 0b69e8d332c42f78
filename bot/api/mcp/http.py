"""The server over Streamable HTTP, without sessions: any process may take any request."""

from __future__ import annotations

from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from bot.api.door import KeyDoor
from bot.api.mcp.callers import CALLER, Caller
from bot.api.mcp.gate import LARGEST_BODY, Gate
from bot.api.mcp.slack_door import SlackDoor

PATH = "/mcp"


def make_app(server: MCPServer[Any], *, keys: KeyDoor, slack: SlackDoor | None) -> ASGIApp:
    """The app, behind its gate. Its tools find who calls with `caller`."""
    # A page in somebody's browser can be made to call this machine, but has no key: hosts need not be checked.
    anywhere = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    inner = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=LARGEST_BODY,
        transport_security=anywhere,
    )
    return Gate(inner, keys, slack)


def from_slack(ctx: Any) -> bool:
    """Whether Slack's own assistant sent a request of the SDK's: one that tells nobody anything names nobody."""
    request = ctx.request
    found = request.scope.get(CALLER, _NOBODY) if request else _NOBODY
    return found is None or (isinstance(found, Caller) and found.in_slack)


_NOBODY = object()


def caller(ctx: Context[Any, Any]) -> Caller:
    """Who makes this call. Raises LookupError where the gate let nobody in: that is a fault of ours."""
    request = ctx.request_context.request
    found = request.scope.get(CALLER) if request else None
    if not isinstance(found, Caller):
        raise LookupError("a tool was called by nobody")
    return found
