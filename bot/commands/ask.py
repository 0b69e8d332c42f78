"""python -m bot ask: a question in plain words, its reading and its answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer
from rich.console import Console

from bot import settings as configuration
from bot.api.asking import asked
from bot.app import Services, open_services
from bot.commands import terminal, terminal_reading
from bot.commands.answers import refused_as_json
from bot.commands.screen import Full
from bot.commands.terminal_pages import show_page, show_text
from bot.domain.law.answer import Answer
from bot.domain.names.lookalikes import legible
from bot.services.ports import Asker
from bot.services.questions.asked import (
    AboutLists,
    AskBack,
    Asked,
    Follow,
    Followed,
    Following,
    Help,
    Lists,
    Mistyped,
    NotForUs,
    Screen,
    ScreenText,
    Unfollow,
)
from bot.services.questions.lists.answers import ListAnswer, Members
from bot.services.questions.reading import Kind, Reading
from bot.services.wording.aspects.several import several
from bot.services.wording.lists.answers import page_of

CLI = Asker(surface="cli")
HELP = """\
Is a name designated, by whom, since when, and by when must one be out? Answers come from reviewed lists, with sources.

  python -m bot ask "is Hikvision sanctioned?"
  python -m bot ask "was Xiaomi designated in March 2021?"
  python -m bot ask "can we still hold SMIC?"
  python -m bot ask "who is on the 1260H list?"
  python -m bot ask "IMO 9329760"          also a wallet, ticker, ISIN, LEI, BIC or company number
  python -m bot screen NAME [--as-of DATE] [--list DATASET] [--full]
  python -m bot lists

--full shows all dates, designations and sources, and what was searched. Questions are read in English, German,
French, Spanish, Russian, Chinese, Japanese and Arabic. No match is not clearance."""

_IN_SLACK = "Names and lists are followed in Slack, where a channel or a person is told of changes: {}"
ALL_OF_THEM = "All of them: the same question with --full."


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
    if as_json:
        for row in asked(services, text, asker=CLI).data["answers"]:
            _print(row)
        return
    wanted = services.questions.plain(text, asker=CLI)
    if isinstance(wanted, ScreenText):
        show_text(Console(), services.texts.screen(text, asker=CLI))
        return
    reading = services.questions.read(text, asker=CLI)
    match wanted:
        case Screen():
            _answered([_screened(services, wanted, name) for name in wanted.names], reading, full=full)
        case AskBack(reading):
            services.screener.ask_back(text, reading.read_as, asker=CLI)
            _said(terminal_reading.asked_back(reading))
        case Mistyped(_, meant):
            services.screener.ask_back(text, wanted.read_as, asker=CLI)
            _said(f"Did you mean “{meant}”?")
        case _:
            _of_no_name(services, wanted, reading, full=full)


def _of_no_name(services: Services, wanted: Asked, reading: Reading, *, full: bool) -> None:
    """What asks of no name: about lists, for help, to follow, or nothing."""
    match wanted:
        case NotForUs():
            _said(terminal_reading.read_as(replace(reading, kind=Kind.NOT_FOR_US, names=(), doubts=())))
        case Help():
            _said(HELP)
        case Follow() | Unfollow() | Followed():
            _said(_IN_SLACK.format(_command(wanted)))
        case Lists():
            terminal.show_lists(Console(), services.lists.list_states())
        case AboutLists(about):
            _about_lists(services.list_questions.answer(about, asker=CLI, everyone=full))
        case _:
            _said(terminal_reading.read_as(reading))


def _command(wanted: Following) -> str:
    """The command that does in Slack what was asked here."""
    match wanted:
        case Follow(text):
            return f"/screen follow {text}"
        case Unfollow(text):
            return f"/screen unfollow {text}"
        case Followed():
            return "/screen following"


def _about_lists(answer: ListAnswer) -> None:
    """What is held of lists, and how to get the rest of those whose newest entries alone are named."""
    show_page(Console(), page_of(answer))
    if isinstance(answer, Members) and any(roll.number > len(roll.newest) for roll in answer.rolls):
        _said(ALL_OF_THEM)


def _screened(services: Services, wanted: Screen, name: str) -> Answer:
    return services.screener.screen(name, as_of=wanted.as_of, asker=CLI, read_as=wanted.read_as)


def _answered(answers: list[Answer], reading: Reading, *, full: bool) -> None:
    console = Console()
    head = terminal_reading.read_as(reading)
    console.print(head, highlight=False, markup=False)
    if len(answers) > 1:
        console.print(": ".join(several(answers)), highlight=False, markup=False)
    above = 0 if len(answers) > 1 else -(-len(head) // console.width)
    for answer in answers:
        terminal.show(console, full=full, above=above)(answer)


def _said(line: str) -> None:
    Console().print(line, highlight=False, markup=False)


def _print(row: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
