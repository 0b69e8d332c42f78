"""Makes an answer of whom a name means: findings, those beside, and the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.law.answer import Answer, Finding, Match, NearName, Outcome, Unheld
from bot.domain.law.severity import by_severity, by_weight
from bot.domain.names.identified import may_be_bank, unheld, unheld_beside
from bot.domain.names.matching import Candidate
from bot.services.screening.findings import Findings
from bot.services.screening.resolution import Resolution


def answer_of(question: Answer, resolution: Resolution, findings: Findings) -> Answer:
    """The question, answered by whom its name means."""
    matches = {c.hit.entity_id: match_of(c) for c in resolution.chosen}
    beside = {c.hit.entity_id: match_of(c) for c in resolution.also}
    captions = findings.captions([c.hit.entity_id for c in resolution.nearest])
    nearest = tuple(_near(c, captions[c.hit.entity_id]) for c in resolution.nearest)
    found = tuple(sorted(findings.build(matches), key=by_severity))
    also = beside_of(findings, beside)
    number = _number(question.query, resolution.outcome)
    question = replace(question, also_more=resolution.also_more, nearest=nearest, unheld=number)
    return replace(question, outcome=resolution.outcome, findings=found, also=also)


def _number(asked: str, outcome: Outcome) -> Unheld | None:
    """The identifier that no list holds which the question is, or may be beside being a name."""
    if outcome is Outcome.NOT_HELD:
        return unheld(asked)
    return (may_be_bank(asked) or unheld_beside(asked)) if outcome is Outcome.NO_MATCH else None


def beside_of(findings: Findings, matches: Mapping[str, Match]) -> tuple[Finding, ...]:
    """Other entities that may be meant, those that weigh most first."""
    return tuple(sorted(findings.build(matches), key=by_weight)) if matches else ()


def match_of(candidate: Candidate) -> Match:
    """How the question matched the entity, as an answer shows it."""
    hit = candidate.hit
    return Match(
        score=candidate.score,
        name=hit.text,
        name_type=hit.name_type,
        explanation=candidate.why,
        lacks=candidate.lacks,
    )


def _near(candidate: Candidate, caption: str) -> NearName:
    hit = candidate.hit
    return NearName(entity_id=hit.entity_id, caption=caption, name=hit.text, score=candidate.score, why=candidate.why)


def summary(candidate: Candidate) -> Mapping[str, object]:
    """What a record keeps of a candidate that was weighed."""
    hit = candidate.hit
    return {"entity": hit.entity_id, "name": hit.text, "score": candidate.score, "why": candidate.why}
