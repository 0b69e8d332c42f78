"""Finds whom a name means: exact keys first, then likeness. The policy: bot/domain/names/matching.py."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.as_written.clutter import uncluttered
from bot.domain.names.as_written.readings import Reading, readings
from bot.domain.names.identified import unheld
from bot.domain.names.lookalikes import as_seen, legible, said_of
from bot.domain.names.matching import (
    POLICY,
    Candidate,
    Policy,
    Question,
)
from bot.domain.names.scripts import is_unvocalised
from bot.services.answering import NameIndex
from bot.services.screening.looking import Look
from bot.services.screening.notes import by_themselves
from bot.services.screening.resolution import (
    CHOICES,
    Resolution,
    by_likeness,
    by_name,
    distinct,
    outcome_of,
    person_first,
    persons_among,
    saying,
    with_others,
)

OF_A_PERSON = (2, 3)
"""Words of a name that may be a person's, of which each is looked for once more before nothing is said."""
CROWD = 3
"""Where so many names reach the threshold there may be more: then all of them are looked for."""
MOST_READ = 8
"""Parts of one name that are looked up for themselves."""


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
    again = partial(resolve, index=index, team=team, policy=policy, told_from=told_from)
    if mixed := said_of(question.name):
        return saying(again(replace(question, name=as_seen(question.name))), mixed)
    look = Look(question, index, team=team, policy=policy)
    exact = look.by_key()
    if not exact and (plain := uncluttered(question.name)) != question.name:
        return saying(again(replace(question, name=plain)), f"“{plain}” without the signs around it")
    if exact or question.part:
        return _of_one_name(look, exact, told_from, ())
    beside = by_themselves(look, again, policy)
    if another := _read_as_another(question, again, policy):
        return with_others(another, [*another.chosen, *another.also, *beside], policy) if beside else another
    return _of_one_name(look, exact, told_from, beside)


def _of_one_name(
    look: Look, exact: list[Candidate], told_from: float | None, beside: Sequence[Candidate]
) -> Resolution:
    """Whom the question means as it stands; `beside`: whom it may mean where something is noted beside a name."""
    if not _is_sure(exact, look.policy):
        exact = sorted([*exact, *look.before_brackets()], key=lambda c: -c.score)
    if _is_sure(exact, look.policy):
        return _of_that_name(look, exact)
    return _of_names_like_it(look, exact, told_from, beside)


def _of_that_name(look: Look, exact: list[Candidate]) -> Resolution:
    """Whom a name means that is on a list: those who bear it, and beside them whoever else reaches the threshold."""
    weighed = [*exact, *look.thoroughly(exact), *look.within(), *look.heard()]
    found = with_others(by_name(look.named_outside(exact)), weighed, look.policy)
    return person_first(look.question, replace(found, also_more=look.is_cut), sure=True)


def _of_names_like_it(
    look: Look, exact: Sequence[Candidate], told_from: float | None, beside: Sequence[Candidate]
) -> Resolution:
    """Whom a name means that is on no list, or there without the legal form that was asked for."""
    question, policy = look.question, look.policy
    weighed = sorted([*beside, *_weighed(look, exact, told_from)], key=lambda c: -c.score)
    by_part = look.by_part()
    found = by_likeness(weighed, policy, by_sound=is_unvocalised(question.name))
    if by_part and found.is_of_a_part:  # "X and Y" is one name that nobody has
        found = replace(found, outcome=Outcome.NO_MATCH, chosen=())
    found = with_others(found, [*weighed, *by_part], policy)
    if found.outcome is Outcome.NO_MATCH and not found.also and unheld(question.name):
        return Resolution(outcome=Outcome.NOT_HELD, weighed=found.weighed)
    return person_first(question, replace(found, also_more=look.is_cut), sure=False)


