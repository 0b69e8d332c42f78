"""Whom a name means, put together from the candidates that were found: who is chosen, who stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.matching import Candidate, Policy, Question, leaders
from bot.domain.names.persons import only_lacks
from bot.domain.names.weak_aliases import is_strong_name

NEAREST = 3
"""Names that are told of where nobody reaches the threshold."""
CHOICES = 8
"""Entities that may be chosen among."""


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


def persons_among(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those who are persons: "Abo Salman" is told of Abu Salman, though many are called Salman and hide him."""
    return [candidate for candidate in candidates if candidate.hit.schema is Schema.PERSON]


def by_likeness(weighed: Sequence[Candidate], policy: Policy, *, by_sound: bool = False) -> Resolution:
    """The candidates within the tie of the best, where that one reaches the threshold.

    `by_sound`: of names in letters that leave vowels out, a ship yields to a person as near: few people mean HAMOON.
    """
    meant = _without_ships(weighed, policy) if by_sound else weighed
    chosen = distinct(leaders(meant, policy.threshold, policy))[:CHOICES]
    if chosen:
        return Resolution(outcome=outcome_of(chosen, sure=False), chosen=tuple(chosen))
    nearest = distinct([c for c in weighed if c.score >= policy.nearest])[:NEAREST]
    return Resolution(outcome=Outcome.NO_MATCH, nearest=tuple(nearest))


def _without_ships(weighed: Sequence[Candidate], policy: Policy) -> Sequence[Candidate]:
    """The candidates without ships and aircraft, where a person is within the tie of the best."""
    if not persons_among(leaders(weighed, policy.threshold, policy)):
        return weighed
    return [candidate for candidate in weighed if candidate.hit.schema not in (Schema.VESSEL, Schema.AIRCRAFT)]


def person_first(question: Question, found: Resolution, *, sure: bool) -> Resolution:
    """A person comes before the regime or country that bears his name: "Nicolas Maduro" before the Maduro regime.

    Only one who has the very name (`sure`), or lacks but a part of it that people leave out.
    """
    if not persons_among([*found.chosen, *found.also]):
        return found
    chosen, also = _with_what_they_lack(question, found.chosen), _with_what_they_lack(question, found.also)
    found = replace(found, chosen=chosen, also=also)
    persons = persons_among(c for c in (*found.chosen, *found.also) if c.lacks or (sure and c in found.chosen))
    if persons and any(candidate.hit.schema is Schema.JURISDICTION for candidate in found.chosen):
        return _led_by(persons, found)
    return found


def _led_by(persons: Sequence[Candidate], found: Resolution) -> Resolution:
    """The resolution with these persons chosen, and whoever was found with them beside them."""
    others = [candidate for candidate in (*found.chosen, *found.also) if candidate not in persons]
    outcome = outcome_of(persons, sure=not persons[0].lacks)
    return replace(found, outcome=outcome, chosen=tuple(persons[:CHOICES]), also=(*persons[CHOICES:], *others))


def _with_what_they_lack(question: Question, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(_with_what_it_lacks(question, candidate) for candidate in candidates)


def _with_what_it_lacks(question: Question, candidate: Candidate) -> Candidate:
    hit = candidate.hit
    if hit.schema is not Schema.PERSON or not is_strong_name(hit):
        return candidate
    return replace(candidate, lacks=only_lacks(question.name, hit.text, hit.countries))


def with_others(found: Resolution, weighed: Sequence[Candidate], policy: Policy) -> Resolution:
    """The resolution with whom else reaches the threshold, each entity once."""
    chosen = {candidate.hit.entity_id for candidate in found.chosen}
    reaching = [c for c in weighed if c.score >= policy.threshold and c.hit.entity_id not in chosen]
    also = distinct(sorted(reaching, key=lambda c: -c.score))
    ids = {candidate.hit.entity_id for candidate in also}
    nearest = tuple(candidate for candidate in found.nearest if candidate.hit.entity_id not in ids)
    return replace(found, also=tuple(also), nearest=nearest, weighed=tuple(weighed))


def saying(found: Resolution, *what: str) -> Resolution:
    """What was found for the name as it was read, saying so."""
    if not what:
        return found

    def said(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return tuple(replace(c, why="; ".join([c.why, *what])) for c in candidates)

    return replace(
        found,
        chosen=said(found.chosen),
        also=said(found.also),
        nearest=said(found.nearest),
        weighed=said(found.weighed),
    )


def by_name(ranked: Sequence[Candidate]) -> Resolution:
    """The candidates that fit best of those found by key; a fit in all but the legal form yields to a full one."""
    best = [c for c in ranked if c.score == ranked[0].score][:CHOICES]
    return Resolution(outcome=outcome_of(best, sure=True), chosen=tuple(best))


def distinct(ranked: Sequence[Candidate]) -> list[Candidate]:
    """The first candidate of each entity."""
    seen: dict[str, Candidate] = {}
    for candidate in ranked:
        seen.setdefault(candidate.hit.entity_id, candidate)
    return list(seen.values())


def outcome_of(chosen: Sequence[Candidate], *, sure: bool) -> Outcome:
    """A match where one was chosen for sure, a potential one where not for sure, ambiguous where several were."""
    if len(chosen) != 1:
        return Outcome.AMBIGUOUS
    return Outcome.MATCH if sure else Outcome.POTENTIAL_MATCH
