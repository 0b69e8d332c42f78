"""Which lists an answer calls stale."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.lists.dataset import Dataset, DatasetVersion, ListState
from bot.services.lists.searched import searched
from tests import builders

TODAY = dt.date(2026, 11, 24)


def held(dataset: Dataset, checked: dt.date, *programs: str) -> ListState:
    moment = dt.datetime.combine(checked, dt.time(), dt.UTC)
    version = DatasetVersion(
        dataset=dataset.id,
        version="v",
        as_of=checked,
        designations=len(programs),
        entities=len(programs),
        loaded_at=moment,
        confirmed_at=moment,
        counts=dict.fromkeys(programs, 1),
    )
    return ListState(dataset=dataset, version=version)


@pytest.mark.parametrize(
    ("official", "stale"),
    [
        (("US-NS-CMIC", "US-CCMC-1237"), False),
        (("US-NS-CMIC",), True),
        (("US-SDN",), True),
    ],
)
def test_old_reviewed_rows_are_stale_unless_publishers_own_fresh_lists_hold_all_of_their_programs(
    official: tuple[str, ...], stale: bool
) -> None:
    reviewed = held(builders.a_dataset(), dt.date(2026, 1, 1), "US-NS-CMIC", "US-CCMC-1237")
    fresh = held(builders.an_official(), TODAY, *official)
    found = {one.dataset: one.stale for one in searched([reviewed, fresh], today=TODAY)}
    assert found == {"us_dod_1237": stale, "us_ofac_sdn": False}
