"""The matching policy: bounds, weights of words, likeness of words (docs/matching.md)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # compared by identity: it is a key of caches
class Policy:
    """What decides a match. Judged by tests/golden/names.csv; change it with figures before and after on every set."""

    # bounds
    threshold: float = 0.79  # from here on a near name is a potential match
    nearest: float = 0.45  # from here on it is worth telling a person about
    tie: float = 0.04  # candidates this close to the best are offered as a choice

    # what a word weighs at most; any other weighs its rarity
    generic_weight: float = 0.50
    place_weight: float = 0.53
    particle_weight: float = 0.18
    title_weight: float = 0.12

    # what a feature counts (its weight stands in table.py)
    behind_a_brand: float = (
        0.63  # share not asked for, at most, where the first telling word of the name is the question
    )

    # how alike two different words may be
    slip: float = 0.80  # taken off for each slip, by its share of the word
    swap: float = 0.52  # times that, where two letters were swapped
    first_letter: float = 1.54  # times that, where the first letter differs
    short_slip: float = 0.69  # at most, for a word of up to four letters that is all that was asked: told as near
    least_alike: float = 0.58  # less is another word
    romanised: float = 0.96  # "anikeev" for "anikeyev": one word in two romanisations
    same_sound: float = 0.88  # at most, for words of the same consonants: transliterations of one word
    sound_base: float = 0.60  # the part of that likeness which is sure of a word among others ...
    sound_base_alone: float = 0.20  # ... and of the only word asked; the rest goes by the letters
    consonants: float = 0.93  # the same consonants, where a script leaves vowels out ...
    vowels: float = 0.06  # ... less this where the long vowels, which it writes, differ
    abbreviation: float = 0.91  # "tech" for "technology"
    translation: float = 0.88  # "burenie" for "drilling"
    plural: float = 0.90  # "technologies" for "technology"
    initial: float = 0.82  # "A." for "Ali"
    joined: float = 0.99  # "Xiao mi" for "Xiaomi"
    run_on: float = 0.83  # least likeness of a whole name written as one word
    roman_slip: float = 0.85  # "Fund V" for "Fund VI": a letter apart, and told as such

    # fixed scores, and factors of a whole score
    initials_of_one: float = 0.78  # the initials of one name alone: it comes first, and is still no match
    weak_alias: float = 0.85
    identifier_lead: float = 0.90  # a number that others may bear too: a passport, a bare number
    read_as_chinese: float = 0.92  # times the score of a name whose Russian spelling was read as Chinese
    outside_brackets: float = 0.9  # the name before a bracket is there, what stands in the bracket is not known
    legal_form_only: float = 0.99  # the names differ in their legal form


POLICY = Policy()
PLACES = 4
"""Decimal places of a score that is shown, or held against a bound."""
