"""What was searched: the window with the lists and their editions, what was left out, owners, and near names."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.answer import Answer
from bot.services.wording.gaps import gap_words
from bot.services.wording.small_print import NOT_A_FINDING, searched
from handlers.blocks.lists import list_line
from handlers.blocks.parts import LONG, Block, context, escape, modal, section, sections

TITLE = "What was searched"
MOST_SECTIONS = 12


def searched_window(answer: Answer) -> Block:
    """All of it, for an answer kept in its record."""
    head = f"“{escape(answer.query)}”: {escape(searched(answer.lists, today=answer.asked_on), LONG)}"
    lines = sections([line for part in (_lists(answer), _left_out(answer), _owners(answer)) for line in part])
    small = context(f"{NOT_A_FINDING} Record {escape(answer.record)}")
    return modal(TITLE, [section([head, *_near(answer)]), *lines[:MOST_SECTIONS], small])


def _lists(answer: Answer) -> Iterator[str]:
    yield "*Lists searched*"
    yield from (list_line(one, today=answer.asked_on) for one in answer.lists)


def _left_out(answer: Answer) -> Iterator[str]:
    if answer.unsearched:
        yield "*Not searched*"
        yield from (f"• {escape(gap_words(gap), LONG)}" for gap in answer.unsearched)


def _owners(answer: Answer) -> Iterator[str]:
    if answer.ownership.note:
        yield "*Ownership not checked*"
        yield escape(answer.ownership.note, LONG)


def _near(answer: Answer) -> Iterator[str]:
    if answer.nearest:
        yield "*Nearest names, not near enough*"
        yield from (f"• {escape(one.caption)} ({one.score:.0%}) — {escape(one.why, 250)}" for one in answer.nearest)
