"""What names are found by that have every word of a question, however these are written."""

from __future__ import annotations

import pytest

from bot.domain.names.keys import name_key
from data.index.terms import JOINED, asked_terms, stored_terms, terms_by_word


def has_every_word(asked: str, stored: str) -> bool:
    terms = stored_terms(stored, name_key(stored))
    wanted = terms_by_word(asked)
    return bool(wanted) and all(any(set(some) & set(terms[field]) for field, some in of.items()) for of in wanted)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Abdulmalik Kestrel", "KESTREL, Abdul Malik"),
        ("Abdul Hadi", "KESTREL, Abdulhadi"),
        ("Abd Allah", "ABDALLAH, Abu"),
        ("Abu Abdulrahman", "ABU ABD AL-RAHMAN"),
        ("Abdelrahmman", "عبد الرحمن"),
        ("Abdurrashid", "ABD AL-RASHID"),
        ("Abdul Rahman", "Abdelrahman"),
        ("Gazprom Neft", "GAZPROMNEFT NTC"),
        ("Gazpromneft Kestrel", "KESTREL Gazprom Neft"),
        ("ABU-KHALIL", "KHALID, Abu"),
        ("Groupe Islamique Armé", "ARMED ISLAMIC GROUP"),
        ("Mohamed Osman", "محمود عثمان"),
        ("Kestrel Wombat", "KESTRAL WOMBATT"),
        ("Ahmad Iman Kestrel", "AHMADIAN, Kestrel"),  # two words for one of them less a letter
        ("East Indonesia Kestrel", "KESTREL OF EASTERN INDONESIA"),  # places are written otherwise
        ("كسترل", "KESTREL, Ali"),  # without vowels one word is enough
        ("إياد كسترل", "KESTREL, Iyad"),  # who is called by one consonant is under no such term
        ("كسترل آغا", "KESTREL AGHA"),
        ("شهيد خيل كسترل", "Kestrel SHAHIDKHEL"),
        ("حركة كسترل", "HARAKAT KESTREL"),
    ],
)
def test_words_joined_parted_or_a_letter_apart_are_still_every_word(asked: str, stored: str) -> None:
    assert has_every_word(asked, stored)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Wombat", "KESTREL SHIPPING"),
        ("Abdulrahman", "ABDUL KARIM"),
        ("Emu Shipping", "EMU TRADING"),  # too many have a word of so few consonants
        ("Abu Kestrel", "KESTREL, Ali"),
        ("Abdul Hadi", "ABDUL KARIM"),
        ("كسترل وومبات", "KESTREL, Ali"),
        ("علي", "KESTREL, Ali"),
        ("Kestrel", "KESTREL"),  # of one word nothing more is asked
    ],
)
def test_a_name_without_one_of_the_words_has_not_every_word(asked: str, stored: str) -> None:
    assert not has_every_word(asked, stored)


def test_one_word_a_letter_apart_from_two_that_are_written_apart_is_looked_for() -> None:
    stored = stored_terms("SAF TECH S.L.", name_key("SAF TECH S.L."))
    assert set(asked_terms("SafeTech")[JOINED]) & set(stored[JOINED])
