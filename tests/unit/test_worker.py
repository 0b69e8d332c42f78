"""When a list is due."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.lists.dataset import DatasetVersion, ListState, Refusal
from bot.runtime.worker import due
from data.sources.definition import Definition, Fetch, Sublist
from tests import builders

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def a_list(id: str = "us_ofac_sdn", *, every_hours: float | None = 6) -> Definition:
    fetch = Fetch(urls=("https://x.example/y",), every_hours=every_hours, max_megabytes=1) if every_hours else None
    part = Sublist(program="US-SDN", title="SDN", min=1, max=9)
    return Definition(
        id=id, title=id, publisher="P", url="https://x.example", stale_after_days=1, licence="", lists=(part,),
        fetch=fetch,
    )  # fmt: skip


def state(
    id: str = "us_ofac_sdn", *, confirmed: dt.datetime | None = None, refused: dt.datetime | None = None
) -> ListState:
    version = DatasetVersion(
        dataset=id, version="v", as_of=NOW.date(), designations=1, entities=1, loaded_at=NOW, confirmed_at=confirmed
    )
    return ListState(
        dataset=builders.an_official(id),
        version=version if confirmed else None,
        refused=Refusal(at=refused, reason="cut") if refused else None,
    )


@pytest.mark.parametrize(
    ("known", "is_due"),
    [
        ([], True),
        ([state()], True),
        ([state(confirmed=NOW - 5 * HOUR)], False),
        ([state(confirmed=NOW - 6 * HOUR)], True),
        ([state(refused=NOW - 5 * HOUR)], False),
        ([state(refused=NOW - 6 * HOUR)], True),
        ([state(confirmed=NOW - 90 * HOUR, refused=NOW - 5 * HOUR)], False),
        ([state(confirmed=NOW - 5 * HOUR, refused=NOW - 90 * HOUR)], False),
        ([state("un_sc", confirmed=NOW)], True),
    ],
    ids=[
        "unknown", "never checked", "checked lately", "at its pace", "refused lately", "refused long ago",
        "refused after a good check", "good after a refusal", "another list was checked",
    ],
)  # fmt: skip
def test_a_list_is_due_when_its_last_check_good_or_bad_is_as_long_ago_as_its_pace(
    known: list[ListState], is_due: bool
) -> None:
    assert due(known, [a_list()], now=NOW) == (["us_ofac_sdn"] if is_due else [])


def test_a_list_without_an_address_is_never_due() -> None:
    assert due([], [a_list(every_hours=None)], now=NOW) == []


@given(st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.tuples(st.integers(0, 48), st.integers(1, 48))))
def test_each_list_is_due_by_its_own_pace_alone(hours: dict[str, tuple[int, int]]) -> None:
    states = [state(id, confirmed=NOW - ago * HOUR) for id, (ago, _) in hours.items()]
    lists = [a_list(id, every_hours=pace) for id, (_, pace) in hours.items()]
    assert due(states, lists, now=NOW) == [id for id, (ago, pace) in hours.items() if ago >= pace]
