"""Names beside which something is noted: "B/O X", "X, 12 High Street"; each is looked for by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.as_written.noted import Noted, noted
from bot.domain.names.matching import Candidate, Policy, Question
from bot.services.screening.looking import Look
from bot.services.screening.resolution import Resolution


def by_themselves(look: Look, resolved: Callable[[Question], Resolution], policy: Policy) -> list[Candidate]:
    """Whom the names mean beside which something is noted in the question: potential matches, whatever is noted."""
    beside = noted(look.question.name)
    exactly = [one for one in beside if one.exactly]
    meant = list(zip(exactly, look.named([one.name for one in exactly]), strict=True))
    meant += [(one, _alike(one, look.question, resolved)) for one in beside if not one.exactly]
    return [
        _perhaps_so(candidate, one, policy) for one, named in meant for candidate in named if _counts(candidate, policy)
    ]


def _alike(one: Noted, question: Question, resolved: Callable[[Question], Resolution]) -> list[Candidate]:
    """Whom the name means alone."""
    found = resolved(replace(question, name=one.name, part=True))
    return [] if found.outcome is Outcome.NO_MATCH else [*found.chosen, *found.also]


def _counts(candidate: Candidate, policy: Policy) -> bool:
    return candidate.score >= policy.threshold and candidate.hit.schema is not Schema.JURISDICTION


def _perhaps_so(candidate: Candidate, one: Noted, policy: Policy) -> Candidate:
    why = f"{candidate.why}; “{one.name}”, with something else beside it"
    return replace(candidate, score=min(candidate.score, policy.outside_brackets), why=why, within=True)
