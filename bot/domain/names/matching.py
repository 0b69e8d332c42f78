"""Ranks the names that an index found: by key exactly, by likeness as the policy scores them (docs/matching.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.asked import Asked
from bot.domain.names.candidates import IDENTIFIER, Candidate, NameHit, Question, Rarity
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.scoring import HOPELESS, Scored, Scorer, explain
from bot.domain.names.comparing.table import (
    DESCRIBED,
    INITIALS,
    NAMED_WITHIN,
    OF_EXACT_NAMES,
    SAME_NAME_FEATURES,
    WITHIN,
)
from bot.domain.names.comparing.weighing import weigh_by
from bot.domain.names.identified import rank_identifiers
from bot.domain.names.keys import plain_key
from bot.domain.names.persons import only_lacks
from bot.domain.names.policy import PLACES, POLICY, Policy
from bot.domain.names.weak_aliases import is_strong_name, is_weak
from bot.domain.names.word_tables.form_laws import forms_of

__all__ = ["IDENTIFIER", "POLICY", "Candidate", "NameHit", "Policy", "Question", "Rarity", "best_of_each", "leaders",
           "rank_exact", "rank_near"]  # fmt: skip

MOST_RANKED = 10
"""Candidates under the threshold beyond these are not told; those that reach it all are."""
_WHOLE_NAMES = frozenset({WITHIN, NAMED_WITHIN})


def rank_exact(question: Question, hits: Iterable[NameHit], policy: Policy = POLICY) -> list[Candidate]:
    """Score hits found by key, the best of each entity, best first."""
    found = list(hits)
    numbers = rank_identifiers(question.name, [hit for hit in found if hit.name_type == IDENTIFIER], policy)
    names = [hit for hit in found if hit.name_type != IDENTIFIER]
    if not names:
        return best_of_each(numbers)
    asked = Asked(question, _unweighed, policy, too_little=1.0)
    borne = _forms_borne(names) if asked.forms else {}
    return best_of_each([*numbers, *filter(None, (_exact(asked, hit, borne.get(hit.entity_id, ())) for hit in names))])


def _forms_borne(hits: Sequence[NameHit]) -> Mapping[str, set[str]]:
    """The legal forms that each entity bears with the names that were found."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for hit in hits:
        found[hit.entity_id] |= forms_of(plain_key(hit.text))
    return found


def _exact(asked: Asked, hit: NameHit, borne: Collection[str]) -> Candidate | None:
    question, policy = asked.question, asked.policy
    if is_weak(hit):
        why = f"“{hit.text}” is a weak alias: it never decides alone"
        return Candidate(hit=hit, score=policy.weak_alias, why=why)
    how = _how_exactly(question, hit)
    if how is None:
        return None
    rows = OF_EXACT_NAMES if how.startswith("exactly") else SAME_NAME_FEATURES
    doubts = weigh_by(rows, Comparison(asked, hit, borne))
    score = doubts.score - (0.0 if how.startswith("exactly") else 1 - policy.legal_form_only)
    why = ", ".join([how, *(feature.words for feature in doubts.features)])
    return Candidate(hit=hit, score=round(score, PLACES), why=f"{hit.name_type} “{hit.text}”, {why}")


def _how_exactly(question: Question, hit: NameHit) -> str | None:
    """In words, how far a name with one of the question's keys is the same; None where it is not."""
    if plain_key(question.name) == plain_key(hit.text):
        return "exactly"
    if family := question.family_first.get(hit.key):
        is_so = hit.schema is Schema.PERSON and _family_is(hit.text, family)
        return "exactly, but for the place of the family name" if is_so else None
    if hit.schema in (Schema.JURISDICTION, Schema.APP):
        return None  # "China Co., Ltd." is not China
    return "but for the legal form" if question.key == hit.key else "one of the two names in the question"


def _unweighed(_: str) -> float:
    """Names that are the same are not compared by words, so that no word has a weight."""
    return 1.0


def _family_is(listed: str, family: str) -> bool:
    """Whether a listed name says that this is the family name: before a comma, or with no comma at the end."""
    before, comma, _ = listed.partition(",")
    return plain_key(before) == family if comma else plain_key(listed).endswith(family)


