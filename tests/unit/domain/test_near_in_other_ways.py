"""Names that agree by a rule of their own: romanised otherwise, a letter or two apart, translated word for word."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.matching import POLICY, NameHit, Question, rank_near
from bot.domain.names.sounds.romanisations import same_romanised
from tests.unit.domain.near import a_hit

KNOWN = frozenset("arif harun saba agnese global structure kestrel".split())


def rarity(word: str) -> float:
    """1 for a word that no name has."""
    return 0.8 if word in KNOWN else 1.0


def score(asked: str, stored: str | NameHit) -> float:
    hit = a_hit(stored, schema=Schema.PERSON) if isinstance(stored, str) else stored
    return rank_near(Question(name=asked), [hit], rarity)[0].score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("anikeev", "anikeyev"), ("andrei", "andrey"), ("sergeev", "sergeyev"), ("dmitriy", "dmitri"),
        ("alexei", "aleksey"), ("shcherbakov", "schtscherbakov"), ("mikhaylov", "mihailov"), ("medvedeff", "medvedev"),
        ("rostekh", "rostech"), ("kovaliov", "kovalyov"),
    ],
)  # fmt: skip
def test_one_word_in_two_romanisations_is_one(one: str, other: str) -> None:
    assert same_romanised(one, other)
    assert same_romanised(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("petrov", "petrova"), ("karimov", "karimi"), ("ivanov", "ivanin"), ("marina", "martin"), ("ali", "aly")],
)
def test_other_names_are_not_one_in_two_romanisations(one: str, other: str) -> None:
    assert not same_romanised(one, other)


def test_a_person_romanised_otherwise_without_the_patronymic_is_told() -> None:
    assert score("Andrei Anikeev", "ANIKEYEV, Andrey Anatolyevich") >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Gsye, Harun", "GAYE, Haroun"),
        ("Saba Agebse", "SABA AGNESE"),
        ("Qasmnai Arif", "QASMANI, Arif"),
        ("Ednel Moncherq", "MONCHERY, Fednel"),  # none of the words is in a name, and each is long
    ],
)
def test_a_name_a_letter_or_two_apart_in_a_word_that_nobody_has_is_told(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Arif", "QASMANI, Arif"),  # a name that others have is no slip
        ("Qbsmbnb Arif", "QASMANI, Arif"),  # three letters
        ("Gsye Hbrun", "GAYE, Harun"),  # no word of it is as it is written
        ("Esnel Moncherq", "MONCHERY, Fednel"),  # three letters, of words that no name has
        ("Monchery-Ednel Moncherq", "MONCHERY, Fednel"),
        ("Wssmani, Arif", "QASMANI, Arif"),  # two, and the first is another
    ],
)
def test_more_letters_apart_is_another_name(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Московский кредитный банк", "CREDIT BANK OF MOSCOW"),
        ("Министерство обороны", "MINISTRY OF DEFENSE"),
        ("Fondo Nacional de Desarrollo", "NATIONAL DEVELOPMENT FUND"),
    ],
)
def test_a_name_that_is_another_translated_word_for_word_is_told(asked: str, stored: str) -> None:
    assert POLICY.threshold <= score(asked, a_hit(stored, schema=Schema.ORGANIZATION)) < POLICY.legal_form_only


@pytest.mark.parametrize("stored", ["MINISTRY OF FINANCE", "MINISTRY OF DEFENSE INDUSTRIES", "DEFENSE"])
def test_a_name_with_another_word_is_not_the_same_translated(stored: str) -> None:
    assert score("Министерство обороны", a_hit(stored, schema=Schema.ORGANIZATION)) < POLICY.threshold


def test_a_person_of_a_second_given_name_that_is_a_place_is_no_branch() -> None:
    assert score("Jonny Muñoz Mejía", "MUNOZ MEJIA, Jhonny German") >= POLICY.threshold


def test_a_trade_in_another_language_makes_a_name_no_other() -> None:
    asked, stored = "WILLMAR, S.A. DE C.V.", "LABORATORIOS WILLMAR, S.A. DE C.V."
    assert score(asked, a_hit(stored)) >= POLICY.threshold
    assert score("LITHIUM CORP", a_hit("LITHIUM WOMBAT CORP")) < POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("A Harun", "HARUN, Arif Nadim Subhi"),
        ("Harun, A.", "HARUN, Arif Nadim Subhi"),
        ("A. Al-Harun", "AL-HARUN, Arif Nadim Subhi"),
    ],
)
def test_a_person_of_several_given_names_is_told_by_the_first_ones_letter_and_a_rare_family_name(
    asked: str, stored: str
) -> None:
    assert score(asked, stored) >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("B Harun", "HARUN, Arif Nadim Subhi"),  # another letter
        ("S Harun", "HARUN, Arif Nadim Subhi"),  # of a later name
        ("A Harun", "NADIM, Arif Harun Subhi"),  # of another family
        ("A Saba Harun", "HARUN, Arif Nadim Subhi"),
    ],
)
def test_an_initial_of_another_name_tells_of_nobody(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


def test_an_initial_beside_a_family_name_that_many_bear_is_told_as_near() -> None:
    hit = a_hit("HARUN, Arif Nadim Subhi", schema=Schema.PERSON)
    (found,) = rank_near(Question(name="A Harun"), [hit], lambda _: 0.7)
    assert POLICY.nearest <= found.score < POLICY.threshold
