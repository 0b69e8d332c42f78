"""App Home, and the end of an installation."""

from __future__ import annotations

from typing import Any

import structlog
from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from handlers.blocks.home import SCREENINGS, home
from handlers.incoming import asker
from handlers.services import Services

_log = structlog.get_logger()


def register(app: App, services: Services) -> None:
    """Register the events."""

    @app.event("app_home_opened")
    def publish_home(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        if event.get("tab") != "home":
            return
        person = asker(context, "home")
        records = services.screener.latest(person, limit=SCREENINGS)
        view = home(services.lists.list_states(team=person.team), records, today=services.today())
        client.views_publish(user_id=event["user"], view=view)

    @app.event("app_uninstalled")
    @app.event("tokens_revoked")
    def gone(event: dict[str, Any], context: BoltContext) -> None:
        _log.info(event["type"], team=context.team_id)
