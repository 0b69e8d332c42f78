"""Did you mean, and the details of one name of several."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from handlers.blocks import controls
from handlers.blocks.card import card
from handlers.blocks.help import GONE
from handlers.blocks.windows import result
from handlers.incoming import asker
from handlers.outgoing import in_thread, in_window, privately
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register the choices."""

    @app.action(controls.PICK)
    def pick(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        chosen = controls.chosen(action["value"])
        answer = services.screener.pick(chosen.record, chosen.entity, asker=asker(context, "choice"))
        if "view" in body:
            in_window(context.client, body["view"], result(card(answer)))
        elif chosen.private or body["container"].get("is_ephemeral"):
            privately(respond, card(answer, share=True), replace=True)
        else:
            in_thread(context.client, context.channel_id, card(answer), thread=_thread(body))

    @app.action(controls.DETAILS)
    def details(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        answer = services.screener.recall(action["value"], team=context.team_id or "")
        told = card(answer, share=True) if answer else GONE
        privately(respond, told, thread=_thread(body))


def _thread(body: dict[str, Any]) -> str | None:
    """The thread of the message that was clicked on, if it is in one."""
    thread: str | None = body["container"].get("thread_ts") or body.get("message", {}).get("thread_ts")
    return thread
