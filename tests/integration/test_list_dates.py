"""What lists date themselves, and the dates that come: of listings, and of rules and renewals."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.dataset import Snapshot
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.wording.lists.answers import page_of
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.list_questions import asks, changes, due


def test_dates_to_come_are_those_of_listings_in_force_the_soonest_first(facts: NewWork) -> None:
    answer = due(asks(facts, "which deadlines are due in 2027?"))
    assert [one.deadline.on for one in answer.dates] == [
        dt.date(2027, 6, 30),
        dt.date(2027, 10, 1),
        dt.date(2027, 12, 23),
    ]
    assert len(answer.dates[0].names) > 150
    assert due(asks(facts, "which deadlines come in the next 90 days?")).dates == ()


def test_dates_of_one_list_alone_are_told_where_it_is_named(facts: NewWork) -> None:
    answer = due(asks(facts, "which deadlines under 5949 are due in 2027?"))
    assert [one.program for one in answer.dates] == ["NDAA s.5949"]


def test_what_a_list_dates_itself_is_told_where_no_edition_of_ours_shows_it(facts: NewWork) -> None:
    answer = changes(asks(facts, "who got added to the 1260H list in June 2026?"))
    (dates,) = answer.own_dates
    assert (answer.lists, dates.listed, dates.ended) == ((), 65, 11)
    page = page_of(answer)
    assert page.head.startswith("65 entries listed on DoD section 1260H list, from 1 Jun 2026 to 30 Jun 2026")
    assert "65 listed, 11 ended" in str(page.lines)
    assert (f"{dates.newest[9]} and 55 more" in str(page.lines), dates.gone[0] in str(page.lines)) == (True, False)
    assert {line.bold for line in page.behind} > {*dates.newest, *dates.gone}


def test_where_no_period_is_named_and_the_last_week_is_empty_the_newest_day_of_the_list_is_told(facts: NewWork) -> None:
    answer = changes(asks(facts, "who was added to 1260H?"))
    (dates,) = answer.own_dates
    page = page_of(answer)
    assert (answer.newest_day, dates.listed) == (dt.date(2026, 6, 8), 65)
    assert page.head.startswith("The newest on DoD 1260H list, by the list's own days: 8 Jun 2026.")
    assert any("No period was read in the question; nothing held here is dated from" in note for note in page.notes)


def test_who_was_removed_without_a_period_asks_of_all_days_that_the_list_tells_of(facts: NewWork) -> None:
    page = page_of(changes(asks(facts, "who was removed from 1260H?")))
    assert page.head.startswith("24 listings ended on DoD section 1260H list, from 1 Jan 2018 to ")
    assert any("looks at all the days that lists here tell of" in note for note in page.notes)
    none = page_of(changes(asks(facts, "who was removed from NS-CMIC?")))
    assert none.head.startswith("We know of no removal from OFAC NS-CMIC List between 1 Jan 2018 and ")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("which companies were removed from 1260H in 2026", "11 listings ended on DoD section 1260H list"),
        ("who was taken off the 1260H list in June 2026?", "11 listings ended on DoD section 1260H list"),
        ("what changed on the 1260H list in June 2026?", "65 listed, 11 ended on DoD section 1260H list"),
    ],
)
def test_the_first_line_tells_the_changes_that_were_asked_for(facts: NewWork, text: str, head: str) -> None:
    page = page_of(changes(asks(facts, text)))
    assert page.head.startswith(head)
    assert "Anhui Sun Create" in str(page.lines)


def test_what_changed_on_a_day_is_told_by_the_lists_own_days_where_no_list_is_named(facts: NewWork) -> None:
    answer = changes(asks(facts, "what changed on 3 June 2021?"))
    assert {one.title: (one.listed, one.ended) for one in answer.own_dates}["DoD section 1237 list (CCMC)"] == (0, 43)
    assert page_of(answer).head.endswith("on 3 Jun 2021, by the lists' own days.")
    assert changes(asks(facts, "what changed on 25 December 2023?")).own_dates == ()


def test_a_list_that_two_files_carry_is_told_once_by_the_one_that_dates_more_of_it(
    new_work: NewWork, reviewed: Snapshot
) -> None:
    load_curated(new_work, lambda: reviewed, clock=FakeClock())
    question = "what changed on 3 June 2021?"
    before = changes(asks(new_work, question)).own_dates
    listed = (replace(builders.a_listing("US-NS-CMIC"), listed_on=dt.date(2021, 6, 3)),)
    entry = replace(builders.an_entry("1", "Kestrel Optics"), identifiers=(), listings=listed)
    own = builders.an_official("us_ofac_cons", title="OFAC non-SDN lists")
    as_of = dt.datetime(2021, 6, 4, tzinfo=dt.UTC)
    Updater(new_work, FakeClock()).accept(builders.an_offer(entry, dataset=own), LoadOptions(as_of=as_of))
    assert changes(asks(new_work, question)).own_dates == before


def test_a_period_that_outlasts_the_last_check_says_when_that_was(facts: NewWork) -> None:
    page = page_of(changes(asks(facts, "which companies were removed from 1260H in 2026")))
    assert page.head.endswith("by the list's own days (checked 22 Aug 2026).")


def test_dates_of_rules_and_renewals_stand_among_those_of_listings(facts: NewWork) -> None:
    answer = due(asks(facts, "which deadlines come in the next 12 months"))
    page = page_of(answer)
    assert (page.head[:7], answer.period.last) == ("5 dates", dt.date(2027, 11, 24))
    days = [line.bold for line in page.lines if line.bold]
    assert [told.partition(",")[0] for told in days] == [
        "Due by 18 Dec 2026",
        "Due by 1 Jan 2027",
        "Due by 13 Mar 2027",
        "Contract bar from 30 Jun 2027",
        "Contract bar from 1 Oct 2027",
    ]
    assert "⚠️ unverified (medium confidence)" in str(page.lines)


def test_dates_of_rules_are_those_of_the_list_that_is_named(facts: NewWork) -> None:
    answer = due(asks(facts, "which deadlines under NS-CMIC come in the next 12 months?"))
    assert [one.clock.due for one in answer.rules] == [dt.date(2027, 3, 13)]
