"""A list that is told twice: the publisher's own file has the last word, and nobody is lost because a list yields."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason
from bot.domain.lists.dataset import DatasetVersion, ListPart, ListState
from bot.domain.lists.yielding import settled
from tests.builders import a_designation, an_official

MBS = "US-NS-MBS"
CSL, CONS = "us_trade_csl", "us_ofac_cons"
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


def state(id: str, day: str, *parts: ListPart, first: str = "") -> ListState:
    on = dt.date.fromisoformat(day)
    at = dt.datetime.combine(on, dt.time(), dt.UTC)
    version = DatasetVersion(
        dataset=id, version="v", as_of=on, designations=1, entities=1, loaded_at=NOW, confirmed_at=at
    )
    first_day = dt.date.fromisoformat(first or day)
    return ListState(dataset=an_official(id, lists=parts), version=version, first_day=first_day)


def csl(day: str, *, same_ids: bool = True) -> ListState:
    return state(CSL, day, ListPart(program=MBS, title="NS-MBS", yields_to=CONS, same_ids=same_ids))


def listed(dataset: str, entity: str = "sovcomflot", **more: object) -> Designation:
    known = {"program": MBS, "dataset": dataset, "listed_on": None, "seen_from": dt.date(2022, 5, 6)}
    return a_designation(f"{dataset}:{entity}", entity_id=entity, **known | more)


def told(designations: list[Designation], *states: ListState) -> list[tuple[str, dt.date | None, str]]:
    return [(d.dataset, d.ended_on, d.end_note) for d in settled(designations, states)]


def test_what_the_own_list_carries_is_told_by_it_alone() -> None:
    both = [listed(CSL), listed(CONS)]
    assert told(both, csl("2022-05-06"), state(CONS, "2025-01-14")) == [(CONS, None, "")]


def test_what_the_own_list_told_as_ended_is_not_told_again_as_standing() -> None:
    ended = listed(CONS, ended_on=dt.date(2023, 1, 1), end_reason=EndReason.VANISHED)
    found = settled([listed(CSL), ended], [csl("2022-05-06"), state(CONS, "2025-01-14")])
    assert found == [ended]


def test_what_a_newer_copy_of_the_own_list_lacks_has_ended_with_both_days() -> None:
    (found,) = settled([listed(CSL)], [csl("2022-05-06"), state(CONS, "2025-01-14")])
    assert (found.ended_on, found.end_reason) == (dt.date(2025, 1, 14), EndReason.VANISHED)
    assert found.end_note == "in our copy of 6 May 2022, no longer in that of 14 Jan 2025"


def test_the_first_of_the_own_copies_that_lacks_it_is_named() -> None:
    own = state(CONS, "2025-01-14", first="2023-03-01")
    assert told([listed(CSL)], csl("2022-05-06"), own)[0][1] == dt.date(2023, 3, 1)


@pytest.mark.parametrize("own", ["2022-05-05", "2022-05-06"])
def test_what_a_copy_as_old_or_older_lacks_stands_as_the_other_file_says(own: str) -> None:
    assert told([listed(CSL)], csl("2022-05-06"), state(CONS, own)) == [(CSL, None, "")]


def test_without_shared_ids_nobody_is_said_to_be_gone() -> None:
    assert told([listed(CSL)], csl("2022-05-06", same_ids=False), state(CONS, "2025-01-14")) == []


def test_where_the_own_list_is_not_loaded_the_other_file_speaks() -> None:
    assert told([listed(CSL)], csl("2022-05-06")) == [(CSL, None, "")]


def test_other_designations_are_left_as_they_are() -> None:
    other = a_designation(entity_id="sovcomflot")
    assert settled([other], [csl("2022-05-06"), state(CONS, "2025-01-14")]) == [other]


@pytest.mark.parametrize(("first", "lacking"), [("2022-05-06", "2025-01-14"), ("2022-05-07", "2022-05-07")])
def test_an_entry_ended_by_the_first_own_copy_that_is_newer_than_the_last_to_carry_it(first: str, lacking: str) -> None:
    found = told([listed(CSL)], csl("2022-05-06"), state(CONS, "2025-01-14", first=first))
    assert [on for _, on, _ in found] == [dt.date.fromisoformat(lacking)]
