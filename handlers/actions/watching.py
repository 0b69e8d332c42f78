"""A click on Watch these names, which opens a window."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import watching as shown
from handlers.blocks.history import loading
from handlers.outgoing import in_window, open_window
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
        who = here(context)
        opened = open_window(context, body, loading(shown.TITLE))
        in_window(client, opened, window(action["value"], services, who))
