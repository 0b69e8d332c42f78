"""A legal form that is all that is named is asked about itself, and never with the verb before it."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is SA on the SDN list?", "SA"),
        ("Does AG appear on any list", "AG"),
        ("Is LLC sanctioned?", "LLC"),
        ("Ist SL sanktioniert?", "SL"),
        ("¿Está SL en la lista?", "SL"),
    ],
)
def test_the_verb_before_a_legal_form_is_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert read(text).names == (name,)


@pytest.mark.parametrize("text", ["SA is the name on the form, only that. Search?", "Can we pay SL?"])
def test_a_legal_form_that_no_verb_asks_of_is_asked_back(read: Read, text: str) -> None:
    found = read(text)
    assert len(found.names) == 1
    assert not found.certain


@pytest.mark.parametrize("text", ["what does LLC mean", "is an LLC covered"])
def test_a_legal_form_that_is_only_spoken_of_is_no_name(read: Read, text: str) -> None:
    assert read(text).names == ()


def test_a_word_of_a_question_begins_a_name_where_the_form_ends_the_message(read: Read) -> None:
    assert read("Next plc").names == ("Next plc",)
    assert read("Can BV, Rotterdam").names == ("Can BV",)


def test_an_apostrophe_before_a_given_name_cuts_no_surname_off(read: Read) -> None:
    found = read("AL-MER'LYN, 'ABDU")
    assert found.names == ("AL-MER'LYN", "ABDU")
    assert ("AL-MER'LYN, ABDU",) in found.either
    assert read("is ‘ABD AL-‘ANIZOR listed?").names == ("ABD AL-‘ANIZOR",)
