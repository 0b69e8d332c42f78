"""What the asker knows beside the name raises and lowers the hits of an answer, with the reason, and hides none."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.names.particulars import Agreement, Particulars, compared
from bot.domain.names.policy import POLICY

_OF_NAMESAKES = (Outcome.MATCH, Outcome.POTENTIAL_MATCH, Outcome.AMBIGUOUS)


def weighed(answer: Answer, known: Particulars) -> Answer:
    """The same answer with how each hit agrees with what is known.

    Of those who share the name the one with whom all agrees is a match, the others stand beside it. One who differs is
    a potential match at most, and stays.
    """
    if not known or answer.outcome not in _OF_NAMESAKES:
        return answer
    judged = [(one, compared(known, one.entity)) for one in answer.findings]
    agreeing = [one for one, how in judged if how.all_agree]
    told = [_told(one, how) for one, how in judged]
    also = tuple(_told(one, compared(known, one.entity)) for one in answer.also)
    if len(agreeing) == 1:
        chosen = next(one for one in told if one.entity.id == agreeing[0].entity.id)
        others = tuple(one for one in told if one is not chosen)
        return replace(answer, outcome=Outcome.MATCH, findings=(chosen,), also=(*others, *also))
    fitting = [one for one, (_, how) in zip(told, judged, strict=True) if not how.differs]
    return _of_fitting(replace(answer, also=also), told, fitting)


def _of_fitting(answer: Answer, told: list[Finding], fitting: list[Finding]) -> Answer:
    """Where nobody agrees in all: those who do not differ come first, and where all differ none is a match."""
    if not fitting:
        outcome = Outcome.POTENTIAL_MATCH if len(told) == 1 else Outcome.AMBIGUOUS
        return replace(answer, outcome=outcome, findings=tuple(told))
    others = tuple(one for one in told if one not in fitting)
    outcome = answer.outcome
    if len(fitting) == 1 and answer.outcome is Outcome.AMBIGUOUS:
        outcome = Outcome.POTENTIAL_MATCH
    return replace(answer, outcome=outcome, findings=tuple(fitting), also=(*others, *answer.also))


def _told(finding: Finding, how: Agreement) -> Finding:
    """The hit with what agrees and what differs in its explanation; its score lower where something differs."""
    words = "; ".join([finding.match.explanation, *how.agrees, *how.differs, *how.silent])
    score = min(finding.match.score, POLICY.outside_brackets) if how.differs else finding.match.score
    return replace(finding, match=replace(finding.match, explanation=words, score=score, differs=how.differs))
