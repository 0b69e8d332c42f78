"""Other entities at or above the threshold, as they are shown beside an answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.severity import weighs_more
from bot.services.wording.small_print import percent
from bot.services.wording.verdict import Verdict, verdict_on

HEADING = "Other listed names as near to what was asked:"
SHOWN = 3


def beside(answer: Answer) -> Sequence[Finding]:
    """Those to show, the one that weighs most first; relatives that the answer shows anyway are left out."""
    shown = {related.entity.id for finding in answer.findings[:1] for related in finding.related}
    return [finding for finding in answer.also if finding.entity.id not in shown]


def comes_first(answer: Answer) -> bool:
    """Whether one of those weighs more than all that was found: it is then shown before the details."""
    return bool(answer.also) and all(weighs_more(answer.also[0], finding) for finding in answer.findings)


def beside_words(finding: Finding, answer: Answer) -> Verdict:
    """One of them in a line: its verdict, behind its countries and how near its name is."""
    found = verdict_on(finding, answer)
    where = "/".join(code.upper() for code in finding.entity.countries[:3])
    near = ", ".join(filter(None, [where, percent(finding.match.score)]))
    return Verdict(found.emoji, found.name, f"{found.words} ({near})")
