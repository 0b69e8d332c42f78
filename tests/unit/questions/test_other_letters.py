"""Stored names in other letters than the rest of a message: none is left out in silence, and lines stand apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reading import Kind, Reading
from tests.unit.questions.read_once import rules

READER = rules()
TODAY = dt.date(2026, 11, 26)
STORED = [
    ("قاسم الطائر سليماني", Schema.PERSON, NameType.ALIAS, "petrel"),
    ("الطائر", Schema.PERSON, NameType.ALIAS, "petrel"),
    ("صقر", Schema.COMPANY, NameType.WEAK_ALIAS, "osprey"),
    ("Вольфрамит", Schema.COMPANY, NameType.NAME, "wolframite"),
    ("Кварцит", Schema.COMPANY, NameType.NAME, "quartzite"),
    ("Куба", Schema.JURISDICTION, NameType.ALIAS, "cu"),
    ("Kestrel", Schema.COMPANY, NameType.NAME, "kestrel"),
    ("大鸢科技", Schema.COMPANY, NameType.ALIAS, "kestrel"),
    ("红隼科技", Schema.COMPANY, NameType.ALIAS, "osprey"),
    ("مارس", Schema.COMPANY, NameType.NAME, "mars"),
    ("Orion", Schema.COMPANY, NameType.NAME, "orion"),
    ("Ostara", Schema.COMPANY, NameType.NAME, "ostara"),
]


class Stored:
    """A few stored names, some of the same entity."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Those with one of the keys."""
        hits = [
            NameHit(entity_id=entity, schema=schema, text=name, name_type=kind, key=name_key(name))
            for name, schema, kind, entity in STORED
        ]
        return [hit for hit in hits if hit.key in keys]


def read(text: str) -> Reading:
    return READER.read(text, Stored(), today=TODAY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("our counterparty (قاسم الطائر سليماني) signed yesterday, are we fine?", ("قاسم الطائر سليماني",)),
        ("why is قاسم الطائر سليماني on the SDN list", ("قاسم الطائر سليماني",)),
        ("Вольфрамит и Кварцит 被制裁了吗", ("Вольфрамит", "Кварцит")),
    ],
)
def test_a_message_without_a_name_but_in_other_letters_is_asked_back(text: str, names: tuple[str, ...]) -> None:
    reading = read(text)
    assert (reading.kind, reading.names, reading.certain) == (Kind.SCREEN, names, False)


def test_a_stored_name_in_other_letters_beside_a_name_is_offered_with_it() -> None:
    reading = read("check Kestrel before قاسم الطائر سليماني")
    assert not reading.certain
    assert reading.either[0] == ("Kestrel", "قاسم الطائر سليماني")


def test_a_stored_name_in_other_letters_is_read_where_a_list_has_it() -> None:
    assert read("check Kestrel vs قاسم الطائر سليماني").names == ("Kestrel", "قاسم الطائر سليماني")


def test_a_country_in_other_letters_is_no_part_of_the_sentence_around_it() -> None:
    """The whole sentence was screened as a name, and was on no list."""
    reading = read("Куба 被制裁了吗")
    assert not reading.certain
    assert ("Куба",) in reading.either


@pytest.mark.parametrize(
    "text", ["is Kestrel (大鸢科技) sanctioned?", "Kestrel (大鸢科技) ok?", "Kestrel 大鸢科技 listed?"]
)
def test_the_other_name_of_one_who_is_read_is_not_asked_about(text: str) -> None:
    reading = read(text)
    assert reading.names[0].startswith("Kestrel")
    assert reading.certain


def test_another_company_in_brackets_is_asked_about() -> None:
    assert read("is Kestrel (红隼科技) sanctioned?").either[0] == ("Kestrel", "红隼科技")


@pytest.mark.parametrize("text", ["صقر, we pay Kestrel tomorrow", "الطائر, we pay Kestrel tomorrow"])
def test_neither_a_weak_alias_nor_one_word_of_a_person_is_asked_about(text: str) -> None:
    assert "may be asked about as well" not in " ".join(read(text).doubts)


@pytest.mark.parametrize(
    "text",
    [
        "please screen: Orion\nOstara\nKestrel",
        "please screen:\nOrion\nOstara\n\nKestrel",
        "check:\n- Orion\n- Ostara\n- Kestrel",
        "1) Orion\n2) Ostara\n3) Kestrel",
    ],
)
def test_lines_that_are_stored_names_stand_apart(text: str) -> None:
    """They were read as one name."""
    reading = read(text)
    assert (reading.names, reading.certain) == (("Orion", "Ostara", "Kestrel"), True)


def test_a_line_that_nobody_has_stands_apart_among_others() -> None:
    assert read("check:\nOrion\nTamrock Vellum\nKestrel").names == ("Orion", "Tamrock Vellum", "Kestrel")


def test_lines_that_are_no_names_are_one_sentence() -> None:
    assert read("is Kestrel\nstill sanctioned?").text == "is Kestrel still sanctioned?"


def test_the_month_of_a_day_is_no_name_that_was_left_out() -> None:
    """A firm of that name is stored, and every Arabic question as of a day in March was asked back."""
    reading = read("هل كانت Kestrel محظورة في 1 مارس 2022؟")
    assert (reading.names, reading.day and reading.day.on) == (("Kestrel",), dt.date(2022, 3, 1))
    assert reading.certain
