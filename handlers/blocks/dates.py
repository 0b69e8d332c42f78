"""Deadlines as lines of mrkdwn: the date told both ways, its clause, what the press printed."""

from __future__ import annotations

from bot.domain.deadline import Deadline
from bot.domain.screening import Answer, Finding
from bot.services.wording.deadlines import Press, brief_meaning, printed, stands, that_matter, title
from handlers.blocks.parts import escape
from handlers.blocks.sources import source

SHOWN = 3


def date_lines(finding: Finding, answer: Answer) -> list[str]:
    """The dates that matter for a card, at most three of them."""
    dated = that_matter(finding)
    lines = [line for deadline, known in dated[:SHOWN] for line in _brief(deadline, known, answer)]
    more = len(dated) - SHOWN
    return [*lines, f"_{more} more under Full history_"] if more > 0 else lines


def deadline_lines(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline whole: date, meaning, clause, and the dates the press printed."""
    said = f"{_head(deadline, answer)} {escape(deadline.meaning, 600)}"
    return [said, f"      _{escape(deadline.rule, 300)}_", *_reported(deadline, known)]


def _brief(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline for a card."""
    meaning = brief_meaning(deadline)
    told = f" {escape(meaning, 150)}" if meaning else ""
    return [f"{_head(deadline, answer)}{told} _{escape(deadline.rule, 140)}_", *_reported(deadline, known)]


def _head(deadline: Deadline, answer: Answer) -> str:
    return f"• *{escape(title(deadline))}* — {escape(stands(deadline, answer), 160)}."


def _reported(deadline: Deadline, known: Press) -> list[str]:
    """What the press printed, at most two dates."""
    return [f"      {said} — {source(document, 60)}" for said, document in list(printed(deadline, known))[:2]]
