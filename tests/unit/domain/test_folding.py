"""One listing that two of our lists tell is shown once."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.folding import folded
from bot.domain.law.listed import Status
from tests.unit.handlers.made import a_designation

OURS = a_designation(id="ours", dataset="us_dod_1237", listed_on=dt.date(2021, 1, 14))
REVIEWED = frozenset({"us_dod_1237"})


@pytest.mark.parametrize("listed", [None, dt.date(2021, 1, 14)])
def test_a_file_that_gives_the_same_day_or_none_tells_the_same_listing(listed: dt.date | None) -> None:
    theirs = a_designation(id="theirs", dataset="us_trade_csl", listed_on=listed)
    (one,) = folded([OURS, theirs], REVIEWED)
    assert (one.id, one.listed_on, one.also_in) == ("ours", dt.date(2021, 1, 14), ("us_trade_csl",))


@pytest.mark.parametrize("other", [{"listed_on": dt.date(2021, 1, 15)}, {"listed_on": None, "status": Status.ENDED}])
def test_a_file_that_gives_another_day_or_state_tells_another_listing(other: dict[str, object]) -> None:
    theirs = a_designation(id="theirs", dataset="us_trade_csl", **other)
    assert [one.id for one in folded([OURS, theirs], REVIEWED)] == ["ours", "theirs"]
