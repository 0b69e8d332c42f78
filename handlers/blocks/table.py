"""Two to ten answers in one message: a line each, the verdict first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.domain.screening import Answer, Outcome
from bot.services.wording.beside import in_a_line
from bot.services.wording.days import day
from bot.services.wording.deadlines import key_date
from bot.services.wording.verdict import verdict
from handlers.blocks.controls import details
from handlers.blocks.first_line import line
from handlers.blocks.footer import footer
from handlers.blocks.parts import Block, Message, escape, message, section


def table(answers: Sequence[Answer]) -> Message:
    """The answers to several names asked about together, each with a button for its own card."""
    title = f"*{len(answers)} names{_as_of(answers[0])}*: {_tally(answers)}"
    rows = [_row(answer) for answer in answers]
    return message(title, [section([title]), *rows, footer(answers[-1])])


def _row(answer: Answer) -> Block:
    button = details(answer) if answer.record and answer.outcome is not Outcome.INVALID else None
    return section([line(verdict(answer)), *_second(answer)], accessory=button)


def _second(answer: Answer) -> list[str]:
    """What was asked where the name found is another, and the next date; who else may be meant."""
    others = in_a_line(answer)
    return [*_of_finding(answer), *([escape(others, 300)] if others else [])]


def _of_finding(answer: Answer) -> list[str]:
    if answer.outcome not in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return []
    finding = answer.findings[0]
    renamed = answer.query.casefold() not in finding.entity.caption.casefold()
    asked = f"asked: “{escape(answer.query, 80)}”" if renamed else ""
    parts = [part for part in (asked, escape(key_date(finding, answer), 150)) if part.strip(" –")]
    return [" · ".join(parts)] if parts else []


def _as_of(answer: Answer) -> str:
    return f" as of {day(answer.as_of)}" if answer.historical else ""


def _tally(answers: Sequence[Answer]) -> str:
    return "  ".join(f"{emoji} {number}" for emoji, number in Counter(verdict(a).emoji for a in answers).items())
