"""Names compared: what is a slip, what is another name, and what the explanation says of it."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.matching import POLICY, Candidate, Question, best_of_each, rank_near
from tests.unit.domain.near import WEIGHTS, a_hit, near, rare, score


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Avionics", "KESTREL AVIONICS CO., LTD."),
        ("Kestrel Avoinics", "Kestrel Avionics"),
        ("Kestrl Avionics", "Kestrel Avionics"),
        ("Kestrelavionics", "Kestrel Avionics Ltd"),
        ("kestrelavionicsltd", "Kestrel Avionics Ltd"),
        ("Kest rel Avionics", "Kestrel Avionics"),
        ("Avionics Kestrel", "Kestrel Avionics"),
        ("Avionics Kestrel OOO", "ООО «Кестрел Авионикс»"),
        ("Kestrel Intl Trdg", "Kestrel International Trading"),
        ("Kestrel Mfg Grp", "Kestrel Manufacturing Group"),
        ("Kestrel Avionics Compny", "Kestrel Avionics"),
        ("Kestrel", "Beijing Kestrel Technology Co., Ltd."),
        ("Kestrel 7th Factory", "Kestrel 7 Factory"),
        ("Brigade Forty-Four Kestrel", "Brigade 44 Kestrel"),
        ("U.A. Kestrel", "United Arsenal Kestrel"),
        ("Кестрел", "Kestrel"),
        ("Κεστρελ", "Kestrel"),
        ("Mohamed Yusuf Karim", "MUHAMMAD, Youssef Karim"),
        ("محمد يوسف كريم", "Muhammad Yusuf KARIM"),
        ("عبد الرحمن قندوز", "QUNDUZ, Abdul Rahman"),
        ("عصبة كسترل", "ASBAT KESTREL"),
        ("S. Karimov", "Sergey KARIMOV"),
        ("Sech1n Kestrel", "Sechin Kestrel"),
        ("Kestrel Partners V", "Kestrel Partners VI"),
        ("大鹏", "深圳市大鹏创新科技有限公司"),
        ("大鵬科技", "大鹏科技有限公司"),
        ("大鹏科技", "Dapeng Technology Co., Ltd."),
        ("Dapeng Technology", "大鹏科技有限公司"),
    ],
)
def test_a_name_varied_as_people_vary_it_is_a_potential_match(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Technology Co., Ltd.", "Kestrel Technology Co., Ltd."),
        ("China Group", "China Kestrel Group"),
        ("Shenzhen Technology", "Shenzhen Kestrel Technology"),
        ("科技集团", "大鹏科技集团"),
        ("Kestrel", "Kettle"),
        ("Kestrel", "Petrel"),
        ("DJI", "DHI"),
        ("CATL", "CALT Solutions"),
        ("116 Arsenal", "75 Arsenal"),
        ("Kestrel 2004-1", "Kestrel 2005-1"),
        ("Kestrel Spain", "Kestrel Norway"),
        ("Hassan Karimov", "Sergey Karimov"),
        ("S. Karimov", "Viktor KARIMOV"),
        ("Sergey Ivanovich Karimov", "Sergey Petrovich Karimov"),
        ("Karim", "Karimovsky"),
        ("КЕСТ", "КЕСТЛЕР"),
        ("大鹏", "大鲸科技有限公司"),
        ("KAF", "Kestrel Avionics Factory"),
    ],
)
def test_another_name_is_none_however_it_looks(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


def test_the_initials_of_a_name_are_told_as_near() -> None:
    found = near("KAF", "Kestrel Avionics Factory")
    assert POLICY.threshold > found.score == POLICY.initials_of_one > POLICY.nearest
    assert "initials alone never make a match" in found.why


def test_initials_that_several_names_have_say_less() -> None:
    hits = [a_hit("Kestrel Avionics Factory", "one"), a_hit("Kabul Air Freight", "other")]
    found = rank_near(Question(name="KAF"), hits, rare)
    assert [candidate.score for candidate in found] == [WEIGHTS["only_initials"]] * 2


@pytest.mark.parametrize(
    ("asked", "stored"),
    [("QRW", "QUOLL RESCUE OF WOMBATS (QRW)"), ("qrw", "THE QUOLL RESCUE OF WOMBATS (QRW) LTD")],
)
def test_an_acronym_that_a_name_gives_for_itself_reaches_the_threshold(asked: str, stored: str) -> None:
    assert score(asked, stored) == WEIGHTS["its_acronym"] >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [("PVT", "QUOLL WOMBAT (PVT) LTD"), ("USA", "QUOLL WOMBAT (USA) INC.")],
)
def test_a_form_or_a_place_in_brackets_is_no_acronym(asked: str, stored: str) -> None:
    assert score(asked, stored) < WEIGHTS["its_acronym"]


def test_initials_yield_to_a_name_that_has_the_word() -> None:
    hits = [a_hit("Kestrel Investment Management", "initials"), a_hit("KIM, Chol", "word", schema=Schema.PERSON)]
    found = rank_near(Question(name="Kim"), hits, rare)
    assert [candidate.hit.entity_id for candidate in found] == ["word", "initials"]


@pytest.mark.parametrize("asked", ["&", "and", "The"])
def test_particles_are_no_initials(asked: str) -> None:
    assert rank_near(Question(name=asked), [a_hit("Avionics Nadir Depot"), a_hit("Tern Harrier East")], rare) == []


def test_one_chinese_character_is_no_name() -> None:
    assert score("中", "中国电子") < POLICY.nearest
    assert score("中国", "中国") == WEIGHTS["indistinct"]  # the whole name: found exactly, not by likeness


def test_a_person_is_not_called_by_initials() -> None:
    person = a_hit("GORDON, Stanley Edwin", schema=Schema.PERSON)
    assert rank_near(Question(name="GSE"), [person], rare) == []


def test_a_short_word_that_a_longer_name_begins_with_is_no_match() -> None:
    assert score("DHX", "DHX Kestrel") < POLICY.threshold <= score("Kestrel", "Kestrel Harrier")


def test_the_explanation_names_what_was_met_what_was_missing_and_what_else_counted() -> None:
    found = near("Kestral Avionics Nine", "Avionics Kestrel Marine Ltd")
    assert found.why == (
        "name “Avionics Kestrel Marine Ltd”: “kestral” for “kestrel”, “avionics”; not in the name: “nine”; "
        "not asked for: “marine”; in another order"
    )


def test_numbers_that_differ_are_said() -> None:
    assert near("Kestrel Avionics Plant 116", "Kestrel Avionics Plant 75").why.endswith("the numbers differ")


def test_a_legal_form_is_a_weak_signal() -> None:
    same, other, none = (score("Kestrl GmbH", f"Kestrel {form}") for form in ("GmbH", "AG", ""))
    assert same > none > other > same - 0.1


def test_a_name_with_the_legal_form_that_was_asked_for_comes_first() -> None:
    hits = [a_hit("Kestrel Avionics Company", "other"), a_hit("Kestrel Avionics Company LLC", "same")]
    found = rank_near(Question(name="Kestrl Avionics Company LLC"), hits, rare)
    assert [candidate.hit.entity_id for candidate in found] == ["same", "other"]


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT])
def test_a_question_with_a_legal_form_means_no_person_and_no_ship(schema: Schema) -> None:
    hit = a_hit("Kestrel", schema=schema)
    with_form, without = near("Kestrl Corporation", hit), near("Kestrl", hit)
    assert with_form.score < without.score - 0.05
    assert "another kind of entity" in with_form.why


def test_an_acronym_with_another_legal_form_is_no_acronym_of_the_name() -> None:
    assert score("KAP", "Kestrel Avionics Plant") == POLICY.initials_of_one
    assert score("KAP S.A.", "Kestrel Avionics Plant S.A.") == POLICY.initials_of_one
    assert score("KAP Co., Ltd.", "Kestrel Avionics Plant S.A.") < POLICY.nearest


@pytest.mark.parametrize("text", ["KARIMOV, Sergey", "Sergey KARIMOV"])
def test_a_given_name_alone_is_no_match(text: str) -> None:
    hit = a_hit(text, schema=Schema.PERSON)
    assert near("Karimov", hit).score >= POLICY.threshold
    assert near("Sergey Karimow", hit).score >= POLICY.threshold
    given = near("Sergey", hit)
    assert given.score <= WEIGHTS["given_only"]
    assert "a given name only" in given.why


def test_of_an_entitys_names_that_are_as_good_the_first_is_told_and_of_entities_the_order_is_by_id() -> None:
    hits = [a_hit("Kestrel"), a_hit("Kestrel Avionics"), a_hit("Osprey", "a")]
    found = [Candidate(hit=hit, score=0.9, why="") for hit in hits]
    better = Candidate(hit=a_hit("Kestrel Avionics Company"), score=0.95, why="")
    assert [one.hit.text for one in best_of_each(found)] == ["Osprey", "Kestrel"]
    assert [one.hit.text for one in best_of_each([*found, better])] == ["Kestrel Avionics Company", "Osprey"]
