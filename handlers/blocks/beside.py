"""Other entities that may be meant: a line with a button each, and a window with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.services.wording.beside import HEADING, beside, beside_words, comes_first
from bot.services.wording.brief import brief_beside
from bot.services.wording.colours import of_finding
from bot.services.wording.verdict import verdict
from handlers.blocks.controls import BESIDE, this_one
from handlers.blocks.first_line import line
from handlers.blocks.parts import Block, bold, button, context, escape, modal, section

TITLE = "Other listed names"
MOST = 45
"""Entities in the window, each in two blocks of the hundred that Slack takes."""


def beside_blocks(answer: Answer, *, private: bool, most: int) -> list[Block]:
    """The first of them with a button each, and a line that names others, with a button to all.

    One that weighs more than what was found is always among the first.
    """
    others = beside(answer)
    shown = max(most, 1) if comes_first(answer) else most
    if len(others) == shown + 1:
        shown += 1  # a line of its own takes no more room than one that names it
    blocks = [_line(finding, answer, private=private) for finding in others[:shown]]
    return [*blocks, *_rest(others[shown:], answer, of=len(others))]


def beside_window(answer: Answer) -> Block:
    """All of them, each with how its name matched."""
    others = beside(answer)
    blocks = [section([line(verdict(answer)), HEADING])]
    for finding in others[:MOST]:
        blocks += [_whole(finding, answer), context(escape(finding.match.explanation, 250))]
    return modal(TITLE, [*blocks, *_left(others)])


def _line(finding: Finding, answer: Answer, *, private: bool) -> Block:
    found = brief_beside(finding, answer)
    text = f"Also near: {found.emoji} {bold(found.name, 60)}: {escape(found.words, 120)}"
    return section([text], accessory=this_one(answer, finding, private=private))


def _rest(others: Sequence[Finding], answer: Answer, *, of: int) -> list[Block]:
    if not others:
        return []
    first, left = others[0], len(others) - 1
    more = f", {left:,} more" if left else ""
    shown = button(f"Show all {of:,}", BESIDE, answer.record) if answer.record else None
    return [section([f"Also near: {of_finding(first)} {bold(first.entity.caption, 60)}{more}"], accessory=shown)]


def _whole(finding: Finding, answer: Answer) -> Block:
    found = beside_words(finding, answer)
    text = f"{found.emoji} {bold(found.name)}: {escape(found.words, 250)}"
    return section([text], accessory=this_one(answer, finding, private=True))


def _left(others: Sequence[Finding]) -> list[Block]:
    left = len(others) - MOST
    return [context(f"… and {left:,} more: ask for one of them by its whole name.")] if left > 0 else []
