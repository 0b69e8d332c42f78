"""A slip in a telling name is told of, and a known name is no slip of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve
from tests.builders import named
from tests.fake_store import FakeIndex

FILLING = [named(f"other-{number}", f"Plover {number} Trading") for number in range(30)]
INDEX = FakeIndex(
    [
        named("huawei", "Huawei"),
        named("dahua", "Dahua"),
        named("kamaz", "KAMAZ"),
        named("pola", "Pola Raiz OOO"),
        named("b-finance", "B-FINANCE LTD"),
        named("honesty", "HONESTY"),
        named("suex", "SUEX OTC, S.R.O."),
        named("cgn", "China General Nuclear Power Corporation"),
        named("irisl", "IRAN INDIA SHIPPING"),
        replace(named("carvana", "CARVANA COMPANY"), countries=("ir",)),
        replace(named("broadcom", "Broadcom Corporation"), countries=("us",)),
        replace(named("kadyrov", "KADYROV, Ramzan"), schema=Schema.PERSON),
        replace(named("khamenei", "KHAMENEI, Ali"), schema=Schema.PERSON),
        replace(named("raisi", "RAISI, Ebrahim"), schema=Schema.PERSON),
        *FILLING,
    ]
)


def told(asked: str) -> list[str]:
    found: Resolution = resolve(asked, INDEX)
    return [candidate.hit.entity_id for candidate in (*found.chosen, *found.also)]


@pytest.mark.parametrize("asked", ["Huawai", "Huawey", "Huawe", "Huaweii", "Hauwei", "huwaei"])
def test_a_telling_name_is_told_of_with_one_slip(asked: str) -> None:
    assert told(asked) == ["huawei"]
    assert resolve(asked, INDEX).outcome is Outcome.POTENTIAL_MATCH


def test_a_word_of_five_letters_is_told_of_where_its_consonants_agree() -> None:
    assert told("Dahwa") == ["dahua"]
    assert told("Kaman") == []


def test_a_word_that_another_name_has_is_no_slip() -> None:
    index = FakeIndex([named("huawei", "Quokka Devices", "Huawei"), named("other", "Wombat Huawai Garments"), *FILLING])
    assert "huawei" not in [c.hit.entity_id for c in resolve("Huawai", index).chosen]


@pytest.mark.parametrize("asked", ["Polaris", "Binance", "Honest"])
def test_a_known_name_is_no_slip_of_another(asked: str) -> None:
    assert told(asked) == []


def test_a_word_of_four_letters_that_hardly_another_name_has_finds_its_firm() -> None:
    assert told("Suex") == ["suex"]
    several = [named(f"suex-{number}", f"Suex Garden {number}") for number in range(9)]
    assert resolve("Suex", FakeIndex([*several, *FILLING])).chosen == ()


def test_three_common_words_that_a_name_begins_with_find_it() -> None:
    assert told("China General Nuclear") == ["cgn"]
    assert told("General Nuclear Power") == []
    assert told("China General") == []


def test_a_place_and_a_trade_are_told_as_near() -> None:
    found = resolve("Iran Shipping", INDEX)
    assert found.outcome is Outcome.NO_MATCH
    assert [candidate.hit.entity_id for candidate in found.nearest] == ["irisl"]
    assert resolve("Iran Group", INDEX).nearest == ()


def test_a_large_company_is_not_its_namesake_elsewhere() -> None:
    assert resolve("Carvana Co.", INDEX).outcome is Outcome.POTENTIAL_MATCH
    assert resolve("Broadcom Inc.", INDEX).outcome is Outcome.MATCH


@pytest.mark.parametrize(
    ("asked", "entity"),
    [
        ("قاديروف", "kadyrov"),
        ("カディロフ", "kadyrov"),
        ("카디로프", "kadyrov"),
        ("خامنه‌ای", "khamenei"),
        ("علي خامنئي", "khamenei"),
        ("رئيسي", "raisi"),
    ],
)
def test_a_family_name_in_other_letters_finds_its_person(asked: str, entity: str) -> None:
    assert entity in told(asked)
