"""One answer as a message: the verdict, the dates, the designations, how the name matched, the small print."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.screening import Answer, Finding, NearName, Outcome
from bot.services.wording.beside import comes_first
from bot.services.wording.designations import caveats
from bot.services.wording.small_print import as_of, matched, summary
from bot.services.wording.verdict import verdict
from handlers.blocks.answer_line import answer_lines
from handlers.blocks.beside import beside_blocks
from handlers.blocks.choices import choice_blocks
from handlers.blocks.controls import answer_buttons
from handlers.blocks.dates import date_lines
from handlers.blocks.first_line import line
from handlers.blocks.footer import footer
from handlers.blocks.help import EXAMPLES
from handlers.blocks.listings import listing_lines, related_lines
from handlers.blocks.parts import Block, Message, context, escape, message, section

CAVEATS = 3


def card(answer: Answer, *, private: bool = False, share: bool = False) -> Message:
    """The answer to one name. `private`: one person alone sees it. `share`: so it is, and they may share it."""
    alone = private or share
    buttons = answer_buttons(answer, private=alone, share=share)
    text = " ".join([*answer_lines(answer), line(verdict(answer))])
    return message(text, [*_body(answer, private=alone), *buttons, footer(answer)])


def _body(answer: Answer, *, private: bool) -> list[Block]:
    first = [section([*answer_lines(answer), line(verdict(answer)), *_as_of(answer)])]
    beside = beside_blocks(answer, private=private)
    details = _details(answer, private=private)
    return [*first, *beside, *details] if comes_first(answer) else [*first, *details, *beside]


def _details(answer: Answer, *, private: bool) -> list[Block]:
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            return _finding_blocks(answer)
        case Outcome.AMBIGUOUS:
            return choice_blocks(answer, private=private)
        case Outcome.NO_MATCH:
            return _near(answer.nearest)
        case Outcome.NOT_HELD:
            return []
        case Outcome.INVALID | Outcome.ASKED:
            return [context(*EXAMPLES)]


def _as_of(answer: Answer) -> list[str]:
    return [f"_{as_of(answer)}_"] if as_of(answer) else []


def _finding_blocks(answer: Answer) -> list[Block]:
    """The parts of a finding. Each line is bounded, and so all of them are (tests/unit/handlers/test_limits.py)."""
    finding = answer.findings[0]
    parts = (_summary(finding, answer), date_lines(finding, answer), listing_lines(finding), related_lines(finding))
    blocks = [section(lines) for lines in parts if lines]
    return [*blocks, context(*_caveats(finding), _matched(finding, answer))]


def _summary(finding: Finding, answer: Answer) -> list[str]:
    said = summary(finding, answer)
    return [escape(said, 450)] if said else []


def _caveats(finding: Finding) -> list[str]:
    return [f"⚠️ {escape(caveat, 240)}" for caveat in caveats(finding)[:CAVEATS]]


def _matched(finding: Finding, answer: Answer) -> str:
    return f"“{escape(answer.query, 100)}” {escape(matched(finding, answer), 320)}"


def _near(names: Iterable[NearName]) -> list[Block]:
    lines = [f"• {escape(near.caption, 100)} ({near.score:.0%}) — {escape(near.why, 250)}" for near in names]
    return [section(["Nearest names, not near enough:", *lines])] if lines else []
