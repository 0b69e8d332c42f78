"""Clicks on the bot's own page: ask, and what is folded there."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import home, windows
from handlers.incoming import sender
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register the buttons; each opens a window."""

    @app.action(home.ASK)
    def ask(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=windows.ask(services.today()))

    @app.action(home.HELP)
    def help_unfolded(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=home.help_window())

    @app.action(home.LISTS)
    def lists_unfolded(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        states = services.lists.list_states(team=sender(context).team)
        view = home.lists_window(states, today=services.today())
        client.views_open(trigger_id=body["trigger_id"], view=view)
