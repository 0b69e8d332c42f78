"""How old a list may be, and when another list's rows yield to the publisher's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.dataset import Dataset, DatasetVersion, ListPart, ListState
from bot.domain.lists.staleness import is_stale
from bot.domain.lists.yielding import yielding
from tests import builders

CHECKED = dt.date(2024, 5, 1)


def held(dataset: Dataset, checked: dt.date = CHECKED) -> ListState:
    """The list, last seen unchanged at its publisher's on that day."""
    moment = dt.datetime.combine(checked, dt.time(), dt.UTC)
    version = DatasetVersion(
        dataset=dataset.id,
        version="v",
        as_of=CHECKED,
        designations=1,
        entities=1,
        loaded_at=moment,
        confirmed_at=moment,
    )
    return ListState(dataset=dataset, version=version)


@pytest.mark.parametrize(("age", "stale"), [(0, False), (30, False), (31, True), (32, True)])
def test_a_list_is_stale_once_its_last_check_is_older_than_its_pace_allows_and_not_a_day_later(
    age: int, stale: bool
) -> None:
    state = held(builders.an_official(stale_after_days=30))
    assert is_stale(state, CHECKED + dt.timedelta(days=age)) is stale


@pytest.mark.parametrize(("behind", "yields"), [(30, True), (31, False)])
def test_rows_yield_to_the_publishers_own_list_only_while_its_copy_is_not_stale_beside_them(
    behind: int, yields: bool
) -> None:
    own = held(builders.an_official(stale_after_days=30))
    parts = (ListPart(program="US-SDN", title="SDN", yields_to="us_ofac_sdn"),)
    other = held(
        builders.an_official("us_trade_csl", lists=parts, stale_after_days=7), CHECKED + dt.timedelta(days=behind)
    )
    assert yielding([own, other]) == (frozenset({("us_trade_csl", "US-SDN")}) if yields else frozenset())


def test_rows_do_not_yield_to_a_list_that_is_not_loaded() -> None:
    parts = (ListPart(program="US-SDN", title="SDN", yields_to="us_ofac_sdn"),)
    other = held(builders.an_official("us_trade_csl", lists=parts))
    assert yielding([replace(held(builders.an_official()), version=None), other]) == frozenset()
