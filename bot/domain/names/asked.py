"""A question prepared once, to be compared with many stored names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.domain.names.candidates import Question, Rarity
from bot.domain.names.comparing.meanings import number_of
from bot.domain.names.descriptions import descriptive
from bot.domain.names.keys import form_words, plain_key
from bot.domain.names.policy import Policy
from bot.domain.names.scripts import is_unvocalised
from bot.domain.names.word_tables.common_words import GENERIC_WORDS, PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.names.word_tables.everyday_words import is_everyday, may_be_misspelt
from bot.domain.names.word_tables.form_laws import forms_of
from bot.domain.names.word_tables.legal_forms import is_form_word, may_be_form_word
from bot.domain.names.word_tables.translations import in_english

RARE = 0.89
"""Rarity of a word that two names have, of the sixty thousand or so of all lists."""
FEW_BEARERS = 0.8
"""Rarity of a word that nine names have."""
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
        self.weights = self.weight_of.each(self.words, in_chinese=question.has_han)
        self.whole_weight = sum(self.weights)
        self.form = form_words(question.name, question.key)
        self.form_like = [place for place, word in enumerate(self.words) if may_be_form_word(word)]
        self.is_firm = question.form is not None
        self.is_one_word = len(self.words) == 1
        self.is_short = self.is_one_word and len(self.words[0]) <= SHORT_WORD
        self.is_brand = self.is_one_word and not self.is_firm and not is_common(self.words[0])
        self.is_rare = self.is_brand and _is_rare(self.words[0], rarity)
        self.may_be_a_slip = self.is_brand and _may_be_a_slip(self.words[0], rarity)
        self.is_rare_firm = self._is_one_rare_word_of_a_firm()
        self.by_initial = _by_initial(self.words, rarity)
        self.unknown = _unknown(self.words, rarity)
        self.is_foreign = _is_foreign(self.words)
        self.is_trade_of_a_place = _is_trade_of_a_place(self.words)
        self.has_number = any(map(number_of, self.words))
        self.description = descriptive(self.words)
        self.forms = forms_of(plain_key(question.name)) if self.is_firm else frozenset[str]()
        self.is_without_vowels = is_unvocalised(question.name)

    def _is_one_rare_word_of_a_firm(self) -> bool:
        return self.is_firm and self.is_one_word and _is_rare(self.words[0], self.rarity)

    def is_in_capitals(self, words: Sequence[str]) -> bool:
        """Whether these words alone are capitals in a question that has small letters too: "Wombat DJI"."""
        written = self.question.name
        return not written.isupper() and set(map(str.upper, words)).issubset(written.split())


def _is_rare(word: str, rarity: Rarity) -> bool:
    return len(word) >= SHORT_WORD and not is_everyday(word) and rarity(word) >= RARE


def _by_initial(words: Sequence[str], rarity: Rarity) -> tuple[str, str] | None:
    """The letter and the word of "M. Zihar", where few names have that word; None of other questions."""
    letters = [word for word in words if len(word) == 1]
    if len(letters) != 1 or not letters[0].isalpha():
        return None  # of most questions
    families = [word for word in words if len(word) > 1 and word not in PARTICLES]
    return (letters[0], families[0]) if len(families) == 1 and _is_of_few(families[0], rarity) else None


def _is_of_few(word: str, rarity: Rarity) -> bool:
    """Whether few names have the word, but some have it, and it tells."""
    return len(word) >= SHORT_WORD and not is_everyday(word) and FEW_BEARERS <= rarity(word) < 1


def _may_be_a_slip(word: str, rarity: Rarity) -> bool:
    """Whether no listed name has the word, which may be another one misspelt."""
    return may_be_misspelt(word) and rarity(word) == 1


def _unknown(words: Sequence[str], rarity: Rarity) -> frozenset[int]:
    """The places of the words that no listed name has, and that may be another word misspelt."""
    return frozenset(
        place
        for place, word in enumerate(words)
        if len(word) >= SHORT_WORD and rarity(word) == 1 and not (word.isdigit() or is_everyday(word))
    )


def _is_foreign(words: Sequence[str]) -> bool:
    """Whether two words or more have an English one beside them: a name that may be translated as a whole."""
    return len(words) > 1 and sum(in_english(word) is not None for word in words) > 1


def _is_trade_of_a_place(words: Sequence[str]) -> bool:
    """Whether it is a place and a trade and nothing else: "Iran Shipping". "China Group" names no trade."""
    if len(words) != 2 or PLACE_WORDS.isdisjoint(words):
        return False
    return all(word in PLACE_WORDS or (word in GENERIC_WORDS and word not in _NO_TRADES) for word in words)


_NO_TRADES = frozenset(
    """
    and association business center centre companies concern corporate enterprise enterprises first general global
    government group grupo gruppa gruppe high holding holdings industrial industries industry international
    inversiones invest investment investments national new north northern of office organisation organization
    overseas partners private product products project projects public service services south southern special state
    system systems tech technical technological technologies technology the third trade trading united
    """.split()
)
"""Common words that say of no firm what it does."""


class _Weights(dict[str, float]):
    """What words weigh, worked out when first asked for: their rarity, common words no more than the policy says."""

    def __init__(self, rarity: Rarity, policy: Policy) -> None:
        super().__init__()
        self._rarity = rarity
        self._policy = policy

    def __missing__(self, word: str) -> float:
        weight = self[word] = min(_most_weight(word, self._policy), self._rarity(word))
        return weight

    def each(self, words: Iterable[str], *, in_chinese: bool) -> list[float]:
        """What each of a name's words weighs; of one in Chinese, in pinyin here, no syllable is a particle ("da")."""
        if in_chinese:
            return [self._rarity(word) if word in PARTICLES else self[word] for word in words]
        return [self[word] for word in words]


@lru_cache(maxsize=65536)
def _most_weight(word: str, policy: Policy) -> float:
    if word in PARTICLES:
        return policy.particle_weight
    if word in TITLES or is_form_word(word):
        return policy.title_weight
    if word in GENERIC_WORDS:
        return policy.generic_weight
    return policy.place_weight if word in PLACE_WORDS else 1.0
