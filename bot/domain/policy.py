"""The matching policy: one table of weights and bounds (docs/matching.md explains it)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


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

    # what is taken off the score of 1
    not_found: float = 0.63  # times the share of the question that the name lacks
    not_asked: float = 0.29  # times the share of the name that was not asked for
    behind_a_brand: float = 0.63  # that share at most, where the first telling word of the name is all that was asked
    conflict: float = 0.54  # times the lesser of the two: each has what the other lacks
    order: float = 0.01  # the words come in another order
    other_name: float = 0.03  # the name is an alias, not the one it is listed under
    elsewhere: float = 0.02  # the name does not begin with what was asked
    branch: float = 0.14  # the name ends in a place that was not asked for: "Bank of X Chile"
    short: float = 0.10  # a word of up to four letters is all that was asked, and the name has telling words more
    other_form: float = 0.06  # legal forms of different kinds
    other_wording: float = 0.005  # the legal form in other words, or none, where the question has one
    other_country: float = 0.10
    other_schema: float = 0.10

    # how alike two different words may be
    slip: float = 0.80  # taken off for each slip, by its share of the word
    swap: float = 0.52  # times that, where two letters were swapped
    first_letter: float = 1.54  # times that, where the first letter differs
    short_slip: float = 0.69  # at most, for a word of up to four letters that is all that was asked: told as near
    least_alike: float = 0.58  # less is another word
    same_sound: float = 0.88  # at most, for words of the same consonants: transliterations of one word
    sound_base: float = 0.60  # the part of that likeness which is sure of a word among others ...
    sound_base_alone: float = 0.20  # ... and of the only word asked; the rest goes by the letters
    consonants: float = 0.93  # the same consonants, where a script leaves vowels out
    abbreviation: float = 0.91  # "tech" for "technology"
    translation: float = 0.88  # "burenie" for "drilling"
    plural: float = 0.90  # "technologies" for "technology"
    initial: float = 0.82  # "A." for "Ali"
    joined: float = 0.99  # "Xiao mi" for "Xiaomi"
    run_on: float = 0.83  # least likeness of a whole name written as one word
    roman_slip: float = 0.85  # "Fund V" for "Fund VI": a letter apart, and told as such

    # caps and fixed scores
    indistinct: float = 0.40  # times the score: nothing but common words was met
    indistinct_whole: float = 0.65  # the same, where three or more are all of the question or of the name: told as near
    numbers_differ: float = 0.54  # at most, where both names bear numbers, and not the same
    given_only: float = 0.60  # at most, where a given name was asked for and no family name was met
    initials_only: float = 0.70  # a name met by its initials alone: acronyms are stored, not inferred
    initials_of_one: float = 0.78  # ... that no other name has: told first, and still no match
    weak_alias: float = 0.85
    read_as_chinese: float = 0.92  # times the score of a name whose Russian spelling was read as Chinese
    outside_brackets: float = 0.9  # the name before a bracket is there, what stands in the bracket is not known
    legal_form_only: float = 0.99  # the names differ in their legal form


POLICY = Policy()
PLACES = 4
"""Decimal places of a score that is told, or held against a bound."""


class Features(NamedTuple):
    """What of two names agrees and what does not; shares are by weight, 0 to 1."""

    not_found: float
    not_asked: float
    indistinct: bool = False
    whole_either: bool = False
    numbers_differ: bool = False
    out_of_order: bool = False
    elsewhere: bool = False
    branch: bool = False
    short: bool = False
    given_only: bool = False
    other_name: bool = False
    other_form: bool = False
    other_wording: bool = False
    other_country: bool = False
    other_schema: bool = False
    initials: bool = False

    def in_words(self) -> list[str]:
        """What counted beside the words met and missing."""
        said = {
            "nothing but common words": self.indistinct,
            "the numbers differ": self.numbers_differ,
            "a given name only": self.given_only,
            "in another order": self.out_of_order,
            "one short word of a longer name": self.short,
            "a place after the name may be a branch": self.branch,
            "legal forms of different kinds": self.other_form,
            "another country": self.other_country,
            "another kind of entity": self.other_schema,
            "its initials were asked for, and initials alone never make a match": self.initials,
        }
        return [words for words, holds in said.items() if holds]


def of_words(not_found: float, not_asked: float, policy: Policy = POLICY) -> float:
    """The score by the words met alone: all other features lower it, but for initials."""
    score = 1 - policy.not_found * not_found - policy.not_asked * not_asked
    return score - policy.conflict * min(not_found, not_asked)


def weighed(features: Features, policy: Policy = POLICY) -> float:
    """The score that the policy gives to features, 0 to 1."""
    f, p = features, policy
    score = of_words(f.not_found, f.not_asked, p)
    if f.indistinct:
        score *= p.indistinct_whole if f.whole_either else p.indistinct
    if f.numbers_differ:
        score = min(score, p.numbers_differ)
    if f.given_only:
        score = min(score, p.given_only)
    score -= p.short * f.short
    score -= p.order * f.out_of_order + p.elsewhere * f.elsewhere + p.branch * f.branch + p.other_name * f.other_name
    score -= p.other_form * f.other_form + p.other_wording * f.other_wording
    score -= p.other_country * f.other_country + p.other_schema * f.other_schema
    return max(score, p.initials_only * f.initials, 0.0)
