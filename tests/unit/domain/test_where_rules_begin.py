"""From which length on, and up to which, a rule of names holds: the last case on either side of it."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.noted import noted
from bot.domain.names.as_written.several import is_quoted
from bot.domain.names.comparing.alignment import align
from bot.domain.names.descriptions import descriptive
from bot.domain.names.policy import POLICY
from bot.domain.names.word_tables.common_words import common_word_meant_by
from bot.domain.names.word_tables.everyday_words import is_telling_beside


@pytest.mark.parametrize(("word", "meant"), [("sevices", "devices"), ("holdngs", "holdings"), ("tradng", None)])
def test_a_long_generic_word_is_known_with_a_slip_from_seven_letters_on(word: str, meant: str | None) -> None:
    assert common_word_meant_by(word) == meant


@pytest.mark.parametrize(("word", "tells"), [("zx", False), ("zxq", True), ("the", False)])
def test_a_word_of_three_letters_tells_enough_beside_a_misspelt_one(word: str, tells: bool) -> None:
    assert is_telling_beside(word) == tells


@pytest.mark.parametrize(
    ("words", "places"),
    [(("acme", "zorvex", "branch"), {1, 2}), (("zorvex", "branch"), {1}), (("acme", "branch", "zorvex"), {1})],
)
def test_the_word_before_branch_says_where_it_is_but_not_where_it_is_all_of_the_name(
    words: tuple[str, ...], places: set[int]
) -> None:
    assert descriptive(words) == places


def test_what_is_noted_beside_a_name_is_looked_for_in_texts_of_four_hundred_letters_and_no_longer() -> None:
    longest = f"Kestrel {'a' * 383} (Osprey)"
    assert (len(longest), len(noted(longest)), noted(longest.replace(" (", "a ("))) == (400, 2, ())


def test_a_name_written_as_one_word_is_one_of_several_and_two_words_are_compared_each() -> None:
    (whole,) = align(("kestrelwing",), ("kes", "trelwing"), POLICY)
    assert (whole.asked, whole.stored) == ((0,), (0, 1))
    (parted,) = align(("kestrel", "wing"), ("kestrelwing",), POLICY)
    assert (parted.asked, parted.stored) == ((0, 1), (0,))
    assert all(pair.stored != (0, 1) for pair in align(("kestr", "elwing"), ("kes", "trelwing"), POLICY))


@pytest.mark.parametrize(("name", "quoted"), [('"', False), ('""', True), (' "Kestrel" ', True), ('"A" or "B"', False)])
def test_a_name_in_quotes_has_one_before_it_one_behind_it_and_none_within(name: str, quoted: bool) -> None:
    assert is_quoted(name) == quoted
