"""One answer as a message: the verdict, the dates, the designations, how the name matched, the small print."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.screening import Answer, Finding, NearName, Outcome
from handlers.blocks.choices import choice_blocks
from handlers.blocks.controls import answer_buttons
from handlers.blocks.dates import date_lines
from handlers.blocks.days import day
from handlers.blocks.footer import footer
from handlers.blocks.help import EXAMPLES
from handlers.blocks.listings import listing_lines, related_lines
from handlers.blocks.parts import Block, Message, context, escape, message, section
from handlers.blocks.verdict import NOT_COMPANIES, verdict

CAVEATS = 3
_POTENTIAL = "This is the nearest name, not the same one."


def card(answer: Answer, *, share: bool = False) -> Message:
    """The answer to one name; `share` offers to post it to the channel (for private answers)."""
    return message(verdict(answer).line, [*_body(answer), *answer_buttons(answer, share=share), footer(answer)])


def _body(answer: Answer) -> list[Block]:
    first = [section([verdict(answer).line, *_as_of(answer)])]
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            return [*first, *_finding_blocks(answer)]
        case Outcome.AMBIGUOUS:
            return [*first, *choice_blocks(answer)]
        case Outcome.NO_MATCH:
            return [*first, *_near(answer.nearest)]
        case Outcome.INVALID:
            return [*first, context(*EXAMPLES)]


def _as_of(answer: Answer) -> list[str]:
    return [f"_As of {day(answer.as_of)}; what came later is left out._"] if answer.historical else []


def _finding_blocks(answer: Answer) -> list[Block]:
    """The parts of a finding. Each line is bounded, and so all of them are (tests/unit/handlers/test_limits.py)."""
    finding = answer.findings[0]
    parts = (_summary(finding, answer), date_lines(finding, answer), listing_lines(finding), related_lines(finding))
    blocks = [section(lines) for lines in parts if lines]
    return [*blocks, context(*_caveats(finding), _matched(finding, answer))]


def _summary(finding: Finding, answer: Answer) -> list[str]:
    """What an app or a jurisdiction needs said. It speaks of today, so an earlier day goes without."""
    entity = finding.entity
    told = entity.schema in NOT_COMPANIES and entity.summary and not answer.historical
    return [escape(entity.summary, 450)] if told else []


def _caveats(finding: Finding) -> list[str]:
    """The widest first: a service puts a program's caveats after those of the one listing."""
    found = [(view.program_short, caveat) for view in finding.designations for caveat in reversed(view.caveats)]
    return [f"⚠️ {escape(f'{program}: {caveat}', 240)}" for program, caveat in list(dict.fromkeys(found))[:CAVEATS]]


def _matched(finding: Finding, answer: Answer) -> str:
    match = finding.match
    near = f" {_POTENTIAL}" if answer.outcome is Outcome.POTENTIAL_MATCH else ""
    return f"“{escape(answer.query, 100)}” matched by {escape(match.explanation, 250)} ({match.score:.0%}).{near}"


def _near(names: Iterable[NearName]) -> list[Block]:
    lines = [f"• {escape(near.caption, 100)} ({near.score:.0%}) — {escape(near.why, 250)}" for near in names]
    return [section(["Nearest names, not near enough:", *lines])] if lines else []
