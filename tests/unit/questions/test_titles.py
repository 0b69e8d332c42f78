"""A stored name of ordinary words in small letters is found whole in a sentence, and never cut at its "and"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.read_once import rules

STORED = ("Bank of Industry and Mine", "Gas and Glass Company", "Ministry of Crude Oil", "Witnesses in Blood", "Huawei")
INDEX = FakeIndex([named(name.casefold(), name) for name in STORED])


def names(text: str) -> tuple[str, ...]:
    return rules().read(text, INDEX, today=dt.date(2026, 11, 26)).names


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("do we deal with bank of industry and mine?", ("bank of industry and mine",)),
        ("Do we deal with bank of industry and mine?", ("bank of industry and mine",)),
        ("can we pay bank of industry and mine via Dubai", ("bank of industry and mine",)),
        ("can you tell me whether bank of industry and mine is listed", ("bank of industry and mine",)),
        ("are huawei and bank of industry and mine listed?", ("huawei", "bank of industry and mine")),
        ("is bank of industry and mine or huawei listed", ("bank of industry and mine", "huawei")),
        ("is the gas and glass company sanctioned?", ("gas and glass company",)),
        ("we got a letter of the ministry of crude oil, is it listed?", ("ministry of crude oil",)),
        ("are huawei and witnesses in blood listed?", ("huawei", "witnesses in blood")),
    ],
)
def test_a_stored_name_of_ordinary_words_is_found_whole(text: str, asked: tuple[str, ...]) -> None:
    assert names(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("do we deal with a bank of any industry?", ()),
        ("is the oil and gas sector sanctioned?", ()),
        ("who is in the bank", ()),
        ("do we deal with bank of mine and industry?", ()),
        ("is the glass and gas company sanctioned?", ()),
        ("are huawei and blood in witnesses listed?", ("huawei",)),
    ],
)
def test_words_that_no_stored_name_has_in_that_order_are_none(text: str, asked: tuple[str, ...]) -> None:
    assert names(text) == asked
