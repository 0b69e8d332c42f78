"""Finds whom a name means: exact keys first, then likeness. The policy is the domain's (bot/domain/matching.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.matching import POLICY, Candidate, NameHit, Policy, Question, leaders, rank_exact, rank_near
from bot.domain.names.keys import asked_keys, family_first_keys, identifier_keys, in_brackets, issuer_of, tells_a_name
from bot.domain.names.lookalikes import as_seen, legible, said_of
from bot.domain.screening import Outcome
from bot.services.ports import NameIndex
from bot.services.screening.readings import read_otherwise, scores_read_otherwise

WIDTH = 20
"""Names asked of the index for likeness: wide, since ranking them is cheap."""
NEAREST = 3
CHOICES = 8
MOST_KEPT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Whom a name means: the chosen candidates, the near ones that were not enough, and all that were weighed."""

    outcome: Outcome
    chosen: tuple[Candidate, ...] = ()
    nearest: tuple[Candidate, ...] = ()
    weighed: tuple[Candidate, ...] = ()


def resolve(
    asked: str | Question,
    index: NameIndex,
    *,
    team: str = "",
    policy: Policy = POLICY,
    told_from: float | None = None,
) -> Resolution:
    """Match, ambiguous, potential match or no match for a name of at least one letter or digit.

    A Question may say in which countries and of what kind the entity is looked for. Names elsewhere or of another kind
    are then potential matches at most: the lists may be wrong, or say nothing. Names of another workspace's own lists
    are not there for `team`. `told_from`: as rank_near() has it.
    """
    question = Question(name=legible(asked)) if isinstance(asked, str) else asked
    if mixed := said_of(question.name):
        read = replace(question, name=as_seen(question.name))
        return _saying(resolve(read, index, team=team, policy=policy, told_from=told_from), mixed)
    exact = rank_exact(question, _seen_by(team, index.exact(exact_keys(question.name))), policy)
    if exact and exact[0].score >= policy.legal_form_only:
        return _exactly(_named_outside(question, exact, index))
    if not exact and (issuer := issuer_of(question.name)):
        asked_for = replace(question, name=issuer)
        found = resolve(asked_for, index, team=team, policy=policy, told_from=told_from)
        return _saying(found, f"read as a security of “{issuer}”")
    exact += _before_brackets(question, index, team=team, policy=policy)
    if exact and exact[0].score >= policy.legal_form_only:
        return _exactly(exact)
    exact += read_otherwise(question, index, team=team, policy=policy)
    similar = _seen_by(team, index.similar(question.name, limit=WIDTH))
    near = rank_near(question, similar, index.rarity, policy, told_from=told_from)
    weighed = sorted([*exact, *near], key=lambda c: -c.score)
    chosen = _distinct(leaders(weighed, policy.threshold, policy))[:CHOICES]
    if chosen:
        outcome = Outcome.POTENTIAL_MATCH if len(chosen) == 1 else Outcome.AMBIGUOUS
        return Resolution(outcome=outcome, chosen=tuple(chosen), weighed=_kept(weighed))
    nearest = _distinct([c for c in weighed if c.score >= policy.nearest])[:NEAREST]
    return Resolution(outcome=Outcome.NO_MATCH, nearest=tuple(nearest), weighed=_kept(weighed))


def _saying(found: Resolution, what: str) -> Resolution:
    """What was found for the name as it was read, saying so."""

    def said(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return tuple(replace(c, why=f"{c.why}; {what}") for c in candidates)

    return replace(found, chosen=said(found.chosen), nearest=said(found.nearest), weighed=said(found.weighed))


def _before_brackets(question: Question, index: NameIndex, *, team: str, policy: Policy) -> list[Candidate]:
    """Of "X (Y)" those named X: wholly meant where Y is a name of the same or says what X was called, else perhaps.

    Lists print "Huawei Technologies Co., Ltd. (Huawei)" and "Phenix Optical (formerly Phoenix Optics)"; "Bank of China
    (Hong Kong)" is another company than Bank of China.
    """
    parts = in_brackets(question.name)
    if parts is None:
        return []
    outside, inside = parts
    found = rank_exact(replace(question, name=outside), _seen_by(team, index.exact(exact_keys(outside))), policy)
    also = {hit.entity_id for hit in index.exact(exact_keys(inside))}
    return [c if c.hit.entity_id in also or tells_a_name(inside) else _perhaps(c, inside, policy) for c in found]


def _named_outside(question: Question, exact: list[Candidate], index: NameIndex) -> list[Candidate]:
    """Of "X (Y)", where X is one company and Y a short name of several, those named X."""
    parts = in_brackets(question.name)
    if parts is None:
        return exact
    found = rank_exact(replace(question, name=parts[0]), index.exact(exact_keys(parts[0])))
    best = {candidate.hit.entity_id for candidate in found if candidate.score == found[0].score}
    return [candidate for candidate in exact if candidate.hit.entity_id in best] or exact


def _perhaps(candidate: Candidate, inside: str, policy: Policy) -> Candidate:
    score = min(candidate.score, policy.outside_brackets)
    return replace(candidate, score=score, why=f"{candidate.why}; “({inside})” is not in the name")


def score_names(name: str, hits: Sequence[NameHit], index: NameIndex, *, policy: Policy = POLICY) -> list[Candidate]:
    """How well a name means each of these stored names, best first: the scores that resolve() decides by."""
    keys = set(exact_keys(name))
    question = Question(name=name)
    found = rank_exact(question, [hit for hit in hits if hit.key in keys], policy)
    found += rank_near(question, hits, index.rarity, policy)
    found += scores_read_otherwise(question, hits, index.rarity, policy)
    return sorted(found, key=lambda c: -c.score)


def _seen_by(team: str, hits: Sequence[NameHit]) -> list[NameHit]:
    return [hit for hit in hits if hit.team in ("", team)]


@lru_cache(maxsize=1024)
def exact_keys(name: str) -> tuple[str, ...]:
    """The keys that a name, or an identifier, may be stored under."""
    return tuple(dict.fromkeys([*asked_keys(name), *family_first_keys(name), *identifier_keys(name)]))


def _exactly(ranked: Sequence[Candidate]) -> Resolution:
    """The candidates that fit best of those found by key; a fit in all but the legal form yields to a full one."""
    best = [c for c in ranked if c.score == ranked[0].score][:CHOICES]
    outcome = Outcome.MATCH if len(best) == 1 else Outcome.AMBIGUOUS
    return Resolution(outcome=outcome, chosen=tuple(best), weighed=tuple(ranked))


def _distinct(ranked: Sequence[Candidate]) -> list[Candidate]:
    seen: dict[str, Candidate] = {}
    for candidate in ranked:
        seen.setdefault(candidate.hit.entity_id, candidate)
    return list(seen.values())


def _kept(weighed: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(weighed)[:MOST_KEPT]
