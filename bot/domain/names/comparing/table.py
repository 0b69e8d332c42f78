"""The table of features, one row each: what it is, what it does to the score, its weight, and its words.

The score, the explanation and the table in docs/matching.md follow from FEATURES. A new feature is a function in
features.py, firm_features.py or common_wholes.py, whose docstring stands in that table, and a row.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.asked import Asked
from bot.domain.names.comparing import needs
from bot.domain.names.comparing.common_wholes import all_but_one, begun_by_two
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.features import (
    branch,
    branch_of,
    by_initial,
    conflict,
    elsewhere,
    given_only,
    indistinct,
    indistinct_whole,
    its_acronym,
    letter_apart,
    letters_apart,
    named_within,
    not_asked,
    not_found,
    numbers_differ,
    only_initials,
    other_country,
    other_kind,
    other_name,
    out_of_order,
    short,
    translated,
)
from bot.domain.names.comparing.firm_features import (
    begun,
    described,
    everyday,
    form_missing,
    large_company,
    no_firm,
    other_form,
    other_law,
    other_wording,
    whole_name,
    within,
)
from bot.domain.names.comparing.weighing import Feature, Weighed, at_least, at_most, less, times, weigh_by
from bot.domain.names.policy import PLACES

MATCH_NO_MORE = 0.90
"""Of names that are the same, a score that makes no match: it is a potential one."""
DESCRIBED = Feature(
    described,
    at_least,
    0.81,
    "the words more may describe a trade, a place, a branch or a fund",
    needs=needs.description,
)
WITHIN = Feature(within, at_least, 0.80, "the whole of a listed name, with other words", needs=needs.several_words)
NAMED_WITHIN = Feature(
    named_within, at_least, 0.79, "the whole of a listed name, with other words", needs=needs.several_words
)
INITIALS = Feature(
    only_initials,
    at_least,
    0.70,
    "its initials were asked for, and initials alone never make a match",
    needs=needs.one_word,
)
_INDISTINCT = Feature(indistinct, times, 0.40, "nothing but common words")
_SHARES = (
    Feature(not_found, less, 0.63, closes=True),
    Feature(not_asked, less, 0.29),
    Feature(conflict, less, 0.54, closes=True),
)
FEATURES = (
    *_SHARES,
    _INDISTINCT,
    Feature(indistinct_whole, times, 0.65, "nothing but common words"),
    Feature(
        everyday, at_most, 0.78, "an everyday word, or a large company's name, of a longer name", needs=needs.one_word
    ),
    Feature(
        whole_name,
        at_most,
        0.78,
        "a whole name was asked, and this one has telling words more",
        needs=needs.one_word_of_a_firm,
    ),
    Feature(numbers_differ, at_most, 0.54, "the numbers differ", needs=needs.number),
    Feature(given_only, at_most, 0.60, "a given name only", needs=needs.one_word),
    Feature(other_law, at_most, MATCH_NO_MORE, "legal forms of different laws"),
    Feature(
        form_missing,
        at_most,
        MATCH_NO_MORE,
        "one short or everyday word, and one legal form is missing",
        needs=needs.one_word,
    ),
    Feature(large_company, at_most, MATCH_NO_MORE, "a large company's name", needs=needs.one_word),
    Feature(out_of_order, less, 0.01, "in another order"),
    Feature(short, less, 0.10, "one short word of a longer name", needs=needs.one_word),
    Feature(elsewhere, less, 0.02),
    Feature(branch, less, 0.14, "a place after the name may be a branch"),
    Feature(other_name, less, 0.03),
    Feature(other_form, less, 0.06, "legal forms of different kinds", needs=needs.firm),
    Feature(other_wording, less, 0.005, needs=needs.form),
    Feature(other_country, less, 0.10, "another country", needs=needs.country),
    Feature(other_kind, less, 0.10, "another kind of entity", needs=needs.kind),
    Feature(no_firm, less, 0.10, "another kind of entity", needs=needs.firm),
    Feature(branch_of, at_least, 0.79, needs=needs.several_words),
    Feature(its_acronym, at_least, 0.82, "the name’s own acronym", needs=needs.one_word),
    Feature(letter_apart, at_least, 0.79, "a letter apart", needs=needs.slip),
    Feature(by_initial, at_least, 0.79, "a family name that few have, and an initial", needs=needs.initial),
    Feature(letters_apart, at_least, 0.79, "a letter or two apart", needs=needs.slips),
    Feature(translated, at_least, 0.80, "translated word for word", needs=needs.foreign),
    Feature(begun, at_least, 0.80, "common words that it begins with", needs=needs.several_words),
    Feature(all_but_one, at_least, 0.79, "all but one of its common words", needs=needs.several_words),
    Feature(begun_by_two, at_least, 0.70, "two common words that it begins with", needs=needs.several_words),
    WITHIN,
    NAMED_WITHIN,
    DESCRIBED,
    INITIALS,
)
"""In the order in which they are applied to a score of 1, and named in an explanation."""
_NEEDS = tuple(dict.fromkeys(row.needs for row in FEATURES))
_OF_CHARACTERS = (*_SHARES, _INDISTINCT)
_OF_NO_WORD = (*_SHARES, INITIALS)
OF_EXACT_NAMES = tuple(row for row in FEATURES if row.of in (other_country, other_kind))
"""What may tell two apart whose names are the same, their legal forms included."""
_OF_FORMS = (other_law, form_missing, large_company, other_country, other_kind, no_firm)
SAME_NAME_FEATURES = tuple(row for row in FEATURES if row.of in _OF_FORMS)
"""What may tell two apart whose names are the same but for the legal form."""


def rows_for(asked: Asked) -> Sequence[Feature]:
    """The rows that can hold for a question."""
    met = {need for need in _NEEDS if need(asked)}
    return [row for row in FEATURES if row.needs in met]


def weigh(comparison: Comparison, rows: Sequence[Feature] = FEATURES, *, least: float = 0.0) -> Weighed:
    """The score of a comparison, and the features that hold. A score under `least` is not worked out to the end."""
    if comparison.by_characters:
        return weigh_by(_OF_CHARACTERS, comparison)
    return weigh_by(rows if comparison.pairs else _OF_NO_WORD, comparison, least=least)


def too_little(least: float) -> float:
    """The share of the question from which on a name that lacks it scores less than `least`, whatever else it has."""
    return (1 - least + 0.1**PLACES) / _SHARES[0].weight
