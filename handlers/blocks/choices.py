"""Several entities answer to one name: a line and a button for each."""

from __future__ import annotations

from bot.domain.screening import Answer, Finding
from bot.services.wording.verdict import verdict_on
from handlers.blocks.controls import this_one
from handlers.blocks.parts import Block, bold, escape, section

MOST = 8


def choice_blocks(answer: Answer, *, private: bool) -> list[Block]:
    """A section for each candidate."""
    return [
        section(_lines(finding, answer), accessory=this_one(answer, finding, private=private))
        for finding in answer.findings[:MOST]
    ]


def _lines(finding: Finding, answer: Answer) -> list[str]:
    found = verdict_on(finding, answer)
    where = f" ({', '.join(code.upper() for code in finding.entity.countries[:3])})" if finding.entity.countries else ""
    return [
        f"{found.emoji} {bold(found.name)}{where}: {escape(found.words, 200)}",
        escape(finding.match.explanation, 200),
    ]
