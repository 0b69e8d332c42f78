"""Which terms a name is stored under, and which a question looks for, by how many names have its words."""

from __future__ import annotations

import pytest

from bot.domain.names.keys import name_key
from data.index.terms import (
    GRAM,
    INITIALS,
    JOINED,
    SLIP,
    SOUND,
    WORD,
    asked_terms,
    heard_terms,
    stored_terms,
    terms_by_word,
)


def sought(text: str, **borne: int) -> dict[str, set[str]]:
    return {sort: set(terms) for sort, terms in asked_terms(text, lambda word: borne.get(word, 0)).items()}


@pytest.mark.parametrize(("borne", "may_be_slip"), [(0, True), (2, True), (3, False), (4, False)])
def test_a_word_that_three_names_have_is_no_slip_of_another(borne: int, may_be_slip: bool) -> None:
    found = sought("kestrel", kestrel=borne)
    assert ("kestre" in found[SLIP], "kes" in found[GRAM], "kestre" in found[WORD]) == (may_be_slip,) * 3
    assert (found[INITIALS], "kestre" in found[JOINED]) == ({"kestrel"}, may_be_slip)


@pytest.mark.parametrize(
    ("kestrel", "osprey", "sounds"),
    [
        (19, 19, {"kstrl", "spr", "kstrlspr"}),
        (19, 20, {"kstrl"}),
        (20, 20, {"kstrl", "spr", "kstrlspr"}),
    ],
)
def test_a_word_that_twenty_names_have_is_sought_by_its_sound_only_where_all_are_such(
    kestrel: int, osprey: int, sounds: set[str]
) -> None:
    assert sought("kestrel osprey", kestrel=kestrel, osprey=osprey)[SOUND] == sounds


def test_of_two_words_neither_may_be_initials_nor_a_slip_run_together() -> None:
    found = sought("kestrel osprey")
    assert found[INITIALS] == set()
    assert found[JOINED] == {"kestrel", "osprey", "kestrelosprey"}


def test_a_slip_in_a_common_word_is_sought_as_that_word() -> None:
    assert {"companie", "companies", "kestrel"} < sought("companie kestrel")[WORD]
    assert "compani" not in sought("companie kestrel")[SLIP]
    assert "companies" in sought("companie kestrel", companie=3)[WORD]


def test_a_name_is_sought_in_english_and_as_english_spells_its_end() -> None:
    assert "steel" in sought("stal kestrel")[WORD]
    assert {"rostec", "rostech"} < sought("rostekh")[WORD]


def test_chinese_is_sought_by_its_letters_and_arabic_by_its_consonants() -> None:
    assert set(asked_terms("大鸢科技")) == {WORD, JOINED}
    assert {"大", "大鸢", "dayuantechnology"} < sought("大鸢科技")[WORD]
    assert asked_terms("محمد عبد القادر") == {SOUND: ["mhmd", "bd", "kdr", "mhmdbd", "bdl", "lkdr", "bdlkdr"]}


def test_a_name_is_stored_under_its_words_its_letters_and_its_initials() -> None:
    found = stored_terms("Kestrel Optics Ltd", name_key("Kestrel Optics Ltd"))
    assert (found[WORD], found[INITIALS]) == (["kestrel", "optics", "ltd"], ["kol"])
    assert set(found[JOINED]) == {"kestreloptics", "kestrelopticsltd"}
    assert found[SOUND] == ["kstrl", "ptks", "~KSTLL", "~PTKS", "~KSTLLPTKS"]
    han = stored_terms("大鸢科技", name_key("大鸢科技"))
    assert {"大鸢科技", "yuan", "技"} < set(han[WORD])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kestrel", []),
        ("kestrel osprey", ["kestrel", "osprey"]),
        ("kestrel bank", ["kestrel"]),
        ("abu salah", ["abu", "salah"]),
        ("abdulrahman", ["abd", "rahman"]),
        ("bank company", []),
        ("大鸢科技", []),
    ],
)
def test_a_question_is_sought_by_each_of_its_telling_words(text: str, words: list[str]) -> None:
    assert [terms[WORD][0] for terms in terms_by_word(text)] == words


@pytest.mark.parametrize(("text", "number"), [("محمد", 1), ("محمد عبد", 2), ("محمد و", 1)])
def test_one_word_without_vowels_is_enough(text: str, number: int) -> None:
    assert [set(terms) for terms in terms_by_word(text)] == [{SOUND}] * number


def test_what_is_heard_is_sought_word_by_word_by_two_and_whole() -> None:
    assert len(heard_terms("카타르 항공 가")) > len(heard_terms("카타르 항공")) > len(heard_terms("카타르")) > 0
