"""A country's name within a longer name is never the country alone; beside words of sanctions it is."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("is the bank of cuba on ofac's list?", "bank of cuba"),
        ("is bank of cuba on OFAC's list?", "bank of cuba"),
        ("is the industrial and commercial bank of cuba on the sdn list?", "industrial and commercial bank of cuba"),
        ("is the agricultural bank of cuba sanctioned?", "agricultural bank of cuba"),
        ("Is bank of america on a list?", "bank of america"),
        ("is cuba life insurance sanctioned?", "cuba life insurance"),
        ("Cuba Life Insurance", "Cuba Life Insurance"),
        ("Cuba Southern Airlines", "Cuba Southern Airlines"),
        ("Merlyn Cuba", "Merlyn Cuba"),
        ("Air Cuba", "Air Cuba"),
        ("Is Bank of Cuba sanctioned?", "Bank of Cuba"),
        ("Was Bank of Cuba ever sanctioned?", "Bank of Cuba"),
        ("industrial and commercial bank of cuba", "industrial and commercial bank of cuba"),
        ("and commercial bank of cuba", "commercial bank of cuba"),
        ("is the ministry of kestrel sanctioned", "kestrel"),
        ("is the ministry of defence of cuba sanctioned", "cuba"),
    ],
)
def test_a_country_within_a_longer_name_is_read_with_all_of_it(read: Read, text: str, name: str) -> None:
    reading = read(text)
    assert (reading.kind, reading.names, reading.certain) == (Kind.SCREEN, (name,), True)


@pytest.mark.parametrize(
    ("text", "whole", "place"),
    [
        ("is air cuba on the entity list?", "air cuba", "cuba"),
        ("Is air cuba on the entity list?", "air cuba", "cuba"),
        ("is cuba eastern on the entity list?", "cuba eastern", "cuba"),
        ("Cuba Eastern", "Cuba Eastern", "Cuba"),
        ("Cuba Today", "Cuba Today", "Cuba"),
        ("is cuba today sanctioned", "cuba today", "cuba"),
        ("is the government of cuba sanctioned?", "government of cuba", "cuba"),
    ],
)
def test_where_the_country_may_be_meant_the_whole_is_offered_first(
    read: Read, text: str, whole: str, place: str
) -> None:
    assert read(text).either == ((whole,), (place,))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Cuba sanctions", "Cuba"),
        ("Cuba Sanctions", "Cuba"),
        ("cuba embargo", "cuba"),
        ("Cuba list", "Cuba"),
        ("do business in Cuba", "Cuba"),
        ("can we do business with cuba today?", "cuba"),
        ("Cuba today?", "Cuba"),
        ("is cuba still sanctioned", "cuba"),
        ("is a bank in cuba sanctioned", "cuba"),
    ],
)
def test_beside_words_of_a_question_a_country_is_the_country(read: Read, text: str, place: str) -> None:
    reading = read(text)
    assert (reading.names, reading.certain) == ((place,), True)


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Iraq and Syria Trading Co?", "Iraq and Syria Trading Co", ("Iraq", "Syria Trading Co")),
        (
            "England and Wales Cricket Board, sponsor",
            "England and Wales Cricket Board",
            ("England", "Wales Cricket Board"),
        ),
        ("Cuba & Iran Shipping Company listed?", "Cuba & Iran Shipping Company", ("Cuba", "Iran Shipping Company")),
    ],
)
def test_a_name_that_begins_with_two_places_is_asked_whole_or_as_two(
    read: Read, text: str, whole: str, parts: tuple[str, ...]
) -> None:
    """The first place was left out without a word, or looked up as a country."""
    reading = read(text)
    assert not reading.certain
    assert {(whole,), parts} <= set(reading.either)


@pytest.mark.parametrize("text", ["Canada and Cuba", "Kestrel and Iran Harrier Company"])
def test_places_and_names_at_and_stay_apart(read: Read, text: str) -> None:
    first, second = text.split(" and ")
    assert read(text).names == (first, second)
