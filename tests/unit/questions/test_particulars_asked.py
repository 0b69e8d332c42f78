"""When somebody was born and of which country, typed in a question, goes with the name and is no part of the rest."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.details.apart import with_details
from bot.services.questions.details.births import births_in
from bot.services.questions.details.peoples import peoples_in
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is Jon Merlyn, born 1970, Russian, sanctioned?", "Jon Merlyn; born: 1970; country: ru"),
        ("Jon Merlyn dob 23/05/1962 on the SDN list?", "Jon Merlyn; born: 1962-05-23"),
        ("Jon Merlyn dob 03/05/1962 on the SDN list?", "Jon Merlyn; born: 1962"),
        ("is Jon Merlyn (israeli, 1973) sanctioned", "Jon Merlyn; country: il; born: 1973"),
        ("Jon Merlyn (1946, DPRK), on the UN list?", "Jon Merlyn; born: 1946; country: kp"),
        ("Check the Iranian national Jon Merlyn, year of birth 1974", "Jon Merlyn; country: ir; born: 1974"),
        ("is the Syrian citizen Jon Merlyn blocked?", "Jon Merlyn; country: sy"),
        ("Jon Merlyn, nationality: Mexican, yob 1984, listed?", "Jon Merlyn; country: mx; born: 1984"),
        ("anything on Jon Merlyn? angolan + russian passports", "Jon Merlyn"),
        ("anything on Jon Merlyn, born '91?", "Jon Merlyn; born: 1991"),
        ("ist Jon Merlyn, geb. 3. Mai 1970, sanktioniert?", "Jon Merlyn; born: 1970"),
    ],
)
def test_it_goes_with_the_name(read: Read, text: str, asked: str) -> None:
    found = with_details(read(text))
    assert (found.names, found.certain) == ((asked,), True)


def test_the_day_asked_about_stays_beside_a_day_of_birth(read: Read) -> None:
    found = with_details(read("Was Jon Merlyn (born 9 Sep 1953) sanctioned on 1 March 2022?"))
    assert found.names == ("Jon Merlyn; born: 1953-09-09",)
    assert found.day is not None
    assert found.day.on == dt.date(2022, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "is Vellum (UK) listed",
        "two of them American citizens hold Vellum, ok to sell?",
        "is the Russian firm Vellum sanctioned?",
        "is VELLUMIAN RUSSIAN NATIONAL COMMERCIAL BANK sanctioned?",
        "Is Korean National Insurance Corporation listed?",
        "is the syrian national army sanctioned",
        "is Vellum, founded 1970, sanctioned?",
        "was Vellum listed in 1999?",
    ],
)
def test_what_is_of_no_person_is_no_particular(read: Read, text: str) -> None:
    assert read(text).beside == ()


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("b. 2 Jan 1968", "1968-01-02"),
        ("born on May 3rd, 1970", "1970-05-03"),
        ("d.o.b. 1990-05-14", "1990-05-14"),
        ("DOB: 20.04.1973", "1973-04-20"),
        ("1970 г.р.", "1970"),
        ("1970年3月2日出生", "1970"),
        ("née le 3 mai 1970", "1970"),
    ],
)
def test_days_of_birth_are_read_as_people_write_them(text: str, born: str) -> None:
    assert [one.said for one in births_in(text)] == [f"; born: {born}"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("passports: Russia, Israel and Portugal", ["; country: ru; country: il; country: pt"]),
        ("citizen of North Korea", ["; country: kp"]),
        ("Jon, russischer Staatsangehöriger", ["; country: ru"]),
        ("Vellum (Hong Kong)", []),
        ("Kestrel, UK, Vellum", []),
    ],
)
def test_nationalities_are_read_where_they_are_said_to_be_such(text: str, said: list[str]) -> None:
    assert [one.said for one in peoples_in(text)] == said
