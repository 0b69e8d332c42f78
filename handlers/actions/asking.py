"""Clicks on what was asked back: the name or command that was meant, or something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.domain.law.searched import EARLIEST
from bot.errors import BadInput
from bot.services.ports import Asker
from bot.services.questions.asked import Follow, Followed, Help, Screen, Unfollow
from bot.services.questions.parsing import fixed_words
from handlers.blocks import windows
from handlers.blocks.asking import COMMAND, MEANT, OTHERWISE, Meant, command_meant, meant_by
from handlers.blocks.parts import Message
from handlers.following import answered
from handlers.incoming import asker
from handlers.outgoing import in_thread, in_window, privately
from handlers.places import check_member, here
from handlers.replies import reply
from handlers.services import Services
from handlers.threads import clicked, clicked_in, is_ephemeral
from handlers.values import NO_LONGER_GOOD
from handlers.values import clicked as clicked_on


def register(app: App, services: Services) -> None:
    """Register both."""

    def _offered(value: str) -> Meant:
        chosen = meant_by(value)
        if chosen.on and (chosen.on < EARLIEST or (chosen.on > services.today() and not chosen.record)):
            raise ValueError("a day that could not be asked about")
        return chosen

    @app.action(re.compile(rf"^{MEANT}_\d+$"))
    def meant(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        chosen, who = clicked_on(action, _offered), asker(context, "asked back", thread=clicked_in(body))
        private = "view" not in body and (chosen.private or is_ephemeral(body))
        outgoing = reply(_screen(chosen, services, who), services, asker=who, private=private)
        _show(outgoing, body, context, respond, private=private)

    @app.action(COMMAND)
    def command(ack: Ack, action: dict[str, Any], body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        words, private = clicked_on(action, command_meant)
        asked, who = fixed_words(words), asker(context, "asked back", thread=clicked_in(body))
        if isinstance(asked, Follow | Unfollow | Followed):
            check_member(context.client, here(context))
            outgoing = answered(asked, services, context.client, here(context))
        else:
            outgoing = reply(asked or Help(), services, asker=who)
        _show(outgoing, body, context, respond, private=private)

    @app.action(OTHERWISE)
    def otherwise(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        asker(context, "asked back")
        opened = client.views_push if "view" in body else client.views_open
        opened(trigger_id=body["trigger_id"], view=windows.ask(services.today()))


def _screen(chosen: Meant, services: Services, who: Asker) -> Screen:
    """The name that was clicked on, with the question that was asked about it; of a day to come as of today.

    Raises BadInput where such a day is said to have been asked about, and no question of theirs is kept.
    """
    asked = services.screener.recall(chosen.record, asker=who) if chosen.record else None
    read_as = asked.read_as if asked else None
    ahead = chosen.on if chosen.on and chosen.on > services.today() else None
    if ahead and read_as is None:
        raise BadInput(NO_LONGER_GOOD)
    read_as = replace(read_as, names=chosen.names, doubts=(), ahead=ahead) if read_as else None
    return Screen(names=chosen.names, as_of=None if ahead else chosen.on, read_as=read_as)


def _show(outgoing: Message, body: dict[str, Any], context: BoltContext, respond: Respond, *, private: bool) -> None:
    """Show the answer where we had asked what was meant: in the window, to that person alone, or in the thread."""
    if "view" in body:
        in_window(context.client, body["view"], windows.result(outgoing))
    elif private or is_ephemeral(body):
        privately(respond, outgoing, replace=True)
    else:
        in_thread(context.client, context.channel_id, outgoing, thread=clicked(body))
