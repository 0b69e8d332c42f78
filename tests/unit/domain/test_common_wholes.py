"""Names of nothing but common words: told where all of one agrees but for small words, or all but one word."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.matching import POLICY, NameHit
from tests.unit.domain.near import a_hit, near, score

LONG = "Academy of Military Medical Sciences, Institute {} Health Service and Medical Information"


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Commercial Bank Egypt", "COMMERCIAL BANK OF EGYPT"),
        ("The Commercial Bank of Egypt", "Commercial Bank Egypt"),
        (LONG.format("af"), LONG.format("of")),
    ],
)
def test_small_words_make_no_other_name_of_three_common_ones(asked: str, stored: str) -> None:
    found = near(asked, stored)
    assert POLICY.threshold < found.score < POLICY.legal_form_only
    assert "common words" not in found.why


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Commercial Bank Egypt", "Commercial Bank of Syria"),
        ("Commercial Bank Egypt", "Commercial Bank of Egypt in Syria"),
        ("Bank Egypt", "Bank of Egypt"),  # two words, which are no more than a place and a trade
    ],
)
def test_words_that_are_not_small_do(asked: str, stored: str) -> None:
    assert near(asked, stored).score < POLICY.threshold


@pytest.mark.parametrize("stored", ["China National Offshore Oil Corporation", "China Offshore Oil Engineering Co."])
def test_all_but_one_common_word_of_a_firms_name_is_told(stored: str) -> None:
    found = near("China Offshore Oil Corporation", stored)
    assert found.score >= POLICY.threshold
    assert "all but one of its common words" in found.why


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Offshore Oil China", a_hit("China National Offshore Oil Corporation")),  # in another order
        ("China Offshore Oil", a_hit("China Africa Offshore Oil")),  # the one word is a place
        ("China Offshore Oil", a_hit("China Wombat Offshore Oil")),  # the one word tells
        ("China Offshore Oil", a_hit("China National Offshore Oil Trading")),  # two words more
        ("China Offshore Gas", a_hit("China National Offshore Oil")),  # and one less
        ("Offshore Oil", a_hit("National Offshore Oil")),  # two words
        ("China Offshore Oil", a_hit("China National Offshore Oil", schema=Schema.PERSON)),
    ],
)
def test_other_common_words_are_not_told(asked: str, stored: str | NameHit) -> None:
    assert near(asked, stored).score < POLICY.threshold


def test_two_common_words_that_a_firms_name_begins_with_are_told_as_near() -> None:
    found = near("Semiconductor Manufacturing", "Semiconductor Manufacturing International Corporation")
    assert found.score == 0.7
    assert found.why.endswith("two common words that it begins with")


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Semiconductor Manufacturing", "National Semiconductor Manufacturing"),
        ("Manufacturing Semiconductor", "Semiconductor Manufacturing International"),
        ("Research and", "Research and Production Corporation"),  # a particle is none of the two
        ("General", "General Semiconductor Manufacturing"),
    ],
)
def test_two_words_elsewhere_in_a_name_and_one_at_its_beginning_are_not(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.nearest


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Wombat Science and Technology Center", "JSC SCIENTIFIC AND TECHNICAL CENTER WOMBAT"),
        ("Almas Wombat Trading", "TEJARAT ALMAS WOMBAT"),
    ],
)
def test_a_common_word_is_one_as_noun_and_as_what_says_of_what_kind(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold
