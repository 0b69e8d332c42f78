"""Columns that say more than the name: when born, of which country, what kind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.particulars import Particulars
from bot.services.screening.particulars_read import birth_date
from data.batches.names import NamesFile
from data.batches.particulars import countries
from tests.unit.batches.tables import a_workbook, rows, written

TEXT = (
    "Full name,Date of birth,Nationality,Type\n"
    "Ivan Petrov,02.13.1970,Russia; BLR,Individual\n"
    "Ivan Petrov,02/03/1970,RU,Person\n"
    "Ivan Petrov,soon,Narnia,–\n"
    "Acme,,,Company\n"
    "Full name,Date of birth,Nationality,Type\n"
)


def test_birth_date_country_and_kind_are_read_and_it_is_said_from_which_columns(tmp_path: Path) -> None:
    file = NamesFile(written(tmp_path, TEXT))
    asked = [row.asked for row in file.rows()]
    assert asked[0].known == Particulars(born="1970-02-13", countries=("ru", "by"), kind=Schema.PERSON, firms_move=True)
    assert asked[3].known == Particulars(kind=Schema.COMPANY, firms_move=True)
    assert not asked[4].known
    assert "birth date from “Date of birth”; country from “Nationality”; kind from “Type”" in file.reading


@pytest.mark.parametrize(
    ("heading", "moves"), [("Nationality", False), ("Country", True), ("Country of residence", True)]
)
def test_where_a_person_lives_says_nothing_against_a_hit(tmp_path: Path, heading: str, moves: bool) -> None:
    (asked,) = rows(written(tmp_path, f"Full name,{heading}\nIvan Petrov,Germany\n"))
    assert (asked.known.countries, asked.known.people_move) == (("de",), moves)


def test_what_cannot_be_read_or_not_whole_is_told_in_the_row(tmp_path: Path) -> None:
    asked = rows(written(tmp_path, TEXT))
    assert asked[1].known.born == "1970"
    assert [one.note for one in asked] == [
        "",
        "of the birth date “02/03/1970” the year alone was used",
        "the birth date “soon” could not be read and was not used; "
        "the country “Narnia” could not be read and was not used",
        "",
        "",
    ]


def test_a_column_whose_cells_are_something_else_is_left_alone(tmp_path: Path) -> None:
    text = "Issuer,Type,Country\nXiaomi,Bond,Domestic\nHuawei,Equity,Foreign\nSMIC,Fund,Domestic\n"
    file = NamesFile(written(tmp_path, text))
    assert not any(row.asked.known for row in file.rows())
    assert "from “Type”" not in file.reading


def test_a_year_and_a_day_in_a_workbook_are_read(tmp_path: Path) -> None:
    sheet: list[list[object]] = [["Name", "Born"], ["Ivan Petrov", 1970], ["Ivan Petrov", dt.date(1970, 3, 2)]]
    found = rows(a_workbook(tmp_path / "names.xlsx", sheet))
    assert [one.known.born for one in found] == ["1970", "1970-03-02"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1970", "1970"),
        ("1970-03", "1970-03"),
        ("1970-03-02", "1970-03-02"),
        ("1970-03-02 00:00:00", "1970-03-02"),
        ("13/02/1970", "1970-02-13"),
        ("02/13/1970", "1970-02-13"),
        ("03.03.1970", "1970-03-03"),
        ("02/03/1970", "1970"),
        ("2 Mar 1970", "1970-03-02"),
        ("March 2, 1970", "1970-03-02"),
        ("31/31/1970", ""),
        ("1970-13-01", ""),
        ("2 Foo 1970", ""),
        ("12345", ""),
        ("0001", ""),
    ],
)
def test_a_birth_date_is_read_as_what_it_can_only_be(text: str, iso: str) -> None:
    assert birth_date(text) == iso


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Russia", ("ru",)), ("RUS/BLR", ("ru", "by")), ("Korea, Republic of", ("kr",)), ("Russia; Narnia", ()), ("", ())],
)
def test_countries_are_read_whole_or_not_at_all(text: str, codes: tuple[str, ...]) -> None:
    assert countries(text) == codes


@pytest.mark.parametrize(("letters", "told"), [(39, 39), (40, 40), (41, 40), (99, 40)])
def test_of_a_long_cell_that_cannot_be_read_forty_letters_are_told(tmp_path: Path, letters: int, told: int) -> None:
    asked = rows(written(tmp_path, TEXT.replace("soon,Narnia", f"{'x' * letters},RU")))
    assert asked[2].note == f"the birth date “{'x' * told}” could not be read and was not used"