def _weighed(look: Look, exact: Sequence[Candidate], told_from: float | None) -> list[Candidate]:
    """All whom the name may mean by likeness, in this reading or another, best first."""
    policy = look.policy
    near = [*_of_other_names(look.quickly(told_from), exact, look.question), *look.within()]
    near += look.heard() if exact else []
    is_found = any(candidate.score >= policy.threshold for candidate in (*exact, *near))
    least = policy.threshold if is_found else policy.nearest  # the nearest ones are told where nobody reaches it
    weighed = [*exact, *look.read_otherwise(least), *near]
    return sorted([*weighed, *_further(look, weighed)], key=lambda c: -c.score)


def _further(look: Look, weighed: Sequence[Candidate]) -> list[Candidate]:
    """Those who are looked for once more: where many reach the threshold, or a person does, or nobody."""
    reaching = [candidate.hit.schema for candidate in weighed if candidate.score >= look.policy.threshold]
    is_one_word = len(look.question.words) == 1  # which has no others to be looked for beside it
    if len(reaching) >= CROWD or (is_one_word and Schema.PERSON in reaching):
        return look.thoroughly()
    if Schema.PERSON in reaching or is_unvocalised(look.question.name):  # whose names others bear in other spellings
        return look.with_every_word()
    if not reaching and len(look.question.key.split()) in OF_A_PERSON:
        return persons_among(look.with_every_word(persons=True))
    return []


def _of_other_names(near: Sequence[Candidate], exact: Sequence[Candidate], question: Question) -> Sequence[Candidate]:
    """The near candidates without those of a name that was found by its key, where more is known of its legal forms."""
    doubted = {candidate.hit.entity_id for candidate in exact}
    return [c for c in near if c.hit.key != question.key or c.hit.entity_id not in doubted]


def _is_sure(exact: Sequence[Candidate], policy: Policy) -> bool:
    """Whether a name found by its key decides by itself."""
    return bool(exact) and exact[0].score >= policy.legal_form_only


def _read_as_another(
    question: Question, resolved: Callable[[Question], Resolution], policy: Policy
) -> Resolution | None:
    """What is found for a security's issuer, a ship without its prefix, each of two names; None where it is none.

    Where a part finds nobody it is read on, to a bound: a name made of nothing but such parts would never end.
    """
    found: list[Resolution] = []
    missing: list[str] = []
    waiting = deque(readings(question.name))
    for _ in range(MOST_READ):
        if not waiting:
            break
        reading = waiting.popleft()
        one = resolved(replace(question, name=reading.name, schema=reading.schema or question.schema, part=True))
        if _is_meant(reading, one, policy):
            found.append(saying(one if reading.sure else _perhaps(one, policy), reading.words))
        else:
            missing += [reading.missing] if reading.missing and not one.chosen else []
            waiting.extend(map(reading.then, readings(reading.name)))
    return _all_told([saying(one, *missing) for one in found], policy) if found else None


def _is_meant(reading: Reading, one: Resolution, policy: Policy) -> bool:
    """Whether somebody is found whom the name may be read as."""
    least = policy.legal_form_only if reading.exactly else 0.0
    return any(candidate.hit.schema in reading.of and candidate.score >= least for candidate in one.chosen)


def _perhaps(found: Resolution, policy: Policy) -> Resolution:
    """The same as potential matches, however alike the name is."""
    chosen = tuple(replace(c, score=min(c.score, policy.outside_brackets)) for c in found.chosen)
    return replace(found, chosen=chosen, outcome=outcome_of(chosen, sure=False))


def _all_told(found: Sequence[Resolution], policy: Policy) -> Resolution:
    """Whom the parts of a name mean, as one resolution: an entity that several of them mean is told once."""
    if len(found) == 1:
        return found[0]
    everybody = sorted((c for one in found for c in (*one.chosen, *one.also, *one.weighed)), key=lambda c: -c.score)
    chosen = distinct([c for c in everybody if any(c in one.chosen for one in found)])[:CHOICES]
    outcome = outcome_of(chosen, sure=any(one.outcome is Outcome.MATCH for one in found))
    more = any(one.also_more for one in found)
    return with_others(Resolution(outcome=outcome, chosen=tuple(chosen), also_more=more), everybody, policy)
