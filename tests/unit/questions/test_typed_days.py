"""The days that are typed behind --as-of."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.searched import EARLIEST
from bot.errors import BadInput
from bot.services.questions.days.dates import read_day

TODAY = dt.date(2026, 11, 26)


def test_with_dots_the_day_stands_first() -> None:
    assert read_day("15.01.2021", today=TODAY) == dt.date(2021, 1, 15)
    assert read_day("3.4.2021", today=TODAY) == dt.date(2021, 4, 3)


@pytest.mark.parametrize("text", ["15.13.2021", "03/04/2021", "15.01.21"])
def test_what_cannot_be_read_with_certainty_is_refused_with_the_form_wanted(text: str) -> None:
    with pytest.raises(BadInput, match="Write it like 2021-04-01"):
        read_day(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-4-1", "2021-04-01"),
        ("1 April 2021", "2021-04-01"),
        ("1st of Sept 2021", "2021-09-01"),
        ("Apr 2nd, 2021", "2021-04-02"),
        ("dec. 31 2021", "2021-12-31"),
        ("today", "2026-11-26"),
        ("Now", "2026-11-26"),
        ("yesterday", "2026-11-25"),
    ],
)
def test_a_typed_day_is_read_as_it_is_commonly_written(text: str, day: str) -> None:
    assert str(read_day(text, today=TODAY)) == day


@pytest.mark.parametrize("text", ["1 foo 2021", "30 Feb 2021", "2021-02-30"])
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="can't read the date"):
        read_day(text, today=TODAY)


def test_a_day_before_the_facts_begin_and_one_to_come_are_refused() -> None:
    assert read_day(EARLIEST.isoformat(), today=TODAY) == EARLIEST
    with pytest.raises(BadInput, match="too early"):
        read_day((EARLIEST - dt.timedelta(days=1)).isoformat(), today=TODAY)
    assert read_day("2026-11-26", today=TODAY) == TODAY
    with pytest.raises(BadInput, match="in the future"):
        read_day("2026-11-27", today=TODAY)
