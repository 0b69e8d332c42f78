"""The window that takes files: they are answered in the conversation with whoever sent them."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import files as shown
from handlers.files.running import Screening, Where
from handlers.incoming import asker
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register the window."""

    @app.view(shown.WINDOW)
    def sent_off(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=shown.taken())
        who = asker(context, "window")
        files = view["state"]["values"][shown.FIELD[0]][shown.FIELD[1]].get("files") or []
        Screening(services, client, asker=who).all_of(files, Where(channel=who.user))
