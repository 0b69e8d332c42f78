"""What changed where no list is named: what lists date themselves counts as it does where they are named."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.dataset import Snapshot
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.questions.lists.answers import Changes
from bot.services.wording.lists.answers import page_of
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.list_questions import asks, changes


@pytest.fixture
def own(new_work: NewWork, reviewed: Snapshot) -> NewWork:
    """Reviewed facts in a store that a test may add to."""
    load_curated(new_work, lambda: reviewed, clock=FakeClock())
    return new_work


@pytest.fixture
def beside_first_editions(own: NewWork) -> NewWork:
    """Reviewed facts, and a list whose first edition was stored in January 2025."""
    _store(own, "us_ofac_cons", "2025-01-14", "US-SSI", listed="2025-01-09")
    return own


def _store(new_work: NewWork, dataset: str, on: str, program: str, *, listed: str, ended: str = "") -> None:
    listing = replace(
        builders.a_listing(program),
        listed_on=dt.date.fromisoformat(listed),
        ends_on=dt.date.fromisoformat(ended) if ended else None,
    )
    entry = replace(builders.an_entry("1", "Kestrel Optics"), identifiers=(), listings=(listing,))
    kestrels = builders.an_official(dataset, title="Kestrels")
    as_of = dt.datetime.combine(dt.date.fromisoformat(on), dt.time(), dt.UTC)
    Updater(new_work, FakeClock()).accept(builders.an_offer(entry, dataset=kestrels), LoadOptions(as_of=as_of))


def _dates(answer: Changes) -> dict[str, tuple[int, int]]:
    return {one.title: (one.listed, one.ended) for one in answer.own_dates}


def test_what_changed_in_a_month_counts_all_that_lists_date_though_a_first_edition_was_stored_then(
    beside_first_editions: NewWork,
) -> None:
    answer = changes(asks(beside_first_editions, "what changed in January 2025"))
    assert any(one.first for one in answer.lists)
    assert _dates(answer)["DoD section 1260H list"] == (70, 7)
    assert page_of(answer).head.startswith("70 listed, 7 ended on DoD section 1260H list; ")


def test_who_was_removed_in_a_month_leaves_out_the_lists_that_nobody_left(beside_first_editions: NewWork) -> None:
    answer = changes(asks(beside_first_editions, "who was removed in January 2025?"))
    assert _dates(answer) == {"DoD section 1260H list": (70, 7)}
    assert page_of(answer).head.startswith("7 listings ended on DoD section 1260H list, from 1 Jan 2025 to 31 Jan")


def test_what_an_edition_tells_is_not_told_again_by_the_days_of_its_list(own: NewWork) -> None:
    _store(own, "us_ofac_cons", "2026-11-02", "US-SSI", listed="2026-10-01")
    before = changes(asks(own, "what changed from 9 to 20 November 2026?"))
    entry = replace(builders.an_entry("2", "Osprey Marine"), identifiers=())
    entry = replace(entry, listings=(replace(builders.a_listing("US-SSI"), listed_on=dt.date(2026, 11, 9)),))
    kestrels = builders.an_official("us_ofac_cons", title="Kestrels")
    as_of = dt.datetime(2026, 11, 10, tzinfo=dt.UTC)
    Updater(own, FakeClock()).accept(builders.an_offer(entry, dataset=kestrels), LoadOptions(as_of=as_of))
    after = changes(asks(own, "what changed from 9 to 20 November 2026?"))
    assert (before.lists, [one.title for one in after.lists]) == ((), ["Kestrels"])
    assert after.own_dates == before.own_dates == ()


def test_without_a_period_the_newest_day_of_all_lists_is_told_as_far_as_they_were_checked(own: NewWork) -> None:
    _store(own, "us_bis_dpl", "2022-09-15", "US-BIS-DPL", listed="2021-11-10", ended="2026-11-10")
    answer = changes(asks(own, "what's new?"))
    assert (answer.newest_day, _dates(answer)) == (dt.date(2026, 6, 8), {"DoD section 1260H list": (65, 11)})
    head = page_of(answer).head
    assert head.startswith("The newest, by the lists' own days: 8 Jun 2026. What came since is not known:")


def test_who_left_without_a_period_or_a_list_is_told_of_all_days_the_most_first(facts: NewWork) -> None:
    answer = changes(asks(facts, "who was removed?"))
    numbers = [one.ended for one in answer.own_dates]
    assert answer.ever
    assert numbers[0] > 40
    assert numbers == sorted(numbers, reverse=True)


def test_the_latest_removals_are_those_of_the_newest_day_on_which_somebody_left(facts: NewWork) -> None:
    answer = changes(asks(facts, "latest removals from NS-CMIC and 1260H"))
    assert answer.newest_day == dt.date(2026, 6, 8)
    assert [(one.title, one.ended) for one in answer.own_dates if one.ended] == [("DoD section 1260H list", 11)]
    assert not changes(asks(facts, "latest removals")).ever
