"""What is a common word shortened, what is an initial, and what is neither."""

from __future__ import annotations

import pytest

from bot.domain.names.comparing.meanings import abbreviates
from bot.domain.names.matching import POLICY
from tests.unit.domain.near import near


@pytest.mark.parametrize(
    ("short", "word"),
    [("mfg", "manufacturing"), ("tech", "technology"), ("intl", "international"), ("shpg", "shipping")],
)
def test_a_common_word_is_shortened_to_its_beginning_or_its_consonants(short: str, word: str) -> None:
    assert abbreviates(short, word)


@pytest.mark.parametrize(("name", "word"), [("ali", "airlines"), ("ane", "airlines"), ("sha", "shipping")])
def test_a_word_that_ends_in_a_vowel_is_none_by_its_consonants(name: str, word: str) -> None:
    assert not abbreviates(name, word)


def test_a_person_is_not_told_of_where_an_airline_was_asked_for() -> None:
    assert near("AL NASER AIRLINES", "ALI, Nasser Al Sheikh").score < POLICY.threshold


def test_an_arabic_word_of_one_consonant_is_a_word_and_no_initial() -> None:
    assert near("أبو دعاء", "ABU DU'A").score >= POLICY.threshold
    assert near("أبو دعاء", "ABU DERGHAM").score < POLICY.threshold


@pytest.mark.parametrize(("asked", "stored"), [("S. Basheer", "B S COMPANY"), ("Avia Group", "Group A")])
def test_a_listed_name_of_letters_and_common_words_is_its_letters_and_no_initials(asked: str, stored: str) -> None:
    assert near(asked, stored).score < POLICY.threshold


def test_letters_beside_a_telling_word_are_initials() -> None:
    assert near("S. Basheer", "BASHEER, Sami").score > POLICY.threshold
    assert near("Chengdu M&S Elictronics Technology", "Chengdu M&S Electronics Technology").score > POLICY.threshold
