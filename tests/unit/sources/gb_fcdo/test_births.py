"""Dates of birth in the UK's list."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.sources.gb_fcdo.births import birth_dates
from tests.unit.sources.gb_fcdo.made import PERSON, document, read


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("07/10/1952", "1952-10-07"), ("7/1/1952", "1952-01-07"), ("00/00/1975", "1975"), ("'00/00/1975", "1975"),
        ("dd/mm/1960", "1960"), ("DD/MM/1960", "1960"), ("00/03/1975", "1975-03"), ("dd/03/1975", "1975-03"),
        ("15/mm/1975", "1975"), ("1946", "1946"), ("03/1975", "1975-03"), ("00/1975", "1975"), ("mm/1975", "1975"),
        ("xx/xx/1946", "1946"), ("--/--/1946", "1946"), ("??/??/1946", "1946"), ("07.10.1952", "1952-10-07"),
        ("07-10-1952", "1952-10-07"), ("1975-03-12", "1975-03-12"), ("1975-03", "1975-03"), ("circa 1951", "1951"),
        ("c. 1951", "1951"), ("approximately 1951", "1951"), ("1951 (approximate)", "1951"),
        ("12 May 1958", "1958-05-12"), ("12th May 1958", "1958-05-12"), ("May 12, 1958", "1958-05-12"),
        ("Sept. 1970", "1970-09"),
        ("01/01/1964 00:00:00", "1964-01-01"),
    ],
)  # fmt: skip
def test_a_date_of_birth_says_what_is_known_of_it(tmp_path: Path, printed: str, date: str) -> None:
    reading = read(tmp_path, document(PERSON | {"D.O.B": printed}))
    assert reading.entries[0].birth_dates == (date,)
    assert reading.tally.warnings == []


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("15/08/1960 16/08/1961", ("1960-08-15", "1961-08-16")),
        ("between 03/1946 and 05/1948", ("1946", "1947", "1948")),
        ("between 1946 and 1948", ("1946", "1947", "1948")), ("1946-1948", ("1946", "1947", "1948")),
        ("1946 to 1948", ("1946", "1947", "1948")), ("dd/mm/1946 - dd/mm/1947", ("1946", "1947")),
        ("1946 or 1948", ("1946", "1948")), ("1946/1948", ("1946", "1948")), ("1946; 03/1948", ("1946", "1948-03")),
        ("01/01/1964, 02/02/1965", ("1964-01-01", "1965-02-02")),
    ],
)  # fmt: skip
def test_what_the_list_leaves_open_gives_every_date(printed: str, dates: tuple[str, ...]) -> None:
    assert birth_dates(printed) == dates


@pytest.mark.parametrize(
    "printed",
    [
        "15/08/19yy", "31/02/1960", "19/13/1960", "05/25/1960", "01/01/0097", "1960s", "1946 - 1980", "1946 or later",
        "unknown", "1/2/3",
    ],
)  # fmt: skip
def test_what_is_no_date_or_leaves_too_much_open_gives_none(printed: str) -> None:
    assert birth_dates(printed) == ()
