"""Looks names up: by key, by likeness, and without the bracket at their end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.several import parts_of
from bot.domain.names.comparing.glance import roughly_alike
from bot.domain.names.comparing.once import once
from bot.domain.names.comparing.within import keys_within
from bot.domain.names.identifiers import read_keys
from bot.domain.names.keys import asked_keys, family_first_keys, in_brackets, plain_key, tells_a_name
from bot.domain.names.matching import Candidate, NameHit, Policy, Question, rank_exact, rank_near
from bot.domain.names.scripts import is_unvocalised, skeleton
from bot.domain.names.sounds.heard import is_sounded
from bot.services.answering import NameIndex
from bot.services.screening.readings import read_otherwise

WIDTH = 20
"""Names asked of the index for likeness: wide, since ranking them is cheap."""
WIDTHS = (60, 240, 1000, 4000)
"""The same where all that reach the threshold are looked for: wider while some come from among the further ones."""
WITH_EVERY_WORD = 1000
"""Names asked of the index that have every word of the question."""


@lru_cache(maxsize=1024)
def exact_keys(name: str) -> tuple[str, ...]:
    """The keys that a name, or an identifier, may be stored under."""
    return tuple(dict.fromkeys([*asked_keys(name), *family_first_keys(name), *read_keys(name)]))


@lru_cache(maxsize=1024)
def named_parts(name: str) -> tuple[str, ...]:
    """The parts of a name that are asked for too, each by its very name."""
    return tuple(part for part in parts_of(name) if plain_key(part))


def keys_of_all(name: str) -> Iterator[str]:
    """The keys of a name and of its parts: what is looked up of nearly every name."""
    yield from exact_keys(name)
    yield from keys_within(name)
    for part in named_parts(name):
        yield from exact_keys(part)


class Look:
    """Looks for whom one question may mean, as `team` may see them."""

    def __init__(self, question: Question, index: NameIndex, *, team: str, policy: Policy) -> None:
        self.question = question
        self.policy = policy
        self._index = index
        self._team = team
        self._near: Sequence[NameHit] = ()
        self.is_cut = False
        """Whether more names than were compared may reach the threshold."""

    def by_key(self) -> list[Candidate]:
        """Those with the very name, or number."""
        return self.named([self.question.name])[0]

    def quickly(self, told_from: float | None) -> list[Candidate]:
        """The names most like it, as rank_near() ranks them."""
        self._near = self._index.similar(self.question.name, limit=WIDTH, team=self._team)
        return rank_near(self.question, self._near, self._index.rarity, self.policy, told_from=told_from)

    def read_otherwise(self, least: float) -> list[Candidate]:
        """Those whom the name may mean in another reading, down to the score `least`."""
        return read_otherwise(self.question, self._index, team=self._team, policy=self.policy, least=least)

    @once
    def _ranked(self) -> set[_Which]:
        return set(map(_which, self._near[:WIDTH]))  # beyond are those that fit as well as the last of these

    def thoroughly(self, known: Sequence[Candidate] = ()) -> list[Candidate]:
        """Of the names not ranked yet those that reach the threshold: many are far less like it than the best one.

        Further names of the entities of `known`, which is what was found for certain, are left out.
        """
        entities = {candidate.hit.entity_id for candidate in known if candidate.score >= self.policy.legal_form_only}
        found = self.with_every_word(entities)
        for width in WIDTHS:
            similar = self._index.similar(self.question.name, limit=width, team=self._team, thorough=True)
            reaching = self._reaching(similar, entities)
            found += reaching
            further = set(map(_which, similar[WIDTH:]))
            if len(similar) < width or not any(_which(candidate.hit) in further for candidate in reaching):
                break
        else:
            self.is_cut = True
        return found

    def within(self) -> list[Candidate]:
        """The firms whose whole name stands in the question, where these reach the threshold by it."""
        keys = keys_within(self.question.name)
        return self._reaching(named, ()) if keys and (named := self._hits_named(keys)) else []

    def heard(self) -> list[Candidate]:
        """Of a name whose words have one consonant each, by which nothing else looks for them, those that sound so."""
        name = self.question.name
        if not (is_unvocalised(name) and is_sounded(name)) or any(len(skeleton(w)) > 1 for w in self.question.words):
            return []
        return self._reaching(self._index.heard(name, limit=WITH_EVERY_WORD, team=self._team), ())

    def with_every_word(self, but: Collection[str] = (), *, persons: bool = False) -> list[Candidate]:
        """Of the names not ranked yet that have every word of the question those that reach the threshold.

        Names of the entities `but` are left out. `persons`: who is none need not be told, nor compared.
        """
        found = self._index.with_every_word(self.question.name, limit=WITH_EVERY_WORD, team=self._team)
        reaching = self._reaching(found, but, persons=persons and len(found) < WITH_EVERY_WORD)
        self.is_cut |= bool(reaching) and len(found) >= WITH_EVERY_WORD
        return reaching

    def _reaching(self, hits: Sequence[NameHit], but: Collection[str], *, persons: bool = False) -> list[Candidate]:
        """Those of the names that reach the threshold; none is ranked a second time."""
        others = [hit for hit in hits if hit.entity_id not in but and _which(hit) not in self._ranked]
        if not others:
            return []  # as mostly, where names within the question are looked for
        self._ranked.update(map(_which, others))
        alike = roughly_alike(self.question.name, others)
        if persons:
            alike = [hit for hit in alike if hit.schema is Schema.PERSON]
        return rank_near(self.question, alike, self._index.rarity, self.policy, told_from=self.policy.threshold)

    def named(self, names: Sequence[str]) -> list[list[Candidate]]:
        """Of each of these those with the very name, or number; all are looked up together."""
        hits = self._hits_named(key for name in names for key in exact_keys(name)) if names else ()
        return [self._called(name, hits) for name in names]

    def _called(self, name: str, hits: Sequence[NameHit]) -> list[Candidate]:
        called = [hit for hit in hits if hit.key in exact_keys(name)]
        return rank_exact(replace(self.question, name=name), called, self.policy) if called else []

    def _hits_named(self, keys: Iterable[str]) -> Sequence[NameHit]:
        if not (wanted := set(keys)) <= self._looked_up:
            return self._looked_up_now(wanted)
        return [hit for hit in self._held if hit.key in wanted] if self._held else ()

    @once
    def _looked_up(self) -> AbstractSet[str]:
        """The keys that nearly every question is looked up by: together, since each look-up takes as long as all."""
        return dict.fromkeys(keys_of_all(self.question.name)).keys()

    @once
    def _held(self) -> Sequence[NameHit]:
        return self._looked_up_now(self._looked_up)

    def _looked_up_now(self, keys: Collection[str]) -> Sequence[NameHit]:
        return [hit for hit in self._index.exact(keys) if hit.team in ("", self._team)]

    def by_part(self) -> list[Candidate]:
        """Of "X and Y", which is one name here, those who are named X or Y: they are shown, and decide nothing."""
        parts = [part for part in named_parts(self.question.name) if part != self.question.name]
        named = zip(parts, self.named(parts), strict=True)
        candidates = [replace(c, why=f"{c.why}; “{part}” alone") for part, found in named for c in found]
        meant = [c for c in candidates if c.hit.schema is not Schema.JURISDICTION]
        return [c for c in meant if c.score >= self.policy.legal_form_only]

    def before_brackets(self) -> list[Candidate]:
        """Of "X (Y)" those named X: wholly meant where Y is a name of the same or says what X was called, else perhaps.

        Lists print "Huawei Technologies Co., Ltd. (Huawei)" and "Phenix Optical (formerly Phoenix Optics)"; "Bank of
        China (Hong Kong)" is another company than Bank of China.
        """
        parts = in_brackets(self.question.name)
        if parts is None:
            return []
        outside, inside = parts
        both = {candidate.hit.entity_id for candidate in self.named([inside])[0]}
        sure = tells_a_name(inside)
        found = self.named([outside])[0]
        return [c if sure or c.hit.entity_id in both else _perhaps(c, inside, self.policy) for c in found]

    def named_outside(self, exact: list[Candidate]) -> list[Candidate]:
        """Of "X (Y)", where X is one company and Y a short name of several, those named X."""
        parts = in_brackets(self.question.name)
        if parts is None:
            return exact
        found = self.named([parts[0]])[0]
        best = {candidate.hit.entity_id for candidate in found if candidate.score == found[0].score}
        return [candidate for candidate in exact if candidate.hit.entity_id in best] or exact


_Which = tuple[str, str, str]


def _which(hit: NameHit) -> _Which:
    """By what a name is told from others; the whole of it takes long to compare."""
    return hit.entity_id, hit.name_type, hit.text


def _perhaps(candidate: Candidate, inside: str, policy: Policy) -> Candidate:
    score = min(candidate.score, policy.outside_brackets)
    return replace(candidate, score=score, why=f"{candidate.why}; “({inside})” is not in the name")
