"""A click on Watch these names, which opens a window."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import watching as shown
from handlers.places import here
from handlers.services import Services
from handlers.values import clicked
from handlers.watching import window


def register(app: App, services: Services) -> None:
    """Register the button."""

    @app.action(shown.WATCH)
    def watch(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        clicked(action, shown.asked_of)
        client.views_open(trigger_id=body["trigger_id"], view=window(action["value"], services, here(context)))
