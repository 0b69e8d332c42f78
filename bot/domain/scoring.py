"""Compares a question with a stored name: features by aligned words, weighed by the policy and told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.domain import han
from bot.domain.alignment import Pairing, align
from bot.domain.candidates import NameHit, Question, Rarity
from bot.domain.common_words import GENERIC_WORDS, PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.entity import NameType, Schema
from bot.domain.legal_forms import OTHER, form_of, is_form_word, may_be_form_word
from bot.domain.likeness import number_of, slip_of_any
from bot.domain.names.keys import form_words, has_han, initials, name_key, plain_key
from bot.domain.policy import PLACES, Features, Policy, of_words, weighed
from bot.domain.scripts import is_unvocalised

SHORT_WORD = 4
_BEFORE_A_NAME = PLACE_WORDS | PARTICLES | TITLES
WHOLE_NAME = 3
_NO_FIRMS = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
"""What bears no legal form, and is not called by its initials: "Naver Corporation" is no person."""
HOPELESS = 0.2
"""Names that score less by their words alone are not worth looking at further."""
SHORTEST_PART = 5
"""Shorter parts of "A/B" are no names: "A/S", "DHKP/C"."""
ALL_BUT = 0.1
"""A name of so many common words, met but for this share, is meant as a whole: "China Railway Group"."""


class Scored(NamedTuple):
    """A hit with its score, its words, the pairs it rests on, and the features."""

    hit: NameHit
    score: float
    words: Sequence[str]
    pairs: Sequence[Pairing]
    features: Features


class Scorer:
    """Scores and explains names for one question."""

    def __init__(self, question: Question, rarity: Rarity, policy: Policy, *, least: float = HOPELESS) -> None:
        """`least`: a name that scores less by its words alone keeps that score, which all else would lower."""
        self._question = question
        self._least = least
        self._rarity = rarity
        self._policy = policy
        self._weights: dict[str, float] = {}
        self._asked = question.words
        self._consonants = is_unvocalised(question.name)
        self._asked_weights = [self._weight(word) for word in self._asked]
        self._asked_weight = sum(self._asked_weights)
        self._is_short = len(self._asked) == 1 and len(self._asked[0]) <= SHORT_WORD
        self._form = form_words(question.name, question.key)
        self._is_firm = question.form is not None
        self._is_brand = len(self._asked) == 1 and not self._is_firm and not is_common(self._asked[0])
        self._form_like = [i for i, word in enumerate(self._asked) if may_be_form_word(word)]
        self._has_number = any(map(number_of, self._asked))

    def score(self, hit: NameHit) -> Scored:
        """The name's score, and what it rests on. "A/B" may be two names: the whole or the part that fits best."""
        if "/" not in hit.text:
            return self._score(hit)
        parts = [part for part in hit.text.split("/") if len(plain_key(part)) >= SHORTEST_PART]
        readings = [hit, *(replace(hit, text=part, key=name_key(part)) for part in parts)]
        return max(map(self._score, readings), key=lambda scored: scored.score)._replace(hit=hit)

    def _score(self, hit: NameHit) -> Scored:
        chinese = _is_chinese(hit)
        if chinese and self._question.has_han:
            features = self._han(hit)
            return Scored(hit, weighed(features, self._policy), (), (), features)
        words = han.in_latin(hit.key) if chinese else hit.key.split()
        unvocalised = not hit.text.isascii() and is_unvocalised(hit.text)
        pairs = align(self._asked, words, self._policy, consonants=self._consonants or unvocalised)
        if hit.name_type is NameType.NATIVE and hit.schema is Schema.JURISDICTION and self._question.name.isascii():
            features = Features(not_found=1.0, not_asked=1.0)  # "Xi" is not Greece (希腊, xi la), nor "Bullish" Belize
        else:
            features = self._features(hit, words, pairs)
        return Scored(hit, weighed(features, self._policy), words, pairs, features)

    def _features(self, hit: NameHit, words: Sequence[str], pairs: Sequence[Pairing]) -> Features:
        by_initials = self._by_initials(hit)
        if not pairs:
            return Features(not_found=1.0, not_asked=1.0, initials=by_initials)
        not_found = self._not_found(hit, pairs)
        if not by_initials and self._hopeless(not_found, 0.0):
            return Features(not_found, 0.0)
        not_asked = self._not_asked(hit, words, pairs)
        if self._is_brand and not_found == 0 and self._leads(hit, words, pairs):
            not_asked = min(not_asked, self._policy.behind_a_brand)
        if not by_initials and self._hopeless(not_found, not_asked):
            return Features(not_found, not_asked)
        met = {j for pair in pairs for j in pair.stored}
        elsewhere = not_asked > 0 and self._begins(words) not in met
        return Features(
            not_found=not_found,
            not_asked=not_asked,
            indistinct=self._indistinct(pairs, words) and not _whole(not_found, not_asked, pairs),
            whole_either=min(not_found, not_asked) <= ALL_BUT and len(pairs) >= WHOLE_NAME,
            numbers_differ=self._has_number and self._numbers_differ(pairs, words, met),
            out_of_order=not _in_order(pairs),
            elsewhere=elsewhere,
            branch=not self._is_brand and _branch(words, met),
            short=len(self._asked) == 1 and self._is_part(hit, words, met),
            given_only=len(self._asked) == 1 and _given_only(hit, [words[j] for j in met]),
            other_name=hit.name_type is not NameType.NAME,
            other_form=self._other_form(hit),
            other_country=self._question.elsewhere(hit),
            other_schema=self._question.of_another_kind(hit) or (self._is_firm and hit.schema in _NO_FIRMS),
            other_wording=self._otherwise_worded(hit),
            initials=by_initials,
        )

    def _hopeless(self, not_found: float, not_asked: float) -> bool:
        return round(of_words(not_found, not_asked, self._policy), PLACES) < self._least

    def _not_found(self, hit: NameHit, pairs: Sequence[Pairing]) -> float:
        """The share of the question, by weight, that the name lacks; words of its legal form are not counted."""
        weights, whole, found = self._asked_weights, self._asked_weight, 0.0
        for pair in pairs:  # a loop: sums of sums take twice the time, and this is done for every name ranked
            found += pair.likeness * sum([weights[i] for i in pair.asked])
        if left := self._form_like_left(pairs):
            at_best = _missing(found, whole - sum([weights[i] for i in left]))
            if self._hopeless(at_best, 0.0):
                return at_best
            whole -= sum(weights[i] for i in self._of_its_form(hit, left))
        return _missing(found, whole)

    def _form_like_left(self, pairs: Sequence[Pairing]) -> list[int]:
        """Words of the question that no word of the name met and that may be its legal form."""
        if not self._form_like:
            return []
        met = {i for pair in pairs for i in pair.asked}
        return [i for i in self._form_like if i not in met]

    def _is_part(self, hit: NameHit, words: Sequence[str], met: set[int]) -> bool:
        """Whether the word asked is a short one of a name with more telling words, or syllables within a Chinese name.

        "Nike" is not 萨罗尼克 (sa luo ni ke); "Xiaomi" is 小米科技 (xiao mi technology).
        """
        left = [word for j, word in enumerate(words) if j not in met]
        if _is_chinese(hit):
            return bool(left) and (len(met) == 1 or _first_telling(words) not in met)
        return self._is_short and not all(map(is_common, left))

    def _not_asked(self, hit: NameHit, words: Sequence[str], pairs: Sequence[Pairing]) -> float:
        """The share of the name, by weight, that was not asked for; Chinese syllables are no particles ("da", "la")."""
        syllables = _is_chinese(hit)
        weights = [self._rarity(w) if syllables and w in PARTICLES else self._weight(w) for w in words]
        whole, covered = sum(weights), 0.0
        for pair in pairs:
            covered += pair.likeness * sum([weights[j] for j in pair.stored])
        return _missing(covered, whole)

    def _leads(self, hit: NameHit, words: Sequence[str], pairs: Sequence[Pairing]) -> bool:
        """Whether the brand asked for is the first telling word of a firm's name: "Kestrel" for Global Kestrel."""
        return not self._is_short and hit.schema not in _NO_FIRMS and _first_telling(words) in pairs[0].stored

    def _begins(self, words: Sequence[str]) -> int:
        """Where a name begins to tell what it names: behind its city, "the" or a title ("Beijing Kestrel")."""
        return next((j for j, word in enumerate(words) if word not in _BEFORE_A_NAME), 0)

    def _of_its_form(self, hit: NameHit, left: list[int]) -> list[int]:
        """Those of the words that are the name's legal form, misspelt or in letters."""
        form = form_words(hit.text, hit.key)
        asked = "".join(self._asked[i] for i in left)
        if any(_same_letters(letters, "".join(form)) for letters in (asked, asked + "".join(self._form))):
            return left
        words = [(i, self._asked[i]) for i in left]
        return [i for i, word in words if word not in PARTICLES and slip_of_any(word, form)]  # "Al" is no slip of "SAL"

    def _by_initials(self, hit: NameHit) -> bool:
        if len(self._asked) != 1 or is_common(self._asked[0]) or hit.schema in _NO_FIRMS:
            return False
        return self._asked[0] in initials(hit.text, hit.key) and not self._otherwise_worded(hit)

    def _otherwise_worded(self, hit: NameHit) -> bool:
        """Whether the question has a legal form, and the name another or none."""
        return bool(self._form) and self._form != form_words(hit.text, hit.key)

    def _indistinct(self, pairs: Sequence[Pairing], words: Sequence[str]) -> bool:
        """Whether only common words were met, on both sides: "Syrian Air" for "Syrianair" is more than that."""
        met = (self._asked[p.asked[0]] if len(p.asked) == 1 else words[p.stored[0]] for p in pairs)
        return all(map(is_common, met))

    def _numbers_differ(self, pairs: Sequence[Pairing], words: Sequence[str], met: set[int]) -> bool:
        met_asked = {i for pair in pairs for i in pair.asked}
        left = any(number_of(word) for i, word in enumerate(self._asked) if i not in met_asked)
        return left and any(number_of(word) for j, word in enumerate(words) if j not in met)

    def _han(self, hit: NameHit) -> Features:
        asked = self._question.key.replace(" ", "")
        found, covered = han.likeness(asked, hit.key.replace(" ", ""))
        return Features(not_found=1 - found, not_asked=1 - covered, indistinct=han.is_common(asked))

    def _other_form(self, hit: NameHit) -> bool:
        asked = self._question.form
        stored = form_of(plain_key(hit.text)) if asked else None
        return asked is not None and stored is not None and OTHER not in (asked, stored) and asked != stored

    def _weight(self, word: str) -> float:
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = min(_most_weight(word, self._policy), self._rarity(word))
        return known

    def explain(self, scored: Scored) -> str:
        """What the score rests on: words met, words missing on either side, and what else counted."""
        hit, words, pairs = scored.hit, scored.words, scored.pairs
        if not words:
            return f"{hit.name_type} “{hit.text}”: characters compared"
        met_asked, met = {i for p in pairs for i in p.asked}, {j for p in pairs for j in p.stored}
        parts = [f"{hit.name_type} “{hit.text}”: {self._met(pairs, words) or 'no word in common'}"]
        parts += _listed("not in the name", [w for i, w in enumerate(self._asked) if i not in met_asked])
        parts += _listed("not asked for", [w for j, w in enumerate(words) if j not in met])
        return "; ".join([*parts, *scored.features.in_words()])

    def _met(self, pairs: Sequence[Pairing], words: Sequence[str]) -> str:
        said = []
        for pair in sorted(pairs, key=lambda p: p.asked):
            asked, met = " ".join(self._asked[i] for i in pair.asked), " ".join(words[j] for j in pair.stored)
            said.append(f"“{asked}”" if asked == met else f"“{asked}” for “{met}”")
        return ", ".join(said)


