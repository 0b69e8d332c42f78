"""How alike two words are: slips, transliterations, abbreviations, digits for letters. Numbers must agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.domain.names.comparing.meanings import abbreviates, meaning, number_of, singular
from bot.domain.names.comparing.pairing import LeftOut
from bot.domain.names.comparing.slips import by_slips
from bot.domain.names.policy import POLICY, Policy
from bot.domain.names.scripts import skeleton, skeletons
from bot.domain.names.sounds.romanisations import same_romanised
from bot.domain.names.word_tables.common_words import NUMBER_WORDS, PARTICLES, ROMAN_NUMERALS
from bot.domain.names.word_tables.everyday_words import EVERYDAY_WORDS
from bot.domain.names.word_tables.legal_forms import without_joined_form

_LETTERS_FOR_DIGITS = str.maketrans("0135789", "oiestbg")
ARTICLES = PARTICLES - frozenset("abd abdal abdel abdul abou abu ben bin bint bn ibn".split())
"""Words that nobody writes by their initial, or as initials: "a" is not "al", nor "of" the Oil Fund."""
_SHORTEST = {True: 4, False: 3, None: 0}
"""A word up to so long with a slip is another word: all that was asked, one of several that differ, or the last."""
SHORTEST_SOUND = 2
"""Fewer consonants than this say nothing."""


def word_likeness(
    asked: str, stored: str, policy: Policy = POLICY, *, alone: bool | None = None, consonants: bool = False
) -> float:
    """1 for equal words, less for slips, transliterations and abbreviations, 0 where the words are different words.

    `alone`: it is all that was asked, or (False) more words differ, or (None) the rest of the name was met. A short
    word with a slip is then another word: "DHI" is not "DJI"; asked alone, it is one to be told of.
    `consonants`: one of them was written without vowels, as Arabic is, and its consonants are all there is to compare.
    """
    if asked == stored:
        return 1.0
    return _likeness(asked, stored, policy, alone, consonants)


def likenesses(
    asked: Sequence[str],
    stored: Sequence[str],
    left_out: LeftOut,
    policy: Policy,
    *,
    alone: bool | None,
    consonants: bool,
) -> list[tuple[float, int, int]]:
    """Of the words that are left, every two that are alike at all, as word_likeness() has it: how much, and where."""
    left, right = left_out
    found = []
    for i in left:
        word = asked[i]
        for j in right:
            other = stored[j]
            if not consonants and _begin_otherwise(word, other) and meaning(word) != meaning(other):
                continue  # many words end here
            if (likeness := _likeness(word, other, policy, alone, consonants)) > 0:
                found.append((likeness, i, j))
    return found


def _begin_otherwise(word: str, other: str) -> bool:
    """Whether words begin with different letters, and one has three letters more or over: no slips make up for that."""
    return word[0] != other[0] and not -3 < len(word) - len(other) < 3 and other[0].isalpha()


@lru_cache(maxsize=65536)
def _likeness(asked: str, stored: str, policy: Policy, alone: bool | None, consonants: bool) -> float:
    if (asked[0].isdigit() or stored[0].isdigit()) and _one_is_a_number(asked, stored):
        return _as_numbers(asked, stored, policy)
    if asked in ROMAN_NUMERALS and stored in ROMAN_NUMERALS:
        return _as_roman_numerals(asked, stored, policy)
    if likeness := _by_meaning(asked, stored, policy):
        return max(likeness, _by_romanisation(asked, stored, policy))
    if 1 in (len(asked), len(stored)):
        return _by_one_letter(asked, stored, policy, alone, consonants)
    if consonants and (likeness := _by_consonants(asked, stored, policy, alone)):
        return likeness
    return _by_letters(asked, stored, policy, alone)


def _one_is_a_number(asked: str, stored: str) -> bool:
    return number_of(asked) is not None or number_of(stored) is not None


def _as_roman_numerals(asked: str, stored: str, policy: Policy) -> float:
    return policy.roman_slip if OSA.distance(asked, stored) == 1 else 0.0


def _as_numbers(asked: str, stored: str, policy: Policy) -> float:
    """Of words of which one is a number, at least."""
    one, other = (number_of(word) or NUMBER_WORDS.get(word) or ROMAN_NUMERALS.get(word) for word in (asked, stored))
    return 1.0 if one == other else _unmixed(asked, stored, policy)


def _by_meaning(asked: str, stored: str, policy: Policy) -> float:
    """Of words that mean the same: one shortened, a translation, a plural; 0 for others."""
    if abbreviates(asked, stored) or abbreviates(stored, asked):
        return policy.abbreviation
    if meaning(asked) != meaning(stored):
        return 0.0
    return policy.plural if singular(asked) == singular(stored) else policy.translation


def _by_one_letter(asked: str, stored: str, policy: Policy, alone: bool | None, consonants: bool) -> float:
    """Of words of which one is a letter: an initial beside other words, nothing alone.

    Where vowels are not written it is a word of one consonant, and no initial.
    """
    if consonants:
        return _by_consonants(asked, stored, policy, alone)
    if alone or asked[0] != stored[0]:
        return 0.0
    return policy.initial if max(asked, stored, key=len) not in ARTICLES else 0.0


def _by_letters(asked: str, stored: str, policy: Policy, alone: bool | None) -> float:
    """Of words that are spelt otherwise: a slip, another transliteration, a digit for a letter, a legal form run on."""
    letters = asked.isalpha() and stored.isalpha()
    if without_joined_form(asked) == stored:
        return policy.joined
    if letters and _far(asked, stored) or alone and asked in EVERYDAY_WORDS:
        return 0.0  # who asks for "Honest" or "Polaris" alone means no other word
    if min(len(asked), len(stored)) <= _SHORTEST[alone]:
        return _as_short_word(asked, stored, policy) if alone and letters else 0.0
    alike = _sounds(asked, stored, policy, alone)
    return max(by_slips(asked, stored, policy), alike, _unmixed(asked, stored, policy))


def _as_short_word(asked: str, stored: str, policy: Policy) -> float:
    return min(policy.short_slip, by_slips(asked, stored, policy))


def _far(asked: str, stored: str) -> bool:
    """Whether words differ in more than half of their letters; no slips and no other spelling make up for that."""
    half = max(len(asked), len(stored)) // 2
    return OSA.distance(asked, stored, score_cutoff=half) > half


def _by_consonants(asked: str, stored: str, policy: Policy, alone: bool | None) -> float:
    """Of words with the same consonants, alone three of them at least; 0 for others."""
    least = 3 if alone else 1
    if not any(len(sound) >= least for sound in skeletons(asked) if sound in skeletons(stored)):
        return 0.0
    return policy.consonants - policy.vowels * (1 - _vowels_alike(asked, stored))


def _by_romanisation(asked: str, stored: str, policy: Policy) -> float:
    return policy.romanised if same_romanised(asked, stored) else 0.0


def _vowels_alike(asked: str, stored: str) -> float:
    """How alike the words are by the vowels that are written in every script, 0 to 1: "ywsf" is Yusuf before Seifi."""
    one, other = (_SHORT_VOWELS.sub("", word.translate(_LONG_VOWELS)) for word in (asked, stored))
    return OSA.normalized_similarity(one, other)


_LONG_VOWELS = str.maketrans("wyo", "uiu")
_SHORT_VOWELS = re.compile("[ae]")


def _sounds(asked: str, stored: str, policy: Policy, alone: bool | None) -> float:
    """Words of the same consonants that are written much alike: "Mohamed" for "Muhammad"."""
    if romanised := _by_romanisation(asked, stored, policy):
        return romanised
    sound = skeleton(asked)
    if len(sound) < SHORTEST_SOUND or sound != skeleton(stored):
        return 0.0
    base = policy.sound_base_alone if alone else policy.sound_base
    alike = OSA.normalized_similarity(asked, stored)
    return min(policy.same_sound, base + (1 - base) * alike) if alike >= 0.5 else 0.0


def _unmixed(asked: str, stored: str, policy: Policy) -> float:
    """Digits in the place of letters: "Sech1n". A word of digits alone is a number."""
    if asked.isalpha() == stored.isalpha() or asked.isdigit() or stored.isdigit():
        return 0.0
    one, other = asked.translate(_LETTERS_FOR_DIGITS), stored.translate(_LETTERS_FOR_DIGITS)
    return policy.abbreviation if one == other or OSA.distance(one, other, score_cutoff=1) <= 1 < len(one) - 2 else 0.0
