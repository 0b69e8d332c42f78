"""Clicks on the bot's own page: ask, and what is folded there; the lists in full, from there and from messages."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import home, lists, windows
from handlers.incoming import asker, sender
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

    @app.action(lists.LISTS)
    def lists_unfolded(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        who = asker(context, "lists")
        states = services.lists.list_states(team=who.team, public_only=who.public_only)
        client.views_open(trigger_id=body["trigger_id"], view=lists.lists_window(states, today=services.today()))
