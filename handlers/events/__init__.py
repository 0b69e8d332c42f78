"""App Home, the conversation with the bot, and the end of an installation."""

from __future__ import annotations

from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.log import Log
from handlers.agent import Agent
from handlers.home import publish
from handlers.services import Services

_log = Log(__name__)


def register(app: App, services: Services) -> None:
    """Register the events."""

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("tab") == "home":
            publish(services, context, client)
        elif event.get("tab") == "messages" and not context["sender"].stranger:
            agent: Agent = context["agent"]
            agent.suggest(context, event["channel"])

    # Not Bolt's own listeners for these: of two for one event it calls the first alone.
    @app.event("app_uninstalled")
    def gone(context: BoltContext) -> None:
        if services.tokens:
            services.tokens.handle_app_uninstalled_events(context)
        ended = _left(services, context)
        _log.info("app_uninstalled", team=context.team_id, enterprise=context.enterprise_id, follows_ended=ended)

    @app.event("tokens_revoked")
    def revoked(event: dict[str, Any], context: BoltContext) -> None:
        if services.tokens:
            services.tokens.handle_tokens_revoked_events(event, context)
        _log.info("tokens_revoked", team=context.team_id, enterprise=context.enterprise_id)

    @app.event("team_access_granted")
    @app.event("team_access_revoked")
    def access(event: dict[str, Any], context: BoltContext) -> None:
        lost = event.get("team_ids", []) if event["type"] == "team_access_revoked" else []
        enterprise = context.enterprise_id or ""
        ended = sum(services.following.uninstalled(team, enterprise=enterprise) for team in lost)
        teams = event.get("team_ids") or []
        if event["type"] == "team_access_granted":
            services.following.has_again(teams)
        _log.info(event["type"], teams=teams, enterprise=context.enterprise_id, follows_ended=ended)


def _left(services: Services, context: BoltContext) -> int:
    """Ends the follows of the workspace, or of the whole organisation, that the bot was removed from."""
    if context.is_enterprise_install and context.enterprise_id:
        return services.following.uninstalled_everywhere(context.enterprise_id)
    return services.following.uninstalled(context.team_id or "", enterprise=context.enterprise_id or "")
