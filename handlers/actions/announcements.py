"""Clicks on Acknowledged and No effect under a document that may change a list: a window asks why."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import announcement as shown
from handlers.blocks.history import loading
from handlers.blocks.parts import modal, section
from handlers.incoming import sender
from handlers.operators import check_place
from handlers.outgoing import in_window, open_window
from handlers.services import Services
from handlers.values import NO_LONGER_GOOD, clicked


def register(app: App, services: Services) -> None:
    """Register both buttons."""

    @app.action(shown.ACKNOWLEDGE)
    @app.action(shown.NO_EFFECT)
    def ask(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        id, channel = action["action_id"], sender(context).channel
        revision, source, number = clicked(action, shown.meant)
        check_place(context, services.operators, channel)
        opened = open_window(context, body, loading(shown.LABELS[id]))
        announced = services.reviewing.of(number, source=source, revision=revision)
        if announced is None:
            in_window(client, opened, modal(shown.LABELS[id], [section([NO_LONGER_GOOD])]))
            return
        card = {"action": id, "value": action["value"], "channel": channel, "ts": body["container"]["message_ts"]}
        in_window(client, opened, shown.reason_window(announced, id, kept=json.dumps(card)))
