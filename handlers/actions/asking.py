"""Clicks on what was asked back: what was meant, or something else."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.services.parsing import Screen
from handlers.blocks import windows
from handlers.blocks.asking import MEANT, OTHERWISE, meant_by
from handlers.incoming import asker
from handlers.outgoing import in_thread, in_window, privately
from handlers.replies import reply
from handlers.services import Services
from handlers.threads import clicked


def register(app: App, services: Services) -> None:
    """Register both."""

    @app.action(re.compile(rf"^{MEANT}_\d+$"))
    def meant(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        chosen, who = meant_by(action["value"]), asker(context, "asked back")
        private = chosen.private or bool(body["container"].get("is_ephemeral"))
        asked = Screen(names=chosen.names, as_of=chosen.on)
        if "view" in body:
            in_window(context.client, body["view"], windows.result(reply(asked, services, asker=who)))
        elif private:
            privately(respond, reply(asked, services, asker=who, private=True), replace=True)
        else:
            told = reply(asked, services, asker=who)
            in_thread(context.client, context.channel_id, told, thread=clicked(body))

    @app.action(OTHERWISE)
    def otherwise(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        asker(context, "asked back")
        opened = client.views_push if "view" in body else client.views_open
        opened(trigger_id=body["trigger_id"], view=windows.ask(services.today()))
