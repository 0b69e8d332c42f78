"""Show all: the pages of a notice."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks.history import loading
from handlers.blocks.notice import SHOW_ALL
from handlers.blocks.notice_pages import GONE, PAGE, TITLE, asked_for, page
from handlers.blocks.parts import Block
from handlers.incoming import sender
from handlers.outgoing import in_window, open_window
from handlers.places import here
from handlers.services import Services
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the buttons."""

    def asked(action: dict[str, Any], context: BoltContext) -> Block:
        key, number = clicked(action, asked_for)
        who = here(context)
        update = services.notices.update(key, team=who.place.team, public_only=who.public_only)
        return page(update, number) if update else GONE

    @app.action(re.compile(rf"^{SHOW_ALL}:\d+$"))
    def show_all(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        sender(context)
        opened = open_window(context, body, loading(TITLE))
        in_window(client, opened, asked(action, context))

    @app.action(re.compile(rf"^{PAGE}:\d+$"))
    def turn(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        shown = asked(action, context)
        in_window(client, body["view"], shown)
