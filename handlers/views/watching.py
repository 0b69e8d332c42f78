"""The window that names a watch list, sent off."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import BadInput
from handlers.blocks import watching as shown
from handlers.blocks.history import loading
from handlers.blocks.parts import modal
from handlers.outgoing import in_window
from handlers.places import at, check_member
from handlers.services import Services
from handlers.values import NO_LONGER_GOOD
from handlers.watching import begun


def register(app: App, services: Services) -> None:
    """Register the window; what became of it takes its place."""

    @app.view(shown.WINDOW)
    def sent_off(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=loading(shown.TITLE))
        try:
            name, value, channel = shown.submitted(view)
            shown.asked_of(value)
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(NO_LONGER_GOOD) from error
        who = at(context, channel)
        check_member(client, who)
        in_window(client, view, modal(shown.TITLE, begun(value, name, services, client, who)["blocks"]))
