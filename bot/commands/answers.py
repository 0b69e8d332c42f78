"""Names screened on the command line."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.console import Console

from bot import collecting
from bot.commands import terminal
from bot.domain.law.answer import Answer, Outcome
from bot.domain.names.lookalikes import legible
from bot.environment import of_answers
from bot.errors import BadInput
from bot.opening import open_answers
from bot.services.asker import Asker
from bot.services.questions.days.dates import read_day
from bot.services.questions.given_names import parse_name

CLI = Asker(surface="cli")


def screen_names(
    names: Sequence[str], *, as_of: str | None = None, dataset: str | None = None, as_json: bool, full: bool
) -> int:
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
            print_json({"query": text, "outcome": Outcome.INVALID, "problem": legible(str(error)), "findings": []})
        raise


def _name_and_day(text: str, day: dt.date | None, today: dt.date) -> tuple[str, dt.date | None]:
    name, its_day = parse_name(text, today=today)
    if day and its_day and day != its_day:
        raise BadInput(f"“{text[:60]}”: two dates, give either --as-of or “as of”.")
    return name, its_day or day


def _print_answer(answer: Answer) -> None:
    from bot.services.screening.answer_json import to_json  # people at a terminal need none of it

    print_json(to_json(answer))


def print_json(row: Mapping[str, object]) -> None:
    """Print one object on a line of its own."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
