"""Words of other languages in English: the table is sound, and knows the words that names are made of."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.domain.names.word_tables.translations import _WORDS, _of, in_english


def in_english_words(name: str) -> str:
    return " ".join(in_english(word) or word for word in plain_key(name).split())


def pairs() -> list[tuple[str, str]]:
    """Every form of the table, folded, with its English word."""
    every = ((one, english, endings) for language in _WORDS for one, english, endings in _of(language))
    return [(stem + ending, english) for stem, english, endings in every for ending in endings]


def test_every_form_is_one_word_as_names_are_folded() -> None:
    assert [form for form, _ in pairs() if plain_key(form) != form or not re.fullmatch("[a-z]{4,}", form)] == []


def test_every_translation_is_one_folded_word() -> None:
    assert [english for _, english in pairs() if not re.fullmatch("[a-z]{2,}", english)] == []


def test_no_form_has_two_translations() -> None:
    translations = defaultdict(set)
    for form, english in pairs():
        translations[form].add(english)
    assert {form: found for form, found in translations.items() if len(found) > 1} == {}


def test_no_form_is_itself_an_english_word_of_the_table() -> None:
    assert {form for form, _ in pairs()} & {english for _, english in pairs()} == set()


def test_no_form_and_no_translation_is_a_legal_form() -> None:
    assert {word for pair in pairs() for word in pair} & set(LEGAL_FORMS) == set()


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Gazprom Burenie", "gazprom drilling"),
        ("Muromskiy priborostroitelnyy zavod", "muromskiy instrument plant"),
        ("Nauchno-Issledovatel'skiy Institut", "scientific research institute"),
        ("Derzhavne Pidpryiemstvo", "state enterprise"),
        ("Javno preduzeće", "public enterprise"),
        ("Siman-e Kurdistan", "cement e kurdistan"),
        ("Bank Tose'e Saderat", "bank development export"),
        ("Mu'assasat al-Shuhada", "foundation al martyrs"),
        ("Jam‘iyya Khayriyya Islamiyya", "society charitable islamic"),
        ("Savunma Sanayii", "defense industry"),
        ("Ganadera y Agropecuaria La Española", "livestock y agricultural la spanish"),
        ("Fundação Nacional", "foundation national"),
        ("Banque Populaire Libanaise", "bank popular lebanese"),
        ("Fondazione Umanitaria", "foundation humanitarian"),
        ("Schifffahrt und Versicherung", "shipping und insurance"),
        ("Korea Unhaeng", "korea bank"),
        ("Yayasan Kemanusiaan", "foundation humanitarian"),
    ],
)
def test_romanised_words_of_each_language_are_known(name: str, english: str) -> None:
    assert in_english_words(name) == english


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Российский судостроительный завод", "russian shipbuilding plant"),
        ("Державне підприємство", "state enterprise"),
        ("Дзяржаўнае прадпрыемства", "state enterprise"),
        ("Народна војска", "peoples army"),
        ("سیمان", "cement"),
        ("کشتیرانی", "shipping"),
        ("جمعية خيرية", "society charitable"),
        ("مؤسسة فلسطين", "foundation palestine"),
        ("은행", "bank"),
        ("무역", "trading"),
    ],
)
def test_words_in_their_own_script_are_known_as_they_are_folded(name: str, english: str) -> None:
    assert in_english_words(name) == english


@pytest.mark.parametrize("name", ["severnyy", "severny", "severniy", "severnaya", "severnoye", "severnogo", "Северный"])
def test_an_adjective_is_known_by_every_ending(name: str) -> None:
    assert in_english_words(name) == "northern"


@pytest.mark.parametrize("word", ["huawei", "general", "mes", "shahid", "mir", "sol", "company", ""])
def test_names_english_words_and_short_words_are_not_translated(word: str) -> None:
    assert in_english(word) is None
