"""Finds whom a name means: exact keys first, then likeness. The policy: bot/domain/names/matching.py."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import NameType, Schema
from bot.domain.names.identified import unheld
from bot.domain.names.lookalikes import as_seen, legible, said_of
from bot.domain.names.matching import (
    IDENTIFIER,
    POLICY,
    Candidate,
    NameHit,
    Policy,
    Question,
    leaders,
    rank_exact,
    rank_near,
)
from bot.domain.names.persons import only_lacks
from bot.domain.names.readings import readings
from bot.services.answering import NameIndex
from bot.services.screening.looking import Look, exact_keys
from bot.services.screening.readings import read_otherwise, scores_read_otherwise

OF_A_PERSON = (2, 3)
"""Words of a name that may be a person's, of which each is looked for once more before nothing is said."""
CROWD = 3
"""Where so many names reach the threshold there may be more: then all of them are looked for."""
NEAREST = 3
CHOICES = 8
MOST_READ = 8
"""Parts of one name that are looked up for themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Whom a name means: the chosen candidates, the near ones that were not enough, and all that were weighed.

    `also` are the other entities at or above the threshold, best first, whichever way the chosen ones were found: an
    exact name on one list hides nobody on another. `also_more`: more names may reach it than were compared.
    """

    outcome: Outcome
    chosen: tuple[Candidate, ...] = ()
    also: tuple[Candidate, ...] = ()
    also_more: bool = False
    nearest: tuple[Candidate, ...] = ()
    weighed: tuple[Candidate, ...] = ()

    @property
    def is_of_a_part(self) -> bool:
        """Whether no name is like the question, and only whole names within it were found."""
        return all(candidate.within for candidate in self.chosen)


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
    look = Look(question, index, team=team, policy=policy)
    exact = look.by_key()
    again = partial(resolve, index=index, team=team, policy=policy, told_from=told_from)
    if not (exact or question.part) and (another := _read_as_another(question, again, policy)):
        return another
    if not _is_sure(exact, policy):
        exact = sorted([*exact, *look.before_brackets()], key=lambda c: -c.score)
    if _is_sure(exact, policy):
        found = _beside(_exactly(look.named_outside(exact)), [*exact, *look.thoroughly(exact), *look.within()], policy)
        return _person_first(question, replace(found, also_more=look.is_cut), sure=True)
    near = [*_of_other_names(look.quickly(told_from), exact, question), *look.within()]
    is_found = any(candidate.score >= policy.threshold for candidate in (*exact, *near))
    least = policy.threshold if is_found else policy.nearest  # the nearest ones are told where nobody reaches it
    weighed = [*exact, *read_otherwise(question, index, team=team, policy=policy, least=least), *near]
    reaching = [candidate.hit.schema for candidate in weighed if candidate.score >= policy.threshold]
    if len(reaching) >= CROWD:
        weighed += look.thoroughly()
    elif Schema.PERSON in reaching:  # whose names others bear in other spellings
        weighed += look.with_every_word()
    elif not reaching and len(question.key.split()) in OF_A_PERSON:
        weighed += _persons(look.with_every_word())
    weighed = sorted(weighed, key=lambda c: -c.score)
    by_part = look.by_part()
    found = _by_likeness(weighed, policy)
    if by_part and found.is_of_a_part:  # "X and Y" is one name that nobody has
        found = replace(found, outcome=Outcome.NO_MATCH, chosen=())
    found = _beside(found, [*weighed, *by_part], policy)
    if found.outcome is Outcome.NO_MATCH and not found.also and unheld(question.name):
        return Resolution(outcome=Outcome.NOT_HELD, weighed=found.weighed)
    return _person_first(question, replace(found, also_more=look.is_cut), sure=False)


