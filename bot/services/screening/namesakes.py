"""What the asker knows beside the name raises and lowers the hits of an answer, with the reason, and hides none."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.names.candidates import IDENTIFIER
from bot.domain.names.particulars import Agreement, Particulars, compared
from bot.domain.names.policy import POLICY
from bot.domain.names.weak_aliases import is_weak

OF_NAMESAKES = (Outcome.MATCH, Outcome.POTENTIAL_MATCH, Outcome.AMBIGUOUS)


Hits = tuple[Finding, ...]


def weighed(answer: Answer, known: Particulars) -> Answer:
    """The same answer with how each hit agrees with what is known (see judged)."""
    if not known or answer.outcome not in OF_NAMESAKES:
        return answer
    outcome, findings, also = judged(answer.outcome, answer.findings, answer.also, known)
    return replace(answer, outcome=outcome, findings=findings, also=also)


def judged(outcome: Outcome, findings: Hits, also: Hits, known: Particulars) -> tuple[Outcome, Hits, Hits]:
    """The hits with how each agrees with what is known.

    Of those who share the name the one with whom all agrees is a match, the others stand beside it. One who differs, or
    whose name is only alike, is a potential match at most, and stays, as does one found by a number that others may
    bear.
    """
    compares = [(one, compared(known, one.entity)) for one in findings]
    told = tuple(_told(one, how) for one, how in compares)
    beside = tuple(_told(one, compared(known, one.entity)) for one in also)
    agreeing = [place for place, (one, how) in enumerate(compares) if how.all_agree and not _by_a_lead(one)]
    if len(agreeing) == 1:
        (chosen,) = agreeing
        others = (*told[:chosen], *told[chosen + 1 :], *beside)
        return _of_agreeing(findings[chosen]), (told[chosen],), others
    fitting = tuple(one for one, (_, how) in zip(told, compares, strict=True) if not how.differs)
    return _of_fitting(outcome, told, fitting, beside)


def _by_a_lead(finding: Finding) -> bool:
    """Whether a number found it that others may bear too."""
    match = finding.match
    return match.name_type == IDENTIFIER and match.score < POLICY.legal_form_only


def _of_agreeing(finding: Finding) -> Outcome:
    """What the one is with whom all agrees."""
    return Outcome.MATCH if _is_named_so(finding) else Outcome.POTENTIAL_MATCH


def _is_named_so(finding: Finding) -> bool:
    """Whether the name is the same, or only a part of a person's is lacking: a name that is alike is another's.

    A number that decides is nobody else's, whatever he is called; others may bear one that is a lead.
    """
    match = finding.match
    return not is_weak(match) and (match.score >= POLICY.legal_form_only or bool(match.lacks))


def _of_fitting(outcome: Outcome, told: Hits, fitting: Hits, also: Hits) -> tuple[Outcome, Hits, Hits]:
    """Where nobody agrees in all: those who do not differ come first, and where all differ none is a match."""
    if not fitting:
        return (Outcome.POTENTIAL_MATCH if len(told) == 1 else Outcome.AMBIGUOUS), told, also
    others = tuple(one for one in told if one not in fitting)
    if len(fitting) == 1 and outcome is Outcome.AMBIGUOUS:
        outcome = Outcome.POTENTIAL_MATCH
    return outcome, fitting, (*others, *also)


def _told(finding: Finding, how: Agreement) -> Finding:
    """The hit with what agrees and what differs in its explanation; its score lower where something differs."""
    words = "; ".join([finding.match.explanation, *how.agrees, *how.differs, *how.silent])
    score = min(finding.match.score, POLICY.outside_brackets) if how.differs else finding.match.score
    return replace(finding, match=replace(finding.match, explanation=words, score=score, differs=how.differs))
