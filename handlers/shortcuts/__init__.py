"""Screen a name (from anywhere) and Screen this message."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.errors import BadInput
from bot.services.questions.asked import Follow, Followed, Unfollow
from handlers.blocks import files as shown
from handlers.blocks import windows
from handlers.files.running import Screening, Where
from handlers.incoming import asker, sender
from handlers.outgoing import NotDelivered, privately
from handlers.replies import reply
from handlers.services import Services
from handlers.texts import text_of
from handlers.waiting import has_waited, working


def register(app: App, services: Services) -> None:
    """Register both shortcuts."""

    @app.shortcut("screen_name")
    def screen_name(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        sender(context)
        client.views_open(trigger_id=body["trigger_id"], view=windows.ask(services.today()))

    @app.shortcut("screen_message")
    def screen_message(ack: Ack, shortcut: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who, message = asker(context, "message shortcut"), shortcut["message"]
        if files := message.get("files"):
            with suppress(NotDelivered):  # taken up after a kill, when Slack takes no word for it any more
                privately(respond, shown.UNDER_WAY, thread=message.get("thread_ts"))
            Screening(services, context.client, asker=who).all_of(files, Where(who.user))
            return
        with working(respond, context):
            with services.turn():
                asked = services.questions.message(text_of(message), asker=who)
            if isinstance(asked, Follow | Unfollow | Followed):
                raise BadInput("That message asks to follow something; screening it would not. Use /screen follow.")
            outgoing = reply(asked, services, asker=who, private=True)
        privately(respond, outgoing, thread=message.get("thread_ts"), replace=has_waited(context))
