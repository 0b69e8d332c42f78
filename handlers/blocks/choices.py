"""Several entities answer to one name: a line and a button for each, and a menu of those for which there is no room."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding
from bot.services.wording.brief import brief_on
from bot.services.wording.told_apart import told_apart
from handlers.blocks.controls import another_one, this_one
from handlers.blocks.parts import Block, actions, bold, escape, section


def choice_blocks(answer: Answer, *, private: bool, most: int) -> list[Block]:
    """A section for each of the first candidates, then a menu of the others."""
    shown, rest = answer.findings[:most], answer.findings[most:]
    rows = [section([_line(one, answer)], accessory=this_one(answer, one, private=private)) for one in shown]
    return [*rows, actions(another_one(answer, rest, private=private))] if rest and answer.record else rows


def _line(finding: Finding, answer: Answer) -> str:
    found = brief_on(finding, answer)
    apart = f" {escape(told, 200)}" if (told := told_apart(finding).strip()) else ""
    return f"{found.emoji} {bold(found.name, 70)}{apart}: {escape(found.words, 120)}"