def _persons(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those who are persons: "Abo Salman" is told of Abu Salman, though many are called Salman and hide him."""
    return [candidate for candidate in candidates if candidate.hit.schema is Schema.PERSON]


def _of_other_names(near: Sequence[Candidate], exact: Sequence[Candidate], question: Question) -> Sequence[Candidate]:
    """The near candidates without those of a name that was found by its key, where more is known of its legal forms."""
    doubted = {candidate.hit.entity_id for candidate in exact}
    return [c for c in near if c.hit.key != question.key or c.hit.entity_id not in doubted]


def _is_sure(exact: Sequence[Candidate], policy: Policy) -> bool:
    """Whether a name found by its key decides by itself."""
    return bool(exact) and exact[0].score >= policy.legal_form_only


def _by_likeness(weighed: Sequence[Candidate], policy: Policy) -> Resolution:
    """The candidates within the tie of the best, where that one reaches the threshold."""
    chosen = _distinct(leaders(weighed, policy.threshold, policy))[:CHOICES]
    if chosen:
        outcome = Outcome.POTENTIAL_MATCH if len(chosen) == 1 else Outcome.AMBIGUOUS
        return Resolution(outcome=outcome, chosen=tuple(chosen))
    nearest = _distinct([c for c in weighed if c.score >= policy.nearest])[:NEAREST]
    return Resolution(outcome=Outcome.NO_MATCH, nearest=tuple(nearest))


def _person_first(question: Question, found: Resolution, *, sure: bool) -> Resolution:
    """A person comes before the regime or country that bears his name: "Nicolas Maduro" before the Maduro regime.

    Only one who has the very name (`sure`), or lacks but a part of it that people leave out.
    """
    if all(candidate.hit.schema is not Schema.PERSON for candidate in (*found.chosen, *found.also)):
        return found
    told = [_with_what_it_lacks(question, candidate) for candidate in (*found.chosen, *found.also)]
    chosen = tuple(told[: len(found.chosen)])
    found = replace(found, chosen=chosen, also=tuple(told[len(chosen) :]))
    persons = tuple(c for c in told if c.hit.schema is Schema.PERSON and (c.lacks or (sure and c in chosen)))
    if not persons or all(c.hit.schema is not Schema.JURISDICTION for c in chosen):
        return found
    others = tuple(c for c in told if c not in persons)
    alone = Outcome.POTENTIAL_MATCH if persons[0].lacks else Outcome.MATCH
    outcome = alone if len(persons) == 1 else Outcome.AMBIGUOUS
    return replace(found, outcome=outcome, chosen=persons[:CHOICES], also=(*persons[CHOICES:], *others))


def _with_what_it_lacks(question: Question, candidate: Candidate) -> Candidate:
    hit = candidate.hit
    if hit.schema is not Schema.PERSON or hit.name_type in (IDENTIFIER, NameType.WEAK_ALIAS):
        return candidate
    return replace(candidate, lacks=only_lacks(question.name, hit.text, hit.countries))


def _beside(found: Resolution, weighed: Sequence[Candidate], policy: Policy) -> Resolution:
    """The resolution with whom else reaches the threshold, each entity once."""
    chosen = {candidate.hit.entity_id for candidate in found.chosen}
    reaching = [c for c in weighed if c.score >= policy.threshold and c.hit.entity_id not in chosen]
    also = _distinct(sorted(reaching, key=lambda c: -c.score))
    ids = {candidate.hit.entity_id for candidate in also}
    nearest = tuple(candidate for candidate in found.nearest if candidate.hit.entity_id not in ids)
    return replace(found, also=tuple(also), nearest=nearest, weighed=tuple(weighed))


def _read_as_another(
    question: Question, resolved: Callable[[Question], Resolution], policy: Policy
) -> Resolution | None:
    """What is found for a security's issuer, a ship without its prefix, each of two names; None where it is none.

    Where a part finds nobody it is read on, to a bound: a name made of nothing but such parts would never end.
    """
    found: list[Resolution] = []
    waiting = deque(readings(question.name))
    for _ in range(MOST_READ):
        if not waiting:
            break
        reading = waiting.popleft()
        one = resolved(replace(question, name=reading.name, schema=reading.schema or question.schema, part=True))
        if any(candidate.hit.schema in reading.of for candidate in one.chosen):
            found.append(_saying(one if reading.sure else _perhaps(one, policy), reading.words))
        else:
            waiting.extend(map(reading.then, readings(reading.name)))
    return _all_told(found, policy) if found else None


def _perhaps(found: Resolution, policy: Policy) -> Resolution:
    """The same as potential matches, however alike the name is."""
    chosen = tuple(replace(c, score=min(c.score, policy.outside_brackets)) for c in found.chosen)
    return replace(found, chosen=chosen, outcome=Outcome.POTENTIAL_MATCH if len(chosen) == 1 else Outcome.AMBIGUOUS)


def _all_told(found: Sequence[Resolution], policy: Policy) -> Resolution:
    """Whom the parts of a name mean, as one resolution: an entity that several of them mean is told once."""
    if len(found) == 1:
        return found[0]
    everybody = sorted((c for one in found for c in (*one.chosen, *one.also, *one.weighed)), key=lambda c: -c.score)
    chosen = _distinct([c for c in everybody if any(c in one.chosen for one in found)])[:CHOICES]
    alone = Outcome.MATCH if any(one.outcome is Outcome.MATCH for one in found) else Outcome.POTENTIAL_MATCH
    outcome = alone if len(chosen) == 1 else Outcome.AMBIGUOUS
    more = any(one.also_more for one in found)
    return _beside(Resolution(outcome=outcome, chosen=tuple(chosen), also_more=more), everybody, policy)


def _saying(found: Resolution, what: str) -> Resolution:
    """What was found for the name as it was read, saying so."""

    def said(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return tuple(replace(c, why=f"{c.why}; {what}") for c in candidates)

    return replace(
        found,
        chosen=said(found.chosen),
        also=said(found.also),
        nearest=said(found.nearest),
        weighed=said(found.weighed),
    )


def score_names(name: str, hits: Sequence[NameHit], index: NameIndex, *, policy: Policy = POLICY) -> list[Candidate]:
    """How well a name means each of these stored names, best first: the scores that resolve() decides by."""
    keys = set(exact_keys(name))
    question = Question(name=name)
    found = rank_exact(question, [hit for hit in hits if hit.key in keys], policy)
    found += rank_near(question, hits, index.rarity, policy)
    found += scores_read_otherwise(question, hits, index.rarity, policy)
    return sorted(found, key=lambda c: -c.score)


def _exactly(ranked: Sequence[Candidate]) -> Resolution:
    """The candidates that fit best of those found by key; a fit in all but the legal form yields to a full one."""
    best = [c for c in ranked if c.score == ranked[0].score][:CHOICES]
    return Resolution(outcome=Outcome.MATCH if len(best) == 1 else Outcome.AMBIGUOUS, chosen=tuple(best))


def _distinct(ranked: Sequence[Candidate]) -> list[Candidate]:
    seen: dict[str, Candidate] = {}
    for candidate in ranked:
        seen.setdefault(candidate.hit.entity_id, candidate)
    return list(seen.values())
