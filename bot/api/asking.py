"""A question in plain words, answered: for the command line's --json, HTTP and MCP alike."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Protocol

from bot.api.rows import list_answer_row, list_row, said_row, text_rows
from bot.api.told import Told
from bot.domain.law.answer import Answer
from bot.domain.names.lookalikes import legible
from bot.services.lists.searched import Lists as ListStates
from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, AskBack, Lists, Mistyped, NotForUs, Screen, ScreenText
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions
from bot.services.questions.lists.answers import ListAnswer
from bot.services.questions.reading import Kind, Reading
from bot.services.screening.answer_json import to_json
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from bot.services.wording.lists.plain import in_words, list_answer_text, lists_text
from bot.services.wording.plain import (
    answers_text,
    asked_back_text,
    named_text,
    not_screened_text,
)


class Asked(Protocol):
    """The services that a question may need."""

    @property
    def screener(self) -> Screener: ...

    @property
    def lists(self) -> ListStates: ...

    @property
    def questions(self) -> Questions: ...

    @property
    def list_questions(self) -> ListQuestions: ...

    @property
    def texts(self) -> TextScreener: ...


def asked(services: Asked, text: str, *, asker: Asker) -> Told:
    """The answer to a question, or to a text; `data` holds its rows as "answers". Raises BadInput.

    What is read with doubt is asked back, never guessed.
    """
    text = legible(text)
    wanted = services.questions.plain(text, asker=asker)
    match wanted:
        case ScreenText(within):
            return found_in(services, within, asker=asker)
        case Screen():
            return _screened(services, wanted, asker)
        case AskBack(reading):
            on = reading.day.on if reading.day else None
            return _asked_back(services.screener.ask_back(text, reading.read_as, asker=asker, as_of=on), reading)
        case Mistyped(_, meant):
            kept = services.screener.ask_back(text, wanted.read_as, asker=asker)
            read = Reading(text=text, kind=Kind(wanted.read_as.kind), doubts=(f"Did you mean “{meant}”?",))
            return _asked_back(kept, read)
        case AboutLists(reading):
            return about_lists(services, reading, asker=asker)
        case Lists():
            return _lists(services, services.questions.read(text, asker=asker), asker)
    return _not_screened(services.questions.read(text, asker=asker), nothing=isinstance(wanted, NotForUs))


def found_in(services: Asked, text: str, *, asker: Asker) -> Told:
    """The listed names of a text."""
    found = services.texts.screen(text, asker=asker)
    return Told(data={"answers": text_rows(found)}, words=named_text(found), shown=found)


def about_lists(services: Asked, reading: Reading, *, asker: Asker) -> Told:
    """What is held of what a question asks about lists, dates or words."""
    answer = services.list_questions.answer(reading, asker=asker)
    return told_of_lists(answer, reading)


def told_of_lists(answer: ListAnswer, reading: Reading) -> Told:
    """An answer about lists, dates or words, in its three shapes."""
    words = list_answer_text(in_words(answer), answer.record)
    return Told(data={"answers": [list_answer_row(answer, reading)]}, words=words, shown=answer)


def list_states(services: Asked, *, asker: Asker) -> Told:
    """Every list that the asker sees, and how fresh it is."""
    states = services.lists.list_states(team=asker.team, public_only=asker.public_only)
    return Told(data={"lists": [dict(list_row(state)) for state in states]}, words=lists_text(states))


def _lists(services: Asked, reading: Reading, asker: Asker) -> Told:
    told = list_states(services, asker=asker)
    return replace(told, data={"answers": [said_row(reading, reading.kind.value) | told.data]})


def _screened(services: Asked, wanted: Screen, asker: Asker) -> Told:
    names = wanted.apart(partial(services.screener.names_in, asker=asker))
    answers = tuple(
        services.screener.screen(name, asker=asker, as_of=wanted.as_of, dataset=wanted.dataset, read_as=wanted.read_as)
        for name in names
    )
    return Told(data={"answers": [to_json(one) for one in answers]}, words=answers_text(answers), shown=answers)


def _asked_back(kept: Answer, reading: Reading) -> Told:
    """What was read with doubt; the doubts say what is to be asked instead."""
    row = said_row(reading, kept.outcome.value) | {"record": kept.record}
    return Told(data={"answers": [row]}, words=asked_back_text(reading.text, reading.doubts))


def _not_screened(reading: Reading, *, nothing: bool) -> Told:
    """Nothing that is asked of this bot, or a command that is Slack's alone (follow, help)."""
    read = replace(reading, kind=Kind.NOT_FOR_US, names=(), doubts=()) if nothing else reading
    return Told(data={"answers": [said_row(read, read.kind.value)]}, words=not_screened_text(reading.text))
