"""Other entities that may be meant: short lines with a button each, and a window with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.screening import Answer, Finding
from bot.services.wording.beside import HEADING, SHOWN, beside, beside_words
from bot.services.wording.verdict import verdict
from handlers.blocks.controls import BESIDE, this_one
from handlers.blocks.first_line import line
from handlers.blocks.parts import Block, actions, bold, button, context, escape, modal, section

TITLE = "Other listed names"
MOST = 45
"""Entities in the window, each in two blocks of the hundred that Slack takes."""


def beside_blocks(answer: Answer, *, private: bool) -> list[Block]:
    """Three of them, and a button for the others."""
    others = beside(answer)
    if not others:
        return []
    lines = [_line(finding, answer, private=private) for finding in others[:SHOWN]]
    return [context(HEADING), *lines, *_more(answer, len(others) - SHOWN)]


def beside_window(answer: Answer) -> Block:
    """All of them, each with how its name was met."""
    others = beside(answer)
    blocks = [section([line(verdict(answer)), HEADING])]
    for finding in others[:MOST]:
        blocks += [_line(finding, answer, private=True), context(escape(finding.match.explanation, 250))]
    return modal(TITLE, [*blocks, *_left(others)])


def _line(finding: Finding, answer: Answer, *, private: bool) -> Block:
    found = beside_words(finding, answer)
    text = f"{found.emoji} {bold(found.name)}: {escape(found.words, 200)}"
    return section([text], accessory=this_one(answer, finding, private=private))


def _more(answer: Answer, left: int) -> list[Block]:
    return [actions(button(f"{left} more", BESIDE, answer.record))] if left > 0 and answer.record else []


def _left(others: Sequence[Finding]) -> list[Block]:
    left = len(others) - MOST
    return [context(f"… and {left:,} more: ask for one of them by its whole name.")] if left > 0 else []