def _first_telling(words: Sequence[str]) -> int:
    return next((j for j, word in enumerate(words) if not is_common(word)), 0)


def _is_chinese(hit: NameHit) -> bool:
    return not hit.text.isascii() and has_han(hit.key)


@lru_cache(maxsize=65536)
def _most_weight(word: str, policy: Policy) -> float:
    if word in PARTICLES:
        return policy.particle_weight
    if word in TITLES or is_form_word(word):
        return policy.title_weight
    if word in GENERIC_WORDS:
        return policy.generic_weight
    return policy.place_weight if word in PLACE_WORDS else 1.0


def _given_only(hit: NameHit, met: Sequence[str]) -> bool:
    """Whether only given names of a person were met: "Xiaoming" for "ZHANG, Xiaoming"."""
    if hit.schema is not Schema.PERSON:
        return False
    family = plain_key(_family(hit.text)).split()
    return bool(family) and not any(word in family for word in met)


def _family(text: str) -> str:
    """The family name, as lists set it apart: before a comma, or alone in capitals; "" where they do not."""
    before, comma, _ = text.partition(",")
    if comma:
        return before
    words = text.split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    return " ".join(capitals) if len(capitals) < len(words) else ""


def _branch(words: Sequence[str], met: set[int]) -> bool:
    """Whether a name goes on to a place as a branch's does, "Bank of X Chile", and to nothing else that tells it apart.

    "X of Russia" is no branch.
    """
    last = len(words) - 1
    if last < 1 or last in met or words[last] not in PLACE_WORDS or words[last - 1] == "of":
        return False
    return all(j in met or is_common(word) for j, word in enumerate(words))


def _missing(met: float, whole: float) -> float:
    return 1 - met / whole if whole > 0 else 0.0


def _same_letters(asked: str, form: str) -> bool:
    """Whether a legal form's letters were asked for, in any order or, where there are enough of them, with one slip."""
    return sorted(asked) == sorted(form) or (len(form) > SHORT_WORD and OSA.distance(asked, form, score_cutoff=1) < 2)


def _listed(what: str, words: Sequence[str]) -> list[str]:
    return [f"{what}: " + ", ".join(f"“{word}”" for word in words)] if words else []


def _whole(not_found: float, not_asked: float, pairs: Sequence[Pairing]) -> bool:
    """Whether a name of common words is met as a whole: all but a little of a long one, all of a short one."""
    if len(pairs) >= WHOLE_NAME:
        return not_found <= ALL_BUT and not_asked <= ALL_BUT
    return len(pairs) > 1 and not_found == not_asked == 0


def _in_order(pairs: Sequence[Pairing]) -> bool:
    if len(pairs) < 2:
        return True
    places = [pair.stored[0] for pair in sorted(pairs, key=lambda p: p.asked)]
    return places == sorted(places)
