"""The window that asks why, sent off: what somebody found is kept, and the card says so."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.services.wording.lists.announced import ALREADY
from handlers.blocks import announcement as shown
from handlers.blocks.history import loading
from handlers.blocks.parts import modal, section
from handlers.operators import check_operator
from handlers.outgoing import in_window
from handlers.services import Services

TITLE = "Review"
KEPT = "Saved. The card now shows it."


def register(app: App, services: Services) -> None:
    """Register the window."""

    @app.view(shown.WINDOW)
    def keep(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=loading(TITLE))
        card = json.loads(view["private_metadata"])
        who = check_operator(client, context, services.operators, channel=card["channel"])
        revision, source, number = shown.meant(card["value"])
        verdict, reason = shown.VERDICTS[card["action"]], shown.reason_in(view)
        announced, new = services.reviewing.review(
            number, verdict, by=who, reason=reason, source=source, revision=revision
        )
        in_window(client, view, modal(TITLE, [section([KEPT if new else ALREADY])]))
        outgoing = shown.announcement_message(announced, for_operators=True)
        client.chat_update(channel=card["channel"], ts=card["ts"], **outgoing)
