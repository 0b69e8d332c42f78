"""Clicks on Same, Not the same and Escalate, on a second person's buttons, and on Slack's feedback buttons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.domain.decisions.decision import Verdict
from handlers.blocks import decisions as shown
from handlers.blocks.decision_window import window
from handlers.blocks.help import notice
from handlers.blocks.history import loading
from handlers.incoming import asker, sender
from handlers.outgoing import in_window, open_window, privately
from handlers.services import Services
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the buttons."""

    def ask(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        who = asker(context, "decision")
        hit = replace(clicked(action, shown.hit_of), channel=sender(context).channel)
        opened = open_window(context, body, loading(shown.TITLE))
        asked, caption = services.deciding.hit(hit.record, hit.entity, asker=who)
        in_window(client, opened, window(hit, asked=asked, caption=caption))

    for verdict in Verdict:
        app.action(f"{shown.DECIDE}_{verdict.value}")(ask)
    app.action(shown.ANOTHER)(ask)

    @app.action(shown.CONFIRM)
    @app.action(shown.RETURN)
    def second(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        agree = action["action_id"] == shown.CONFIRM
        decision = services.deciding.second(clicked(action, int), agree=agree, asker=asker(context, "decision"))
        privately(respond, shown.seconded(decision, agree=agree))

    @app.action(shown.FEEDBACK)
    def feedback(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        right, record, entity = clicked(action, shown.feedback_of)
        services.deciding.say(record, entity, right=right, asker=asker(context, "feedback"))
        privately(respond, notice("Thank you: kept with the record. To decide on the hit, use the buttons above."))
