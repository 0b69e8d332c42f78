"""Share in channel."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from bot.domain.law.answer import Answer
from bot.services.ports import Asker
from handlers.blocks import controls
from handlers.blocks.card import card
from handlers.blocks.help import GONE, notice
from handlers.blocks.parts import Message
from handlers.blocks.sharing import NOT_SHARED_OUTSIDE, shared_by
from handlers.blocks.table import table
from handlers.blocks.texts import SHARE_TEXT, records_in, text_message
from handlers.incoming import asker
from handlers.outgoing import privately, to_channel
from handlers.sending import key_now
from handlers.services import Services
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the button; each answer is shared once."""
    shared = services.once

    def show(records: str, told: Message | None, who: Asker, respond: Respond) -> None:
        """Post what was answered, once; tell the person alone where it is gone, or was shared."""
        if told is None:
            privately(respond, GONE)
        elif shared.first(key := f"{who.team} share {records}", by=key_now()):
            with ExitStack() as undo:
                undo.callback(shared.forget, key)
                to_channel(respond, shared_by(who.user, told))
                undo.pop_all()
        else:
            privately(respond, notice("This answer was shared already."))

    @app.action(controls.SHARE)
    def share(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = asker(context, "share")
        if who.public_only:
            privately(respond, NOT_SHARED_OUTSIDE)
            return
        value = clicked(action, str)
        kept = [services.screener.recall(record, asker=who) for record in value.split()]
        show(value, _message([answer for answer in kept if answer]) if all(kept) else None, who, respond)

    @app.action(SHARE_TEXT)
    def share_text(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        who = asker(context, "share")
        if who.public_only:
            privately(respond, NOT_SHARED_OUTSIDE)
            return
        found = services.texts.recall(clicked(action, records_in), asker=who)
        show(clicked(action, str), text_message(found) if found.named else None, who, respond)


def _message(answers: Sequence[Answer]) -> Message:
    """One answer, or several that were asked for together."""
    return table(answers) if len(answers) > 1 else card(answers[0])
