"""Candidates and how they are ranked: every name found is scored by the policy and explained in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.domain import han
from bot.domain.alignment import Pairing, align
from bot.domain.common_words import GENERIC_WORDS, PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.entity import NameType, Schema
from bot.domain.legal_forms import OTHER, form_of, is_form_word
from bot.domain.likeness import number_of
from bot.domain.names import form_words, has_han, initials, name_key, plain_key
from bot.domain.policy import POLICY, Policy
from bot.domain.scripts import is_unvocalised

__all__ = ["IDENTIFIER", "POLICY", "Candidate", "NameHit", "Policy", "Question", "Rarity", "best_of_each", "leaders",
           "rank_exact", "rank_near"]  # fmt: skip

IDENTIFIER = "identifier"
MOST_RANKED = 10
"""Candidates beyond these are not told."""
_NOT_NEAR = (NameType.WEAK_ALIAS, NameType.ACRONYM, IDENTIFIER)
"""Never compared by likeness."""

Rarity = Callable[[str], float]
"""How rare a word is among all stored names: 0 (in every name) to 1 (in none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A stored name or identifier that may be meant. `name_type` is a NameType, or "identifier"."""

    entity_id: str
    schema: Schema
    text: str
    name_type: NameType | str
    key: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A hit with its score (0 to 1) and, in words, what it rests on."""

    hit: NameHit
    score: float
    why: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """A name asked for; where the asker said so, the countries (ISO codes, lower case) and kind it is looked for in."""

    name: str
    countries: Collection[str] = ()
    schema: Schema | None = None

    @cached_property
    def words(self) -> list[str]:
        """The folded words without the legal form; Chinese as it stands."""
        return name_key(self.name).split()

    @cached_property
    def latin(self) -> list[str]:
        """The same with Chinese translated or in pinyin."""
        return list(han.in_latin(" ".join(self.words))) if self.has_han else self.words

    @cached_property
    def has_han(self) -> bool:
        """Whether it was asked in Chinese."""
        return has_han(self.name)

    @cached_property
    def form(self) -> str | None:
        """The kind of legal form it bears."""
        return form_of(plain_key(self.name))


def rank_exact(query: str, hits: Iterable[NameHit], policy: Policy = POLICY) -> list[Candidate]:
    """Score hits found by key, the best of each entity, best first."""
    return best_of_each(filter(None, (_exact(query, hit, policy) for hit in hits)))


def _exact(query: str, hit: NameHit, policy: Policy) -> Candidate | None:
    if hit.name_type == IDENTIFIER:
        return Candidate(hit=hit, score=1.0, why=f"identifier {hit.text}, exactly")
    if hit.name_type is NameType.WEAK_ALIAS:
        why = f"“{hit.text}” is a weak alias: it never decides alone"
        return Candidate(hit=hit, score=policy.weak_alias, why=why)
    if plain_key(query) == plain_key(hit.text):
        return Candidate(hit=hit, score=1.0, why=f"{hit.name_type} “{hit.text}”, exactly")
    if hit.schema in (Schema.JURISDICTION, Schema.APP):
        return None  # "China Co., Ltd." is not China
    but = "but for the legal form" if name_key(query) == hit.key else "one of the two names in the question"
    return Candidate(hit=hit, score=policy.legal_form_only, why=f"{hit.name_type} “{hit.text}”, {but}")


def rank_near(
    question: Question, hits: Iterable[NameHit], rarity: Rarity, policy: Policy = POLICY
) -> list[Candidate]:
    """Score hits found by likeness, the best of each entity, best first. Weak aliases and acronyms do not count."""
    scorer = _Scorer(question, rarity, policy)
    best: dict[str, _Fit] = {}
    for hit in hits:
        if hit.name_type not in _NOT_NEAR:
            fit = scorer.fit(hit)
            if hit.entity_id not in best or fit.score > best[hit.entity_id].score:
                best[hit.entity_id] = fit
    ranked = sorted(best.values(), key=lambda fit: (-fit.score, fit.hit.entity_id))[:MOST_RANKED]
    return [Candidate(hit=fit.hit, score=round(fit.score, 4), why=scorer.explain(fit)) for fit in ranked if fit.score]


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


class _Fit(NamedTuple):
    hit: NameHit
    score: float
    stored: Sequence[str]
    pairs: Sequence[Pairing]


class _Scorer:
    """Scores and explains names for one question."""

    def __init__(self, question: Question, rarity: Rarity, policy: Policy) -> None:
        self._question = question
        self._rarity = rarity
        self._policy = policy
        self._weights: dict[str, float] = {}
        self._asked = question.latin
        self._consonants = is_unvocalised(question.name)
        self._asked_weights = [self._weight(word) for word in self._asked]
        self._has_number = any(map(number_of, self._asked))
        self._asked_total = sum(self._asked_weights) or 1.0

    def fit(self, hit: NameHit) -> _Fit:
        """The name's score, and the pairs of words it rests on."""
        stored_han = has_han(hit.key)
        if stored_han and self._question.has_han:
            return _Fit(hit, max(self._han(hit), 0.0), (), ())
        stored = han.in_latin(hit.key) if stored_han else hit.key.split()
        pairs = align(self._asked, stored, self._policy, consonants=self._consonants or is_unvocalised(hit.text))
        score = self._words(hit, stored, pairs) if pairs else 0.0
        return _Fit(hit, max(score, self._initials(hit), 0.0), stored, pairs)

    def _of_its_form(self, hit: NameHit, pairs: Sequence[Pairing]) -> frozenset[int]:
        """Words of the question, met by no word of the name, that are its legal form: misspelt, reversed or in letters."""
        met = {i for p in pairs for i in p.asked}
        left = [i for i in range(len(self._asked)) if i not in met]
        if not left or len(left) == len(self._asked) or not (form := form_words(hit.text, hit.key)):
            return frozenset()
        words = [self._asked[i] for i in left]
        if sorted("".join(words)) == sorted("".join(form)):
            return frozenset(left)
        return frozenset(i for i, word in zip(left, words, strict=True) if _is_slip_of_any(word, form))

    def _initials(self, hit: NameHit) -> float:
        """A name whose initials were asked for is told as near, and never called a match by that."""
        asked = self._asked[0] if len(self._asked) == 1 else ""
        return self._policy.initials_only if asked and asked in initials(hit.text, hit.key) else 0.0

    def _words(self, hit: NameHit, stored: Sequence[str], pairs: Sequence[Pairing]) -> float:
        """How well the words fit, less what speaks against the name as a whole."""
        policy, weights = self._policy, [self._weight(word) for word in stored]
        found = sum(p.likeness * sum(self._asked_weights[i] for i in p.asked) for p in pairs)
        covered = sum(p.likeness * sum(weights[j] for j in p.stored) for p in pairs)
        asked = self._asked_total
        if sum(len(p.asked) for p in pairs) < len(self._asked):
            asked -= sum(self._asked_weights[i] for i in self._of_its_form(hit, pairs))
        not_found, not_asked = 1 - found / asked, 1 - covered / (sum(weights) or 1.0)
        score = 1 - policy.not_found * not_found - policy.not_asked * not_asked
        score -= policy.conflict * min(not_found, not_asked)
        if not self._distinct(pairs, stored) and (not_found > 0.1 or not_asked > 0.1 or len(pairs) < 3):
            score *= policy.indistinct
        if self._numbers_differ(pairs, stored):
            score = min(score, policy.numbers_differ)
        if not _in_order(pairs):
            score -= policy.order
        if not_asked > 0:
            score -= self._elsewhere(pairs, stored)
        if hit.name_type is not NameType.NAME:
            score -= policy.other_name
        return score - self._doubts(hit) if score > policy.nearest else score

    def _elsewhere(self, pairs: Sequence[Pairing], stored: Sequence[str]) -> float:
        """What a name loses that does not begin with what was asked, or goes on to a place: a branch, "Bank of X Chile"."""
        met = {j for p in pairs for j in p.stored}
        branch = len(stored) > 1 and stored[-1] in PLACE_WORDS and len(stored) - 1 not in met
        return self._policy.elsewhere * (0 not in met) + self._policy.branch * branch

    def _distinct(self, pairs: Sequence[Pairing], stored: Sequence[str]) -> bool:
        """Whether a word was met that is not common, on one side at least: "Syrian Air" for "Syrianair"."""
        met = [self._asked[p.asked[0]] if len(p.asked) == 1 else stored[p.stored[0]] for p in pairs]
        return any(not is_common(word) for word in met)

    def _numbers_differ(self, pairs: Sequence[Pairing], stored: Sequence[str]) -> bool:
        if not self._has_number:
            return False
        met_asked, met_stored = {i for p in pairs for i in p.asked}, {j for p in pairs for j in p.stored}
        asked_left = any(number_of(w) for i, w in enumerate(self._asked) if i not in met_asked)
        return asked_left and any(number_of(w) for j, w in enumerate(stored) if j not in met_stored)

    def _han(self, hit: NameHit) -> float:
        asked, stored = name_key(self._question.name).replace(" ", ""), hit.key.replace(" ", "")
        found, covered = han.likeness(asked, stored)
        policy = self._policy
        score = 1 - policy.not_found * (1 - found) - policy.not_asked * (1 - covered)
        score -= policy.conflict * min(1 - found, 1 - covered)
        return min(score, policy.indistinct) if han.is_common(asked) else score

    def _doubts(self, hit: NameHit) -> float:
        question, policy, doubts = self._question, self._policy, 0.0
        if question.form and (form := form_of(plain_key(hit.text))):
            doubts += policy.other_form * (OTHER not in (form, question.form) and form != question.form)
        if question.countries and hit.countries and not set(question.countries) & set(hit.countries):
            doubts += policy.other_country
        if question.schema and question.schema is not hit.schema:
            doubts += policy.other_schema
        return doubts

    def _weight(self, word: str) -> float:
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = self._weigh(word)
        return known

    def _weigh(self, word: str) -> float:
        policy, rarity = self._policy, self._rarity(word)
        if word in PARTICLES:
            return min(policy.particle_weight, rarity)
        if word in TITLES or is_form_word(word):
            return min(policy.title_weight, rarity)
        if word in GENERIC_WORDS:
            return min(policy.generic_weight, rarity)
        return min(policy.place_weight, rarity) if word in PLACE_WORDS else rarity

    def explain(self, fit: _Fit) -> str:
        """What the score rests on: words found, words missing on either side."""
        hit, stored, pairs = fit.hit, fit.stored, fit.pairs
        if not stored:
            return f"{hit.name_type} “{hit.text}”: characters compared"
        said = [f"{hit.name_type} “{hit.text}”: {self._alike(pairs, stored) or 'no word in common'}"]
        met_asked, met_stored = {i for p in pairs for i in p.asked}, {j for p in pairs for j in p.stored}
        if missed := [f"“{w}”" for i, w in enumerate(self._asked) if i not in met_asked]:
            said.append(f"not in the name: {', '.join(missed)}")
        if extra := [f"“{w}”" for j, w in enumerate(stored) if j not in met_stored]:
            said.append(f"not asked for: {', '.join(extra)}")
        if self._numbers_differ(pairs, stored):
            said.append("the numbers differ")
        return "; ".join(said)

    def _alike(self, pairs: Sequence[Pairing], stored: Sequence[str]) -> str:
        said = []
        for pair in sorted(pairs, key=lambda p: p.asked):
            asked, met = " ".join(self._asked[i] for i in pair.asked), " ".join(stored[j] for j in pair.stored)
            said.append(f"“{asked}”" if asked == met else f"“{asked}” for “{met}”")
        return ", ".join(said)


def _is_slip_of_any(word: str, form: Sequence[str]) -> bool:
    return len(word) > 1 and any(OSA.distance(word, part) < 2 for part in form if len(part) > 1)


def _in_order(pairs: Sequence[Pairing]) -> bool:
    if len(pairs) < 2:
        return True
    places = [p.stored[0] for p in sorted(pairs, key=lambda p: p.asked)]
    return places == sorted(places)
