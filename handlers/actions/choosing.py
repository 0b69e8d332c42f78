"""Did you mean, and the details of one name of several."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from bot.domain.law.answer import Answer
from bot.services.ports import Asker
from handlers.blocks import controls
from handlers.blocks.help import GONE
from handlers.blocks.parts import Message
from handlers.blocks.windows import result
from handlers.decisions import decided_card
from handlers.incoming import asker
from handlers.outgoing import in_thread, in_window, privately
from handlers.services import Services
from handlers.threads import clicked, clicked_in, is_ephemeral
from handlers.values import clicked as clicked_on


def register(app: App, services: Services) -> None:
    """Register the choices."""

    @app.action(controls.PICK)
    def pick(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = asker(context, "choice", thread=clicked_in(body))
        chosen = clicked_on(action, controls.chosen)
        answer = services.screener.pick(chosen.record, chosen.entity, asker=who)
        if "view" in body:
            in_window(context.client, body["view"], result(decided_card(answer, services, asker=who)))
        elif chosen.private or is_ephemeral(body):
            privately(respond, _alone(answer, who, services), replace=True)
        else:
            outgoing = decided_card(answer, services, asker=who)
            in_thread(context.client, context.channel_id, outgoing, thread=clicked(body))

    @app.action(controls.DETAILS)
    def details(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = asker(context, "details")
        answer = services.screener.recall(clicked_on(action, str), asker=who)
        if "view" in body:
            in_window(
                context.client, body["view"], result(decided_card(answer, services, asker=who) if answer else GONE)
            )
        else:
            privately(respond, _alone(answer, who, services) if answer else GONE, thread=clicked(body))


def _alone(answer: Answer, who: Asker, services: Services) -> Message:
    """An answer for one person; it may be shared where no other organisation is, or where that is allowed."""
    return decided_card(answer, services, asker=who, private=True, share=services.may_share(who))
