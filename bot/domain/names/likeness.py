"""How alike two words are: slips, transliterations, abbreviations, digits for letters. Numbers must agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.domain.names.common_words import ABBREVIATIONS, GENERIC_WORDS, NUMBER_WORDS, PARTICLES, ROMAN_NUMERALS
from bot.domain.names.everyday_words import EVERYDAY_WORDS
from bot.domain.names.legal_forms import without_joined_form
from bot.domain.names.policy import POLICY, Policy
from bot.domain.names.scripts import skeleton, skeletons
from bot.domain.names.slavic_names import in_russian
from bot.domain.names.translations import in_english

_LETTERS_FOR_DIGITS = str.maketrans("0135789", "oiestbg")
ARTICLES = PARTICLES - frozenset("abd abdal abdel abdul abou abu ben bin bint bn ibn".split())
"""Words that nobody writes by their initial, or as initials: "a" is not "al", nor "of" the Oil Fund."""
_SHORTEST = {True: 4, False: 3, None: 0}
"""A word up to so long with a slip is another word: all that was asked, one of several that differ, or the last."""
_OF_FIVE = 5
SHORTEST_SOUND = 2
"""Fewer consonants than this say nothing."""


@lru_cache(maxsize=16384)
def number_of(word: str) -> str | None:
    """The number written in digits or as an ordinal: "116", "7th"; None for any other word."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    if word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        return word[:-2]
    return None


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
    asked: Sequence[tuple[int, str]],
    stored: Sequence[tuple[int, str]],
    policy: Policy,
    *,
    alone: bool | None,
    consonants: bool,
) -> list[tuple[float, int, int]]:
    """Every two words that are alike at all, as word_likeness() has it: how much, and their numbers."""
    others = [(j, word, *_traits(word)) for j, word in stored]
    found = []
    for i, word in asked:
        first, length, _, meant = _traits(word)
        for j, other, its_first, its_length, is_letter, its_meaning in others:
            other_beginning = first != its_first and is_letter and not consonants
            if other_beginning and meant != its_meaning and not -3 < length - its_length < 3:
                continue  # most words end here
            if (likeness := _likeness(word, other, policy, alone, consonants)) > 0:
                found.append((likeness, i, j))
    return found


@lru_cache(maxsize=65536)
def _traits(word: str) -> tuple[str, int, bool, str]:
    """Its first sign, its length, whether that sign is a letter, and what it means."""
    return word[0], len(word), word[0].isalpha(), meaning(word)


@lru_cache(maxsize=65536)
def _likeness(asked: str, stored: str, policy: Policy, alone: bool | None, consonants: bool) -> float:
    if (asked[0].isdigit() or stored[0].isdigit()) and (number_of(asked) or number_of(stored)):
        return _as_numbers(asked, stored, policy)
    if asked in ROMAN_NUMERALS and stored in ROMAN_NUMERALS:
        return policy.roman_slip if OSA.distance(asked, stored) == 1 else 0.0
    if likeness := _by_meaning(asked, stored, policy):
        return likeness
    if len(asked) == 1 or len(stored) == 1:
        return 0.0 if alone else _by_initial(asked, stored, policy)
    if consonants and _same_consonants(asked, stored, least=3 if alone else 1):
        return policy.consonants - policy.vowels * (1 - _vowels_alike(asked, stored))
    return _by_letters(asked, stored, policy, alone)


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


def _by_initial(asked: str, stored: str, policy: Policy) -> float:
    return policy.initial if asked[0] == stored[0] and max(asked, stored, key=len) not in ARTICLES else 0.0


def _by_letters(asked: str, stored: str, policy: Policy, alone: bool | None) -> float:
    """Of words that are spelt otherwise: a slip, another transliteration, a digit for a letter, a legal form run on."""
    letters = asked.isalpha() and stored.isalpha()
    if without_joined_form(asked) == stored:
        return policy.joined
    if letters and _far(asked, stored) or alone and asked in EVERYDAY_WORDS:
        return 0.0  # who asks for "Honest" or "Polaris" alone means no other word
    if min(len(asked), len(stored)) <= _SHORTEST[alone]:
        return min(policy.short_slip, _slips(asked, stored, policy)) if alone and letters else 0.0
    base = policy.sound_base_alone if alone else policy.sound_base
    return max(_slips(asked, stored, policy), _sounds(asked, stored, base, policy), _unmixed(asked, stored, policy))


