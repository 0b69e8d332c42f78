"""What messages are answered, over the reviewed facts alone: tests/golden/answers_told.tsv; make golden writes it anew.

A row is a message, a form in which it is answered, and all that this says: the lines of an assistant, or the texts of a
Slack message or window. It is there for a bound or a condition of the words that it tells from the one beside it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.services.questions.reading import Reading
from bot.services.texts.screening import TextAnswer
from bot.services.wording.lists.answers import page_of
from bot.services.wording.lists.plain import in_words, list_answer_text, whole_of
from bot.services.wording.plain import answer_text, answers_text, asked_back_text, named_text
from handlers.blocks.asking import ask_back
from handlers.blocks.card import card
from handlers.blocks.history import history
from handlers.blocks.list_answers import names_window, page_message
from handlers.blocks.table import table
from handlers.blocks.texts import text_message
from tests.bench.answering_desk import RECORD, Desk, Told
from tests.bench.steps_read import from_one_line, on_one_line
from tests.bench.tables import Table

TABLE = Table("answers_told.tsv")
_MARKS = ("type", "emoji", "action_id", "value")
"""What of a block nobody reads."""


def _in_words(told: Told, text: str) -> str:
    match told:
        case Reading():
            return asked_back_text(text, told.doubts)
        case TextAnswer():
            return named_text(told)
        case tuple():
            return answer_text(told[0]) if len(told) == 1 else answers_text(told)
    return list_answer_text(in_words(told), told.record)


def _in_slack(told: Told, _: str) -> str:
    match told:
        case Reading():
            return _texts(ask_back(told, private=False, record=RECORD))
        case TextAnswer():
            return _texts(text_message(told, share=True))
        case tuple():
            return _texts(card(told[0], share=True) if len(told) == 1 else table(told, share=True))
    return _texts(page_message(page_of(told), record=RECORD, table=whole_of(told) is not None))


def _in_full(told: Told, _: str) -> str:
    match told:
        case Reading() | TextAnswer():
            return ""
        case tuple():
            return "\n".join(_texts(history(one)) for one in told)
    return _texts(names_window(page_of(told)))


FORMS: Mapping[str, Callable[[Told, str], str]] = {"in words": _in_words, "in Slack": _in_slack, "in full": _in_full}


def _texts(block: object) -> str:
    """The texts of a block or message, a line each."""
    if isinstance(block, dict):
        return _texts([value for key, value in block.items() if key not in _MARKS])
    if isinstance(block, list):
        return "\n".join(filter(None, map(_texts, block)))
    return block if isinstance(block, str) else ""


@cache
def _desk() -> Desk:
    return Desk()


@lru_cache(maxsize=1)
def _told(text: str) -> Told | None:
    return _desk().told(from_one_line(text))


def said(text: str, form: str) -> str:
    """What a message is answered in a form, in one line; those of one message stand together."""
    told = _told(text)
    return on_one_line(FORMS[form](told, text)) if told else ""


def said_today() -> Iterator[tuple[str, ...]]:
    """The rows of the table, with what they say today."""
    for text, form, *_ in TABLE.known():
        yield text, form, said(text, form)


def write() -> None:
    """Write the table anew."""
    TABLE.write(list(said_today()))


if __name__ == "__main__":
    write()
