"""Full history."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.blocks import controls
from handlers.blocks.history import gone, history, loading
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register the button."""

    @app.action(controls.HISTORY)
    def full_history(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        who = asker(context, "history")
        on_window = body.get("view", {}).get("type") == "modal"
        show = client.views_push if on_window else client.views_open
        opened = show(trigger_id=body["trigger_id"], view=loading())["view"]  # a trigger lasts three seconds
        answer = services.screener.recall(action["value"], asker=who)
        in_window(client, opened, history(answer) if answer else gone())
