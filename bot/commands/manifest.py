"""`python -m bot manifest`: what Slack is given to make the app of, from the one file for both ways in."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from bot.errors import BadInput, ConfigError
from bot.runtime.oauth import ASSISTANT_SCOPE, MANIFEST

Assistant = Annotated[bool, typer.Option("--assistant", help="With Slack's own assistant as a client (MCP).")]
Http = Annotated[str | None, typer.Option("--http", metavar="URL", help="Where Slack reaches the bot: https://HOST.")]


def manifest(http: Http = None, assistant: Assistant = False) -> None:
    """Print the app's manifest, for Socket Mode or for HTTP."""
    if assistant and http is None:
        raise BadInput("Slack's assistant reaches the bot over HTTP alone: give --http too.")
    try:
        read: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{MANIFEST.name} cannot be read: {error}") from error
    made = read if http is None else for_http(read, _base(http), assistant=assistant)
    sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")


def for_http(manifest: dict[str, Any], base: str, *, assistant: bool = False) -> dict[str, Any]:
    """The same app, reached by requests at `base`: the manifest that is given is left as it is.

    `assistant`: by Slack's own assistant too, which needs a scope for that.
    """
    made: dict[str, Any] = json.loads(json.dumps(manifest))
    requests = f"{base}/slack/events"
    settings = made["settings"]
    settings["socket_mode_enabled"] = False
    settings["event_subscriptions"]["request_url"] = requests
    settings["interactivity"]["request_url"] = requests
    for command in made["features"]["slash_commands"]:
        command["url"] = requests
    made["oauth_config"]["redirect_urls"] = [f"{base}/slack/oauth_redirect"]
    if assistant:
        made["oauth_config"]["scopes"]["bot"].append(ASSISTANT_SCOPE)
        made["mcp_servers"] = {"screenbot": {"url": f"{base}/mcp", "auth_type": "slack_identity_auth"}}
    return made


def _base(url: str) -> str:
    """The address without what stands after the host. Raises BadInput for one that Slack does not take."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise BadInput(
            f"{url[:80]!r}: give the address of the bot as Slack reaches it, like https://screenbot.example.com"
        )
    return f"https://{parts.netloc}"
