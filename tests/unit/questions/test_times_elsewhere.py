"""A day in a language that is not read, in a message that was read as another, is asked for and never overlooked."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kestrel sancionada em janeiro de 2020?", "janeiro de 2020"),
        ("Kestrel sancionada al març del 2021?", "març del 2021"),
        ("Kestrel em 2020?", "2020"),
        ("Чи була Kestrel під санкціями у березні 2015 року?", "березні 2015"),
        ("Kestrel була в списку 5 травня 2019?", "5 травня 2019"),
        ("Чи був Kestrel у списку торік?", "торік"),
        ("Kestrel під санкціями з 2014 року?", "2014"),
        ("Var Kestrel på listen sidste år?", "sidste"),
        ("Kestrel, sanktioneret i maj 2020?", "maj 2020"),
    ],
)
def test_a_month_a_year_or_a_last_year_of_a_language_near_to_one_read_is_asked_for(
    read: Read, text: str, day: str
) -> None:
    """They were answered as of today."""
    found = read(text)
    assert found.names == ("Kestrel",)
    assert f"Which day do you mean by “{day}”?" in " ".join(found.doubts)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("A Kestrel estava sancionada em 1 de março de 2021?", dt.date(2021, 3, 1)),
        ("Kestrel sancionada em janeiro de 2020?", dt.date(2020, 1, 31)),
        ("Kestrel em 2020?", dt.date(2020, 12, 31)),
        ("Kestrel була в списку 5 травня 2019?", dt.date(2019, 5, 5)),
        ("Oliko Kestrel listalla maaliskuussa 2021?", dt.date(2021, 3, 31)),
        ("Byla Kestrel na seznamu v červenci 2021?", None),
        ("Czy Kestrel był na liście w marcu?", None),
        ("A Kestrel estava sancionada em 31 de fevereiro de 2021?", None),
        ("Czy Kestrel był na liście w 2020 i 2021?", None),
        ("Czy Kestrel był na liście od 3 do 5 marca 2021?", None),
    ],
)
def test_the_day_that_may_be_meant_is_offered_beside_today(read: Read, text: str, on: dt.date | None) -> None:
    found = read(text)
    assert not found.certain
    assert len(found.doubts) == 1
    assert (found.day.choices if found.day else ()) == ((on,) if on else ())
    assert found.day is None or found.day.or_today


def test_no_day_is_offered_where_the_name_is_in_doubt(read: Read) -> None:
    found = read("Byla firma Osprey Kestrel na seznamu v březnu 2021?")
    assert found.day is None
    assert "březnu 2021" in " ".join(found.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "was Kestrel listed in 2021?",
        "is Kestrel or the mart sanctioned",
        "is Kestrel a martial company?",
        "Kestrel 2028 notes, still ok?",
        "War Kestrel 2021 gelistet?",
        "Kestrel era nella lista nel marzo 2021?",
        "Kestrel sancionada en enero de 2020?",
    ],
)
def test_days_and_words_of_languages_that_are_read_are_none(read: Read, text: str) -> None:
    assert "can’t read dates" not in " ".join(read(text).doubts)


def test_a_letter_that_no_language_read_has_tells_a_sentence(read: Read) -> None:
    assert read("Kestrel på SDN-listen i januar 2020?").names == ("Kestrel",)
