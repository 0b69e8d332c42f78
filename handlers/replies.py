"""Answers a question that was read: one service call a name, one builder."""

from __future__ import annotations

from bot.services.parsing import Help, Lists, Screen
from bot.services.ports import Asker
from handlers.blocks.card import card
from handlers.blocks.help import usage
from handlers.blocks.lists import lists_message
from handlers.blocks.parts import Message
from handlers.blocks.table import table
from handlers.services import Services


def reply(command: Screen | Help | Lists, services: Services, *, asker: Asker, share: bool = False) -> Message:
    """The message that answers; `share` offers to post it to the channel. Raises BadInput for an unknown list."""
    match command:
        case Help():
            return usage()
        case Lists():
            return lists_message(services.lists.list_states(team=asker.team), today=services.today())
        case Screen():
            return _screened(command, services, asker=asker, share=share)


def _screened(asked: Screen, services: Services, *, asker: Asker, share: bool) -> Message:
    answers = [
        services.screener.screen(name, asker=asker, as_of=asked.as_of, dataset=asked.dataset) for name in asked.names
    ]
    return card(answers[0], share=share) if len(answers) == 1 else table(answers)