def rank_near(
    question: Question,
    hits: Iterable[NameHit],
    rarity: Rarity,
    policy: Policy = POLICY,
    *,
    told_from: float | None = None,
) -> list[Candidate]:
    """Score hits found by likeness, the best of each entity, best first. Weak aliases and acronyms do not count.

    `told_from`: names under that score are left out, scored only as far as needed to see it. None: all are scored to
    the end, and explained from where they are told as near.
    """
    scorer = Scorer(question, rarity, policy, least=_least(told_from, policy))
    best = _nearest_of_each(question, hits, scorer, policy)
    _prefer_only_one_by_initials(best, policy)
    worth = [scored for scored in best.values() if scored.score and round(scored.score, PLACES) >= (told_from or 0.0)]
    ranked = sorted(worth, key=lambda one: (-round(one.score, PLACES), one.comparison.not_asked, one.hit.entity_id))
    told = [one for place, one in enumerate(ranked) if place < MOST_RANKED or one.score >= policy.threshold]
    return [_near(scored, policy.nearest) for scored in told]


def _nearest_of_each(question: Question, hits: Iterable[NameHit], scorer: Scorer, policy: Policy) -> dict[str, Scored]:
    """Each entity's nearest name, of those that are compared by likeness.

    An acronym is, where it is whole and the rest of the question describes it.
    """
    best: dict[str, Scored] = {}
    for hit in _distinct(hits):
        if is_strong_name(hit):
            scored = scorer.score(hit)
            if hit.name_type is NameType.ACRONYM and DESCRIBED not in scored.features:
                continue
            best[hit.entity_id] = _better(question, scored, best.get(hit.entity_id), policy)
    return best


def _better(question: Question, one: Scored, known: Scored | None, policy: Policy) -> Scored:
    """The nearer of two names of an entity; of a person the one that lacks but what people leave out says more.

    "Viktor Vekselberg" is "VEKSELBERG, Viktor Feliksovich" rather than the alias "VEKSELBERG, Victor".
    """
    if known is None:
        return one
    best, other = (one, known) if one.score > known.score else (known, one)
    near = best.score < 1 and other.score >= policy.threshold and best.hit.schema is Schema.PERSON
    if near and _lacks(question, other.hit) and not _lacks(question, best.hit):
        return other._replace(score=best.score)
    return best


def _lacks(question: Question, hit: NameHit) -> bool:
    return bool(only_lacks(question.name, hit.text, hit.countries))


def _least(told_from: float | None, policy: Policy) -> float:
    """The score under which names make no difference; initials count while others are told by them."""
    if told_from is None:
        return HOPELESS
    return told_from if told_from > policy.initials_of_one else min(told_from, INITIALS.weight)


def _prefer_only_one_by_initials(best: dict[str, Scored], policy: Policy) -> None:
    """Initials that one entity alone has say more, where no other name has a word like them: "KIM" is KIM, Chol."""
    near = [entity for entity, scored in best.items() if scored.score >= INITIALS.weight]
    if len(near) == 1 and INITIALS in best[near[0]].features:
        scored = best[near[0]]
        best[near[0]] = scored._replace(score=max(scored.score, policy.initials_of_one))


def _distinct(hits: Iterable[NameHit]) -> Iterable[NameHit]:
    """The names without those that differ in case alone: one entity has the same name of several lists."""
    return {(hit.entity_id, hit.name_type, hit.text.casefold()): hit for hit in hits}.values()


def _near(scored: Scored, floor: float) -> Candidate:
    """The candidate, explained where it is worth telling a person about."""
    hit, score = scored.hit, round(scored.score, PLACES)
    why = explain(scored) if score >= floor else f"{hit.name_type} “{hit.text}”: hardly alike"
    return Candidate(hit=hit, score=score, why=why, within=not _WHOLE_NAMES.isdisjoint(scored.features))


def best_of_each(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best candidate of each entity, best first; equal scores by entity id, so that the order is stable."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        known = best.get(candidate.hit.entity_id)
        if known is None or candidate.score > known.score:
            best[candidate.hit.entity_id] = candidate
    return sorted(best.values(), key=lambda c: (-c.score, c.hit.entity_id))


def leaders(candidates: Sequence[Candidate], floor: float, policy: Policy = POLICY) -> list[Candidate]:
    """The candidates at or over `floor` that are as good as the best, within the tie."""
    good = [c for c in candidates if c.score >= floor]
    return [c for c in good if c.score >= good[0].score - policy.tie]
