"""A person before the ships that sound the same; a plane by its tail number; what else a name is looked for by."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.readings import readings
from bot.domain.names.matching import POLICY, Candidate
from bot.services.screening.resolution import by_likeness
from data.index.terms import SLIP, WORD, asked_terms, terms_by_word
from tests.unit.domain.near import a_hit


def a_candidate(id: str, score: float, schema: Schema) -> Candidate:
    return Candidate(hit=a_hit(id.upper(), id, schema=schema), score=score, why="")


SHIP, PERSON = a_candidate("hamoon", 0.868, Schema.VESSEL), a_candidate("khamenei", 0.84, Schema.PERSON)


def test_a_person_within_the_tie_of_a_ship_is_meant_by_sound() -> None:
    assert by_likeness([SHIP, PERSON], POLICY, by_sound=True).chosen == (PERSON,)
    assert by_likeness([SHIP, PERSON], POLICY).chosen == (SHIP, PERSON)


def test_a_ship_that_is_far_nearer_than_any_person_stays() -> None:
    nearer = a_candidate("artavil", 0.95, Schema.VESSEL)
    assert by_likeness([nearer, PERSON], POLICY, by_sound=True).chosen == (nearer,)


@pytest.mark.parametrize(
    "text", ["tail number EP-QQQ", "aircraft EP-QQQ", "Aircraft reg. no. EP-QQQ", "Tail no: EP-QQQ"]
)
def test_an_aircraft_is_called_by_its_registration(text: str) -> None:
    (reading,) = [one for one in readings(text) if one.schema is Schema.AIRCRAFT]
    assert (reading.name, reading.exactly) == ("EP-QQQ", True)


@pytest.mark.parametrize("text", ["EP-QQQ", "Kestrel EP-QQQ", "aircraft Kestrel"])
def test_other_names_are_no_aircraft(text: str) -> None:
    assert not [one for one in readings(text) if one.schema is Schema.AIRCRAFT]


def test_a_word_in_tekh_is_looked_for_as_its_english_name_ends() -> None:
    assert {"rostec", "rostech"} <= set(asked_terms("Ростех")[WORD])


def test_two_words_are_looked_for_as_one_with_a_slip() -> None:
    assert any("daeong" in terms[SLIP] for terms in terms_by_word("Dae-Dong Credit"))
