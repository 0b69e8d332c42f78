"""The small print: what was searched and how old it is, what was not, what a match is worth, the record's number."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.screening import Answer
from bot.services.wording.gaps import gap_titles, ownership_words
from bot.services.wording.small_print import NOT_A_FINDING, searched
from bot.services.wording.words import some
from handlers.blocks.parts import Block, context, escape

_NAMED = 3


def footer(answer: Answer) -> Block:
    """The small print under every answer."""
    return context(
        escape(searched(answer.lists, today=answer.asked_on), 300),
        *_not_searched(gap_titles(answer)),
        *_ownership(answer),
        f"{NOT_A_FINDING}{_record(answer)}",
    )


def _not_searched(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [f"Not searched: {some([escape(name, 60) for name in names], _NAMED, between='; ')}"]


def _ownership(answer: Answer) -> list[str]:
    told = ownership_words(answer.ownership)
    return [escape(told, 200)] if told else []


def _record(answer: Answer) -> str:
    return f" Record {escape(answer.record, 40)}" if answer.record else ""
