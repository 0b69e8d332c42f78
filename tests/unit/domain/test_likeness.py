"""How alike two words are: among others, as one of several that differ, as all that was asked, and without vowels."""

from __future__ import annotations

import pytest

from bot.domain.names.comparing.likeness import likenesses, word_likeness
from bot.domain.names.comparing.slips import are_slips, is_one_slip, slip_of_any
from bot.domain.names.policy import POLICY


@pytest.mark.parametrize(
    ("asked", "stored", "last", "among", "alone"),
    [
        # a digit for a letter, also where most letters are digits
        ("sech1n", "sechin", 0.91, 0.91, 0.91),
        ("sech1n", "sechan", 0.91, 0.91, 0.91),
        ("57o1d", "stoid", 0.91, 0.91, 0.91),
        ("5701d", "stoid", 0.91, 0.91, 0.91),
        ("b0b", "bob", 0.91, 0, 0),
        ("l0ng", "long", 0.91, 0.91, 0),
        ("r2d2", "rd", 0, 0, 0),
        # slips: one of a short word is another word
        ("xiaomi", "xiaome", 0.88, 0.88, 0.8667),
        ("xiaomi", "xiaoim", 0.9307, 0.9307, 0.9307),
        ("xiaomi", "yiaomi", 0.7947, 0.7947, 0.7947),
        ("cosco", "costco", 0.8667, 0.8667, 0.8667),
        ("kama", "kame", 0.88, 0.88, 0.69),
        ("dhi", "dji", 0.7333, 0, 0.69),
        ("novikombank", "novicombanc", 0.88, 0.88, 0.8545),
        ("honest", "honesty", 0.8857, 0.8857, 0),
        # other words
        ("abcdefgh", "abcdxyzw", 0, 0, 0),
        ("north", "south", 0, 0, 0),
        # what sounds alike, romanisations, what means the same
        ("mohamed", "muhammad", 0.85, 0.85, 0.7),
        ("anikeyev", "anikeev", 0.96, 0.96, 0.96),
        ("tech", "technology", 0.91, 0.91, 0.91),
        ("technology", "technologies", 0.9, 0.9, 0.9),
        ("burenie", "drilling", 0.88, 0.88, 0.88),
        ("xiaomiltd", "xiaomi", 0.99, 0.99, 0.99),
        # initials, which no article is
        ("a", "ali", 0.82, 0.82, 0),
        ("b", "ali", 0, 0, 0),
        ("a", "al", 0, 0, 0),
        ("al", "alfred", 0, 0, 0),
        # numbers and numerals
        ("v", "vi", 0.85, 0.85, 0.85),
        ("v", "viii", 0, 0, 0),
        ("12", "13", 0, 0, 0),
        ("2nd", "second", 1, 1, 1),
        ("xii", "12", 1, 1, 1),
    ],
)
def test_words_are_as_alike_as_what_was_asked_beside_them_allows(
    asked: str, stored: str, last: float, among: float, alone: float
) -> None:
    found = [word_likeness(asked, stored, alone=how) for how in (None, False, True)]
    assert found == pytest.approx([last, among, alone], abs=0.0001)


@pytest.mark.parametrize(
    ("asked", "stored", "last", "alone"),
    [
        ("mhmwd", "mahmud", 0.93, 0.93),
        ("ywsf", "yusuf", 0.918, 0),  # two consonants say nothing alone
        ("ywsf", "seifi", 0.87, 0),
        ("dji", "djj", 0.91, 0.69),
        ("a", "ali", 0, 0),  # a word of one consonant, and no initial
        ("xiaomi", "yiaomi", 0.7947, 0.7947),
    ],
)
def test_without_vowels_words_of_the_same_consonants_are_alike(
    asked: str, stored: str, last: float, alone: float
) -> None:
    found = [word_likeness(asked, stored, alone=how, consonants=True) for how in (None, True)]
    assert found == pytest.approx([last, alone], abs=0.0001)


def test_of_the_words_that_are_left_those_alike_are_found_where_they_stand() -> None:
    asked, stored = ["xiaomi", "tech", "b", "burenie"], ["technology", "xiaome", "bank", "drilling", "zzz"]
    found = likenesses(asked, stored, ([0, 1, 2, 3], [0, 1, 2, 3, 4]), POLICY, alone=False, consonants=False)
    assert [(round(likeness, 2), i, j) for likeness, i, j in found] == [
        (0.88, 0, 1), (0.91, 1, 0), (0.82, 2, 2), (0.88, 3, 3),
    ]  # fmt: skip
    assert likenesses(asked, stored, ([1], [1, 4]), POLICY, alone=False, consonants=False) == []


@pytest.mark.parametrize(
    ("asked", "stored", "is_one"),
    [
        ("xiaomi", "xiaomy", True),
        ("xiaomi", "yiaomi", False),  # nobody slips at the first letter
        ("xiaomi", "xiaomi", False),
        ("xiaomi", "xaiomy", False),
        ("kamaz", "kamac", False),  # of five letters, another consonant is another word
        ("kamazy", "kamacy", True),
        ("kamaz", "kamez", True),
    ],
)
def test_a_slip_is_one_letter_and_not_the_first(asked: str, stored: str, is_one: bool) -> None:
    assert is_one_slip(asked, stored) is is_one


@pytest.mark.parametrize(
    ("asked", "stored", "are"),
    [
        ("oleg deripaska", "oleg deripaska", True),
        ("oleg deripaska", "deripasca olek", True),
        ("oleg deripasca", "oleg deripaksa", True),
        ("oleg deribasca", "oleg deripaska", True),
        ("olek deribasca", "oleg deripaska", False),  # three slips in all
        ("oelk deripaska", "oleg deripaska", False),  # of a short word, one
        ("yleg deripaska", "oleg deripaska", True),
        ("oleg oleg", "oleg deripaska", False),
        ("oleg oleg", "oleg olek", True),
    ],
)
def test_the_words_of_a_name_may_have_two_slips_and_stand_in_any_order(asked: str, stored: str, are: bool) -> None:
    assert are_slips(asked.split(), stored.split()) is are


def test_a_letter_is_a_slip_of_nothing() -> None:
    assert slip_of_any("olek", ["anna", "oleg"])
    assert not slip_of_any("olek", ["anna", "olga"])
    assert not slip_of_any("o", ["ol", "a"])
    assert not slip_of_any("ol", ["o"])
