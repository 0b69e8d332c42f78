"""Share in channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

from slack_bolt import Ack, App, BoltContext, Respond

from bot.domain.law.answer import Answer
from bot.services.ports import Asker
from handlers.blocks import controls
from handlers.blocks.card import card
from handlers.blocks.help import GONE, notice
from handlers.blocks.parts import Message
from handlers.blocks.sharing import ANYWAY, NOT_SHARED_OUTSIDE, shared_by, shared_outside_warning
from handlers.blocks.table import table
from handlers.blocks.texts import SHARE_TEXT, records_in, text_message
from handlers.incoming import asker, sender
from handlers.outgoing import privately, to_channel
from handlers.sending import key_now
from handlers.services import Services
from handlers.values import clicked


def register(app: App, services: Services) -> None:
    """Register the button; each answer is shared once."""
    shared = services.once

    def show(records: str, outgoing: Message | None, who: Asker, respond: Respond) -> None:
        """Post the answer once; where it is gone, or was shared before, tell only the person who clicked."""
        if outgoing is None:
            privately(respond, GONE)
        elif shared.first(key := f"{who.team} share {records}", by=key_now()):
            with ExitStack() as undo:
                undo.callback(shared.forget, key)
                to_channel(respond, shared_by(who.user, outgoing))
                undo.pop_all()
        else:
            privately(respond, notice("This answer was shared already."))

    def answered(value: str, who: Asker, respond: Respond) -> None:
        kept = [services.screener.recall(record, asker=who) for record in value.split()]
        show(value, _message([answer for answer in kept if answer]) if all(kept) else None, who, respond)

    def named(value: str, who: Asker, respond: Respond) -> None:
        found = services.texts.recall(records_in(value), asker=who)
        show(value, text_message(found) if found.named else None, who, respond)

    for way in (_Way(controls.SHARE, str, answered), _Way(SHARE_TEXT, records_in, named)):
        app.action(way.button)(_clicked(way, services))
        app.action(ANYWAY + way.button)(_clicked(way, services, warned=True))


class _Way(NamedTuple):
    """A button that shares, how its value is read, and what posts it."""

    button: str
    read: Callable[[str], object]
    post: Callable[[str, Asker, Respond], None]


def _clicked(way: _Way, services: Services, *, warned: bool = False) -> Callable[..., None]:
    """What a click does: post, or first warn that people of other organisations will read it, or refuse."""

    def share(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        sender(context)
        who = asker(context, "share")
        if not services.may_share(who):
            privately(respond, NOT_SHARED_OUTSIDE)
            return
        clicked(action, way.read)
        value = clicked(action, str)
        if who.public_only and not warned:
            privately(respond, shared_outside_warning(value, action=ANYWAY + way.button))
        else:
            way.post(value, who, respond)

    return share


def _message(answers: Sequence[Answer]) -> Message:
    """One answer, or several that were asked for together."""
    return table(answers) if len(answers) > 1 else card(answers[0])
