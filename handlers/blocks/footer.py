"""The last line of an answer: how many lists, the oldest of them, ownership, what a match is worth."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.wording.lists.announcements import unreviewed_lines
from bot.services.wording.small_print import small_line
from handlers.blocks.parts import Block, context, escape


def footer(answer: Answer, *others: Answer) -> Block:
    """One small line under an answer, or several; the window of *What was searched* has the rest.

    Before it: that documents not yet reviewed may change the lists.
    """
    warned = [f"⚠️ {escape(line, 300)}" for line in unreviewed_lines(answer, *others)]
    return context(*warned, escape(small_line(answer, *others), 180))
