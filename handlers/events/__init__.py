"""App Home, the conversation with the bot, and the end of an installation."""

from __future__ import annotations

from typing import Any

import structlog
from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from handlers.agent import Agent
from handlers.home import publish
from handlers.services import Services

_log = structlog.get_logger()


def register(app: App, services: Services) -> None:
    """Register the events."""

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("tab") == "home":
            publish(services, context, client)
        elif event.get("tab") == "messages" and not context["sender"].stranger:
            agent: Agent = context["agent"]
            agent.suggest(context, event["channel"])

    @app.event("app_uninstalled")
    @app.event("tokens_revoked")
    def gone(event: dict[str, Any], context: BoltContext) -> None:
        ended = services.following.uninstalled(context.team_id or "") if event["type"] == "app_uninstalled" else 0
        _log.info(event["type"], team=context.team_id, follows_ended=ended)
