"""What single steps of the reading say of messages: tests/golden/steps_read.tsv, which make golden writes anew.

A row is a step (a function of bot/services/questions), a message, what the step is given of it, and what it says. It is
there for a bound or a condition that it tells from the one beside it. A step that is no more, or that asks for other
things, loses its rows when the table is written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.names_read import shown
from tests.bench.steps_given import Message
from tests.bench.tables import Table

TABLE = Table("steps_read.tsv")
_LINES = {"\n": "⏎", "\t": "⇥"}
"""How the ends of lines and the tabs of a message stand in the table."""
_GONE = "gone"


def said_today() -> Iterator[tuple[str, ...]]:
    """The rows of the table, with what each step says today; `_GONE` of one that cannot be asked so any more."""
    for step, text, *given, _ in TABLE.known():
        try:
            said = says(step, text, given)
        except (AttributeError, ImportError, LookupError, TypeError):
            said = _GONE
        yield step, text, *given, said


def says(step: str, text: str, given: Sequence[str]) -> str:
    """What a step says of a message, in one line."""
    message = message_of(text)
    parted = [one.partition(":=") for one in given]
    named = {name: message.given(column) for name, by_name, column in parted if by_name}
    value = _function(step)(*(message.given(column) for column, by_name, _ in parted if not by_name), **named)
    return on_one_line(shown(list(value) if isinstance(value, Iterator) else value))


def on_one_line(text: str) -> str:
    """A text as the table has it."""
    for sign, shown_as in _LINES.items():
        text = text.replace(sign, shown_as)
    return text


def from_one_line(text: str) -> str:
    """The text that the table has so."""
    for sign, shown_as in _LINES.items():
        text = text.replace(shown_as, sign)
    return text


@lru_cache(maxsize=1)
def message_of(text: str) -> Message:
    """The message of a row; those of one message stand together."""
    return Message(from_one_line(text))


def _function(step: str) -> Callable[..., object]:
    module, _, name = step.rpartition(".")
    function: Callable[..., object] = getattr(import_module(f"bot.services.questions.{module}"), name)
    return function


def write() -> None:
    """Write the table anew."""
    TABLE.write([row for row in said_today() if row[-1] != _GONE])


if __name__ == "__main__":
    write()
