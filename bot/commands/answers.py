"""Names screened on the command line, and the commands that tell on which lists, and what was asked before."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console

from bot import collecting
from bot.commands import terminal
from bot.domain.law.answer import Answer, Outcome
from bot.domain.names.lookalikes import legible
from bot.environment import of_answers
from bot.errors import BadInput
from bot.opening import open_answers
from bot.services.asker import Asker
from bot.services.questions.dates import read_day
from bot.services.questions.parsing import parse_name

CLI = Asker(surface="cli")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def screen_names(names: Sequence[str], *, as_of: str | None, dataset: str | None, as_json: bool, full: bool) -> int:
    """Screen names, and print an answer for each. Raises BadInput where one cannot be screened, after the others."""
    collecting.begin()
    opened = open_answers(of_answers())
    screener = opened.screener
    asked = []
    for text in map(legible, names):
        with refused_as_json(text, as_json=as_json):
            day = read_day(as_of, today=screener.today()) if as_of is not None else None
            if opened.asks_something(text, asker=CLI):
                raise BadInput(f"“{text[:60]}” is a question: python -m bot ask reads questions, screen takes names.")
            asked.append((text, *_name_and_day(text, day, screener.today())))
    answers = []
    for text, name, on in asked:
        with refused_as_json(text, as_json=as_json):
            answers.append(screener.screen(name, as_of=on, dataset=dataset, asker=CLI))
    show = _print_answer if as_json else terminal.show(Console(), full=full)
    for answer in answers:
        show(answer)
    if invalid := next((a for a in answers if a.outcome is Outcome.INVALID), None):
        raise BadInput(invalid.problem)
    return 0


@contextmanager
def refused_as_json(text: str, *, as_json: bool) -> Iterator[None]:
    """What is refused in the block is told as an object, too, where objects are asked for. Raises BadInput on."""
    try:
        yield
    except BadInput as error:
        if as_json:
            _print_json({"query": text, "outcome": Outcome.INVALID, "problem": legible(str(error)), "findings": []})
        raise


def _name_and_day(text: str, day: dt.date | None, today: dt.date) -> tuple[str, dt.date | None]:
    name, its_day = parse_name(text, today=today)
    if day and its_day and day != its_day:
        raise BadInput(f"“{text[:60]}”: two dates, give either --as-of or “as of”.")
    return name, its_day or day


def _print_answer(answer: Answer) -> None:
    from bot.services.screening.answer_json import to_json  # people at a terminal need none of it

    _print_json(to_json(answer))


def _print_json(row: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def lists(as_json: AsJson = False) -> None:
    """Every list: count, version, last check, staleness."""
    from bot import settings as configuration
    from bot.api.rows import list_row
    from bot.app import open_services

    states = open_services(configuration.load()).lists.list_states()
    if as_json:
        for state in states:
            _print_json(list_row(state))
    else:
        terminal.show_lists(Console(), states)
