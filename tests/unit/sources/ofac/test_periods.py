"""Days and texts as OFAC prints them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sources.formats.text import trimmed
from data.sources.ofac.periods import read_period


@pytest.mark.parametrize(
    ("text", "iso", "births"),
    [
        ("07 Jan 1932", "1932-01-07", ("1932-01-07",)),
        ("Feb 1940", "1940-02", ("1940-02",)),
        ("1946", "1946", ("1946",)),
        ("circa 1951", "1951", ("1951",)),
        ("1951 to 1953", "1951-01-01 to 1953-12-31", ("1951", "1952", "1953")),
        ("circa 1979-1981", "1979-01-01 to 1981-12-31", ("1979", "1980", "1981")),
        ("01 Jan 1961 to 31 Dec 1962", "1961-01-01 to 1962-12-31", ("1961", "1962")),
        ("Mar 1962 to Feb 1963", "1962-03-01 to 1963-02-28", ("1962", "1963")),
        ("1900 to 1990", "1900-01-01 to 1990-12-31", ()),
    ],
)
def test_a_date_is_as_precise_as_it_is_printed(text: str, iso: str, births: tuple[str, ...]) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.iso, period.births) == (iso, births)
    assert period.circa is text.startswith("circa")


@pytest.mark.parametrize(
    "text", ["", "31 Feb 1960", "00 Jan 1960", "1960s", "12/31/1960", "1953 to 1951", "0000", "x 1960"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_period(text) is None


@given(st.dates(dt.date(1000, 1, 1)))
def test_every_day_is_read_as_it_was_printed(day: dt.date) -> None:
    period = read_period(f"{day:%d %b %Y}")
    assert period is not None
    assert (period.first, period.last) == (day, day)


def test_doubled_blanks_stay_and_control_characters_go() -> None:
    assert trimmed(" NORTH  WIND\x92S\r\n ") == "NORTH  WIND S"
