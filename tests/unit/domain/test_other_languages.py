"""Names in other languages than they are asked in: words translated, Slavic names spelt otherwise."""

from __future__ import annotations

import pytest

from bot.domain.matching import POLICY, Question, rank_near
from bot.domain.names import name_key, plain_key
from bot.domain.slavic_names import in_russian
from bot.domain.translations import in_english
from tests.unit.domain.test_matching import a_hit, rare


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("завод", "plant"),
        ("приборостроительный", "instrument"),
        ("морской", "marine"),
        ("siman", "cement"),
        ("kashtirani", "shipping"),
        ("muʾassasat", "foundation"),
        ("ticaret", "trade"),
        ("Inversiones", "investments"),
        ("Versicherung", "insurance"),
        ("Unhaeng", "bank"),
        ("Kestrel", None),
    ],
)
def test_a_word_of_a_name_in_english(text: str, english: str | None) -> None:
    assert in_english(plain_key(text)) == english


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Drilling", "OOO Kestrel Burenie"),
        ("Burenie Kestrel", "KESTREL DRILLING LLC"),
        ("Siman-e Pustelga", "Pustelga Cement"),
        ("Kestrel Zavod", "Kestrel Plants"),
        ("Кестрел судостроительный завод", "Kestrel Shipbuilding Plant"),
    ],
)
def test_a_name_is_found_in_another_language(asked: str, stored: str) -> None:
    (found,) = rank_near(Question(name=asked), [a_hit(stored)], rare)
    assert found.score >= POLICY.threshold


def test_a_translation_alone_names_nobody() -> None:
    (found,) = rank_near(Question(name="Zavod"), [a_hit("Plant")], rare)
    assert found.score < POLICY.nearest


@pytest.mark.parametrize(
    "names",
    [
        ("Nikolai", "Mykola", "Микола", "Мікалай"),
        ("Vladimirovich", "Volodymyrovych", "Uladzimiravich", "Владимирович", "Володимирович"),
        ("Sergeyevna", "Serhiivna", "Siarheyeuna", "Сергеевна", "Сергіївна"),
    ],
)
def test_spellings_of_one_name_have_one_russian_form(names: tuple[str, ...]) -> None:
    assert len({in_russian(name_key(name)) for name in names}) == 1
    assert in_russian(name_key(names[0])) is not None


@pytest.mark.parametrize("name", ["Abramovich", "Stankevich", "Kestrel", "Rovna", "Daria"])
def test_family_names_and_other_words_are_no_patronymics(name: str) -> None:
    assert in_russian(name_key(name)) is None


def test_a_father_and_a_daughter_are_two_names() -> None:
    assert in_russian("aleksandr") != in_russian("aleksandra")
    assert in_russian("petrovich") != in_russian("petrovna")
