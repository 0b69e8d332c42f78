"""Numbers in names, letters lost to figures, the weight of Chinese names: each at its bounds."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.misprints import misprinted, without_lost
from bot.domain.names.comparing.meanings import number_of
from bot.domain.names.han import weight
from bot.domain.names.keys import family_first_keys


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("116", "116"), ("007", "7"), ("000", "0"), ("7th", "7"), ("1st", "1"), ("22nd", "22"), ("3rd", "3"),
        ("7xx", None), ("7x7th", None), ("xth", None), ("first", None), ("th", None), ("7t", None),
    ],
)  # fmt: skip
def test_a_number_is_read_in_digits_or_as_an_ordinal(word: str, number: str | None) -> None:
    assert number_of(word) == number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("H4W", ["H4W"]),
        ("HU4W", ["HUAW", "HUAW", "HU4W"]),
        ("53p4h", ["sepah", "sepah", "53p4h"]),
        ("HUAWE1 Co", ["HUAWEI Co", "HUAWEL Co"]),
        ("A123", ["A123"]),
        ("AB123", ["ABI2E", "ABL2E", "AB123"]),
        ("kestrelOptics", ["kestrel Optics"]),
        ("kestrel optics", []),
    ],
)
def test_figures_are_read_as_letters_in_a_word_of_four_signs_that_has_enough_of_these(
    text: str, read: list[str]
) -> None:
    assert list(misprinted(text)) == read


@pytest.mark.parametrize(("text", "read"), [("HUA?EI", "HUAEI"), ("HUAWEI?", ""), ("?HUAWEI", ""), ("HUAWEI", "")])
def test_a_letter_that_was_lost_within_a_word_is_left_out(text: str, read: str) -> None:
    assert without_lost(text) == read


def test_a_chinese_name_weighs_as_much_as_its_own_signs_and_never_nothing() -> None:
    assert (weight(""), weight("大鸢")) == (1.0, 2.0)
    assert 2.0 < weight("大鸢科技") < 4.0


@pytest.mark.parametrize(("words", "are_turned"), [(1, False), (2, True), (5, True), (6, False)])
def test_the_family_name_may_stand_first_in_a_name_of_two_to_five_words(words: int, are_turned: bool) -> None:
    assert (
        bool(list(family_first_keys(" ".join("kestrel osprey merlyn tosca numbat quoll".split()[:words]))))
        is are_turned
    )
