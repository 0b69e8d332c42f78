"""Answers a question that was read: one service call a name, one builder."""

from __future__ import annotations

from functools import partial

from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, AskBack, Help, Lists, Mistyped, NotForUs, Screen, ScreenText
from bot.services.questions.reading import Reading
from bot.services.wording.lists.answers import page_of
from bot.services.wording.lists.plain import whole_of
from handlers.blocks.asking import ask_back, mistyped, not_for_us, with_mentioned
from handlers.blocks.help import usage
from handlers.blocks.list_answers import page_message
from handlers.blocks.lists import lists_message
from handlers.blocks.parts import Message
from handlers.blocks.table import table
from handlers.blocks.texts import text_message
from handlers.decisions import decided_card
from handlers.services import Services

Question = Screen | Help | Lists | AskBack | Mistyped | AboutLists | NotForUs | ScreenText


def reply(command: Question, services: Services, *, asker: Asker, private: bool = False) -> Message:
    """The message that answers. Raises BadInput for an unknown list.

    `private`: the asker alone sees it, and may share it with the channel where that is theirs alone.
    """
    with services.turn():
        return _reply(command, services, asker=asker, private=private)


def _reply(command: Question, services: Services, *, asker: Asker, private: bool) -> Message:
    match command:
        case Help():
            return usage()
        case Lists():
            states = services.lists.list_states(team=asker.team, public_only=asker.public_only)
            return lists_message(states, today=services.today())
        case AskBack(reading):
            return _asked_back(reading, services, asker=asker, private=private)
        case Mistyped(text, meant):
            services.screener.ask_back(text, command.read_as, asker=asker)
            return mistyped(text, meant, private=private)
        case AboutLists(reading):
            return _about_lists(reading, services, asker=asker)
        case NotForUs():
            return not_for_us()
        case ScreenText(text):
            return text_message(services.texts.screen(text, asker=asker), share=private and services.may_share(asker))
        case Screen():
            return _screened_with_mentioned(command, services, asker=asker, private=private)


def _about_lists(reading: Reading, services: Services, *, asker: Asker) -> Message:
    """The answer; what stands behind it is not shown where people of other organisations are, nor a button for it."""
    answer = services.list_questions.answer(reading, asker=asker)
    record = "" if asker.public_only else answer.record
    return page_message(page_of(answer), record=record, table=whole_of(answer) is not None)


def _asked_back(reading: Reading, services: Services, *, asker: Asker, private: bool) -> Message:
    on = reading.day.on if reading.day else None
    kept = services.screener.ask_back(reading.text, reading.read_as, asker=asker, as_of=on)
    return ask_back(reading, private=private, record=kept.record)


def _screened_with_mentioned(asked: Screen, services: Services, *, asker: Asker, private: bool) -> Message:
    message = _screened(asked, services, asker=asker, private=private)
    mentioned = asked.read_as.mentioned if asked.read_as else ()
    return with_mentioned(message, mentioned, on=asked.as_of, private=private)


def _screened(asked: Screen, services: Services, *, asker: Asker, private: bool) -> Message:
    names = asked.apart(partial(services.screener.names_in, asker=asker))
    answers = [
        services.screener.screen(name, asker=asker, as_of=asked.as_of, dataset=asked.dataset, read_as=asked.read_as)
        for name in names
    ]
    if len(answers) > 1:
        return table(answers, share=private and services.may_share(asker))
    share = private and services.may_share(asker)
    return decided_card(answers[0], services, asker=asker, private=private, share=share)
