"""What was not searched: true of the lists that are stored, on the day asked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.domain.law.searched import Gap
from bot.domain.lists.dataset import Coverage, Dataset, DatasetVersion, ListPart, ListState, Origin
from bot.domain.lists.scope import NOTHING_REVIEWED
from bot.services.lists.unsearched import unsearched
from bot.services.wording.gaps import gap_words
from tests.builders import a_dataset, an_official

TODAY = dt.date(2026, 11, 26)
ENTITY_LIST = a_dataset(
    "us_bis_entity_list", title="BIS Entity List", coverage=Coverage.PARTIAL, coverage_note="only four are held"
)
CSL = an_official(
    "us_trade_csl",
    lists=(
        ListPart(program="US-BIS-EL", title="BIS Entity List"),
        ListPart(program="US-SDN", title="SDN, by the CSL", yields_to="us_ofac_sdn"),
    ),
)
SDN = an_official()
EXCERPT = ListPart(program="US-SDN", title="SDN, of those also elsewhere", yields_to="us_ofac_sdn", excerpt=True)
CONS = an_official("us_ofac_cons", lists=(ListPart(program="US-SSI", title="SSI"), EXCERPT))


def loaded(dataset: Dataset, day: str, counts: Mapping[str, int], *, first: str = "") -> ListState:
    on = dt.date.fromisoformat(day)
    at = dt.datetime.combine(on, dt.time(), dt.UTC)
    version = DatasetVersion(
        dataset=dataset.id,
        version="v",
        as_of=on,
        designations=1,
        entities=1,
        loaded_at=at,
        counts=counts,
        confirmed_at=at,
    )
    return ListState(dataset=dataset, version=version, first_day=dt.date.fromisoformat(first or day))


def empty(dataset: Dataset) -> ListState:
    return ListState(dataset=dataset, version=None)


def told(*states: ListState, day: dt.date = TODAY) -> list[str]:
    return [gap_words(gap) for gap in unsearched(states, NOTHING_REVIEWED, day=day, today=TODAY)]


REVIEWED = loaded(ENTITY_LIST, "2026-11-20", {"US-BIS-EL": 4})


def test_reviewed_rows_alone_are_a_part_of_the_list() -> None:
    assert told(REVIEWED) == ["BIS Entity List: only four are held"]


def test_a_fresh_copy_of_the_whole_list_leaves_nothing_out() -> None:
    assert told(REVIEWED, loaded(CSL, "2026-11-25", {"US-BIS-EL": 2000, "US-SDN": 10026})) == []


def test_of_a_list_held_whole_in_an_old_copy_only_what_came_since_is_missing() -> None:
    old = loaded(CSL, "2022-05-06", {"US-BIS-EL": 2000, "US-SDN": 10026})
    assert told(REVIEWED, old) == ["BIS Entity List: what was added after our copy of 6 May 2022"]
    assert told(REVIEWED, old, day=dt.date(2022, 5, 6)) == []


def test_the_sdn_list_is_not_missing_where_another_file_carries_all_of_it() -> None:
    fresh = loaded(CSL, "2026-11-25", {"US-BIS-EL": 2000, "US-SDN": 10026})
    assert told(empty(SDN), fresh) == []
    old = loaded(CSL, "2022-05-06", {"US-BIS-EL": 2000, "US-SDN": 10026})
    assert told(empty(SDN), old) == ["OFAC SDN List: what was added after our copy of 6 May 2022"]


def test_an_excerpt_of_the_sdn_list_does_not_stand_for_it() -> None:
    assert told(empty(SDN), loaded(CONS, "2026-11-25", {"US-SSI": 286, "US-SDN": 77})) == ["OFAC SDN List (not loaded)"]


def test_a_list_that_was_never_loaded_comes_first_when_it_is_ofacs_sdn_list() -> None:
    other = a_dataset("eu_fsf", title="EU list", origin=Origin.OFFICIAL)
    assert told(REVIEWED, empty(other), empty(SDN)) == [
        "OFAC SDN List (not loaded)",
        "EU list (not loaded)",
        "BIS Entity List: only four are held",
    ]


def test_before_the_first_copy_of_a_publishers_list_nothing_is_known_of_it() -> None:
    sdn = loaded(SDN, "2023-12-28", {"US-SDN": 13821}, first="2023-12-01")
    gaps = unsearched([sdn], NOTHING_REVIEWED, day=dt.date(2021, 1, 15), today=TODAY)
    assert [(gap.dataset, gap.reason, gap.on) for gap in gaps] == [
        ("us_ofac_sdn", Gap.BEFORE_COPIES, dt.date(2023, 12, 1))
    ]
    assert told(sdn, day=dt.date(2023, 12, 1)) == []


def test_reviewed_facts_reach_back_as_far_as_one_may_ask() -> None:
    assert told(loaded(a_dataset(), "2026-08-22", {"US-CCMC-1237": 46}), day=dt.date(2018, 1, 1)) == []
