"""The window of a decision, sent off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import BadInput
from bot.services.decisions.judgement import Judgement
from handlers.blocks import decision_window
from handlers.blocks import decisions as shown
from handlers.blocks.history import loading
from handlers.incoming import asker
from handlers.outgoing import in_window
from handlers.services import Services
from handlers.values import NO_LONGER_GOOD


def register(app: App, services: Services) -> None:
    """Register the window; what was kept takes its place."""

    @app.view(decision_window.WINDOW)
    def decide(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack(response_action="update", view=loading(shown.TITLE))
        try:
            hit, reason, note = decision_window.sent_off(view)
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(NO_LONGER_GOOD) from error
        who = replace(asker(context, "decision"), channel=hit.channel)
        wish = Judgement(record=hit.record, entity=hit.entity, verdict=hit.verdict, reason=reason, note=note)
        in_window(client, view, shown.kept(services.deciding.decide(wish, asker=who)))
