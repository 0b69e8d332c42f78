"""The days that are typed behind --as-of."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import BadInput
from bot.services.questions.dates import read_day

TODAY = dt.date(2026, 11, 26)


def test_with_dots_the_day_stands_first() -> None:
    assert read_day("15.01.2021", today=TODAY) == dt.date(2021, 1, 15)
    assert read_day("3.4.2021", today=TODAY) == dt.date(2021, 4, 3)


@pytest.mark.parametrize("text", ["15.13.2021", "03/04/2021", "15.01.21"])
def test_what_cannot_be_read_with_certainty_is_refused_with_the_form_wanted(text: str) -> None:
    with pytest.raises(BadInput, match="Write it like 2021-04-01"):
        read_day(text, today=TODAY)
