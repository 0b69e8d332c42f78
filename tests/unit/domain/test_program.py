"""What is known of a program as of a day."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.program import DatedFact

OPEN = DatedFact(on="2021-01-20", text="It sued.", open="the result was not seen", until=dt.date(2021, 3, 12))


@pytest.mark.parametrize(("day", "open"), [("2021-03-11", OPEN.open), ("2021-03-12", ""), ("2021-03-13", "")])
def test_what_was_left_open_is_settled_from_its_day_on(day: str, open: str) -> None:
    told = OPEN.as_of(dt.date.fromisoformat(day))
    assert (told.open, told.text, told.until) == (open, OPEN.text, OPEN.until)


def test_what_nothing_settled_stays_open() -> None:
    fact = DatedFact(on="2021-01-20", text="It sued.", open="the result was not seen")
    assert fact.as_of(dt.date.max) == fact
