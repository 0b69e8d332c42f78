"""A question prepared once, to be compared with many stored names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.domain.names.candidates import Question, Rarity
from bot.domain.names.common_words import GENERIC_WORDS, PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.names.descriptions import descriptive
from bot.domain.names.form_laws import forms_of
from bot.domain.names.keys import form_words, plain_key
from bot.domain.names.legal_forms import is_form_word, may_be_form_word
from bot.domain.names.likeness import number_of
from bot.domain.names.policy import Policy
from bot.domain.names.scripts import is_unvocalised

SHORT_WORD = 4
"""Up to so many letters, a word that is all that was asked is a short one."""


class Asked:
    """The question's words with their weights, and what of the question every comparison needs.

    `weight_of` has what a word weighs. `too_little`: the share of the question (0 to 1) from which on a name that lacks
    it need not be compared further.
    """

    def __init__(self, question: Question, rarity: Rarity, policy: Policy, *, too_little: float) -> None:
        self.question = question
        self.rarity = rarity
        self.policy = policy
        self.too_little = too_little
        self.words = question.words
        self.weight_of = _Weights(rarity, policy)
        self.weights = [self.weight_of[word] for word in self.words]
        self.whole_weight = sum(self.weights)
        self.form = form_words(question.name, question.key)
        self.form_like = [place for place, word in enumerate(self.words) if may_be_form_word(word)]
        self.is_firm = question.form is not None
        self.is_one_word = len(self.words) == 1
        self.is_short = self.is_one_word and len(self.words[0]) <= SHORT_WORD
        self.is_brand = self.is_one_word and not self.is_firm and not is_common(self.words[0])
        self.has_number = any(map(number_of, self.words))
        self.description = descriptive(self.words)
        self.forms = forms_of(plain_key(question.name)) if self.is_firm else frozenset[str]()
        self.is_without_vowels = is_unvocalised(question.name)

    def is_in_capitals(self, words: Sequence[str]) -> bool:
        """Whether these words alone are capitals in a question that has small letters too: "Wombat DJI"."""
        written = self.question.name
        return not written.isupper() and set(map(str.upper, words)).issubset(written.split())


class _Weights(dict[str, float]):
    """What words weigh, worked out when first asked for: their rarity, common words no more than the policy says."""

    def __init__(self, rarity: Rarity, policy: Policy) -> None:
        super().__init__()
        self._rarity = rarity
        self._policy = policy

    def __missing__(self, word: str) -> float:
        weight = self[word] = min(_most_weight(word, self._policy), self._rarity(word))
        return weight


@lru_cache(maxsize=65536)
def _most_weight(word: str, policy: Policy) -> float:
    if word in PARTICLES:
        return policy.particle_weight
    if word in TITLES or is_form_word(word):
        return policy.title_weight
    if word in GENERIC_WORDS:
        return policy.generic_weight
    return policy.place_weight if word in PLACE_WORDS else 1.0