def _far(asked: str, stored: str) -> bool:
    """Whether words differ in more than half of their letters; no slips and no other spelling make up for that."""
    half = max(len(asked), len(stored)) // 2
    return OSA.distance(asked, stored, score_cutoff=half) > half


def _vowels_alike(asked: str, stored: str) -> float:
    """How alike the words are by the vowels that are written in every script, 0 to 1: "ywsf" is Yusuf before Seifi."""
    one, other = (_SHORT_VOWELS.sub("", word.translate(_LONG_VOWELS)) for word in (asked, stored))
    return OSA.normalized_similarity(one, other)


_LONG_VOWELS = str.maketrans("wyo", "uiu")
_SHORT_VOWELS = re.compile("[ae]")


def _same_consonants(asked: str, stored: str, *, least: int) -> bool:
    return any(len(sound) >= least for sound in skeletons(asked) if sound in skeletons(stored))


def is_one_slip(asked: str, stored: str) -> bool:
    """Whether the words are one slip apart, and not at the first letter, where people seldom slip.

    Of five letters, one with another consonant is another word.
    """
    if asked[0] != stored[0] or OSA.distance(asked, stored, score_cutoff=1) != 1:
        return False
    return min(len(asked), len(stored)) > _OF_FIVE or skeleton(asked) == skeleton(stored)


def slip_of_any(word: str, others: Sequence[str]) -> bool:
    """Whether the word is one of the others, or a slip from it."""
    return len(word) > 1 and any(OSA.distance(word, other) < 2 for other in others if len(other) > 1)


def _slips(asked: str, stored: str, policy: Policy) -> float:
    """A slip costs its share of the longer word, more at the first letter, where people seldom slip, and less for two
    letters swapped."""
    shorter, longer = sorted((len(asked), len(stored)))
    allowed = 1 if shorter < 6 else 2 if shorter < 12 else 3
    distance = OSA.distance(asked, stored, score_cutoff=allowed)
    if distance > allowed:
        return 0.0
    cost = policy.slip * distance / longer
    if shorter == longer and distance == 1 and sorted(asked) == sorted(stored):
        cost *= policy.swap
    elif asked[0] != stored[0]:
        cost *= policy.first_letter
    return 1.0 - cost if cost <= 1 - policy.least_alike else 0.0


def _sounds(asked: str, stored: str, base: float, policy: Policy) -> float:
    """Words of the same consonants that are written much alike: "Mohamed" for "Muhammad"."""
    sound = skeleton(asked)
    if len(sound) < SHORTEST_SOUND or sound != skeleton(stored):
        return 0.0
    alike = OSA.normalized_similarity(asked, stored)
    return min(policy.same_sound, base + (1 - base) * alike) if alike >= 0.5 else 0.0


def _unmixed(asked: str, stored: str, policy: Policy) -> float:
    """Digits in the place of letters: "Sech1n". A word of digits alone is a number."""
    if asked.isalpha() == stored.isalpha() or asked.isdigit() or stored.isdigit():
        return 0.0
    one, other = asked.translate(_LETTERS_FOR_DIGITS), stored.translate(_LETTERS_FOR_DIGITS)
    return policy.abbreviation if one == other or OSA.distance(one, other, score_cutoff=1) <= 1 < len(one) - 2 else 0.0


@lru_cache(maxsize=65536)
def meaning(word: str) -> str:
    """The word in its best-known form: "zavody" and "plants" give "plant", "mykola" and "nikolay" "nikolai"."""
    return singular(in_english(word) or in_russian(word) or word)


def singular(word: str) -> str:
    """The word without an English plural's ending: "technologies" and "technology" give one."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


def abbreviates(short: str, word: str) -> bool:
    """Whether `short` is how people shorten a common word: by the table, by its beginning, or by its consonants."""
    if word in ABBREVIATIONS.get(short, ()):
        return True
    if short[0] != word[0] or word not in GENERIC_WORDS or not 3 <= len(short) < len(word) - 1:
        return False
    return word.startswith(short) or (not set(short[1:-1]) & set("aeiou") and _within(short, word))


def _within(short: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in short)
