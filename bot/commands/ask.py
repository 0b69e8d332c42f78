"""python -m bot ask: a question in plain words, its reading and its answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.console import Console

from bot import settings as configuration
from bot.app import Services, open_services
from bot.commands import terminal
from bot.commands.answers import refused_as_json
from bot.commands.screen import Full
from bot.commands.terminal_pages import show_page, show_text
from bot.domain.law.answer import Answer
from bot.domain.names.lookalikes import legible
from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, AskBack, Lists, Mistyped, NotForUs, Screen, ScreenText
from bot.services.questions.list_answers import ListAnswer
from bot.services.questions.reading import Kind, Reading
from bot.services.screening.answer_json import lists_json, reading_json, text_json, to_json
from bot.services.texts.screening import TextAnswer
from bot.services.wording.list_answers import page_of
from bot.services.wording.texts import NOTHING

CLI = Asker(surface="cli")
_ANSWER: TypeAdapter[ListAnswer] = TypeAdapter(ListAnswer)


def ask(
    text: Annotated[str, typer.Argument(help="A question: was Xiaomi designated in 2021? Or a text; - for stdin.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    full: Full = False,
) -> None:
    """Read a question in plain words, and answer it. What is read with doubt is asked back, never guessed."""
    services = open_services(configuration.load())
    text = legible(sys.stdin.buffer.read().decode(errors="replace") if text == "-" else text)
    with refused_as_json(text, as_json=as_json):
        _ask(services, text, as_json=as_json, full=full)


def _ask(services: Services, text: str, *, as_json: bool, full: bool) -> None:
    asked = services.questions.plain(text, asker=CLI)
    if isinstance(asked, ScreenText):
        _text(services.texts.screen(text, asker=CLI), as_json=as_json)
        return
    reading = services.questions.read(text, asker=CLI)
    match asked:
        case Screen():
            _answered([_screened(services, asked, name) for name in asked.names], reading, as_json=as_json, full=full)
        case AskBack(reading):
            services.screener.ask_back(text, reading.read_as, asker=CLI)
            _said(reading, "asked", terminal.asked_back(reading), as_json=as_json)
        case Mistyped(_, meant):
            services.screener.ask_back(text, asked.read_as, asker=CLI)
            command = replace(reading, kind=Kind(asked.read_as.kind), names=(), doubts=())
            _said(command, "asked", f"Did you mean “{meant}”?", as_json=as_json)
        case NotForUs():
            nothing = replace(reading, kind=Kind.NOT_FOR_US, names=(), doubts=())
            _said(nothing, nothing.kind.value, terminal.read_as(nothing), as_json=as_json)
        case Lists() if not as_json:
            terminal.show_lists(Console(), services.lists.list_states())
        case AboutLists(about):
            _about_lists(services.list_questions.answer(about, asker=CLI), about, as_json=as_json)
        case _:
            _said(reading, reading.kind.value, terminal.read_as(reading), as_json=as_json)


def _text(answer: TextAnswer, *, as_json: bool) -> None:
    """The listed names of a text, a line each; as JSON an object each, or one that says that there are none."""
    if not as_json:
        show_text(Console(), answer)
        return
    cut = answer.cut_at or None
    for named in answer.named:
        _print(to_json(named.answer) | {"text": text_json(named), "cut_at": cut, "untold": list(answer.untold)})
    if not answer.named:
        lists = lists_json(answer.lists)
        _print({"query": "", "outcome": "text", "findings": [], "note": NOTHING, "cut_at": cut, "lists": lists})


def _screened(services: Services, asked: Screen, name: str) -> Answer:
    return services.screener.screen(name, as_of=asked.as_of, asker=CLI, read_as=asked.read_as)


def _answered(answers: list[Answer], reading: Reading, *, as_json: bool, full: bool) -> None:
    if as_json:
        for answer in answers:
            _print(to_json(answer))
        return
    console = Console()
    console.print(terminal.read_as(reading), highlight=False, markup=False)
    for answer in answers:
        terminal.show(console, full=full)(answer)


def _about_lists(answer: ListAnswer, reading: Reading, *, as_json: bool) -> None:
    if as_json:
        said: dict[str, object] = {"query": reading.text, "outcome": reading.kind.value, "findings": []}
        _print(said | {"reading": reading_json(reading.read_as), "answer": _ANSWER.dump_python(answer, mode="json")})
    else:
        show_page(Console(), page_of(answer))


def _said(reading: Reading, outcome: str, line: str, *, as_json: bool) -> None:
    if as_json:
        _print({"query": reading.text, "outcome": outcome, "findings": [], "reading": reading_json(reading.read_as)})
    else:
        Console().print(line, highlight=False, markup=False)


def _print(row: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
