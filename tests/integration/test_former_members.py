"""Who is on a list that nobody is on any more: those who were, with both days; and when a list was last changed."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.wording.lists.answers import page_of
from tests.integration.conftest import NewWork
from tests.integration.list_questions import MEMBER, about_lists, asks, members

OF_13971 = "Alipay, CamScanner, QQ Wallet, SHAREit, Tencent QQ, VMate, WPS Office, WeChat Pay".split(", ")


@pytest.mark.parametrize("text", ["which apps were covered by EO 13971", "EO 13971 apps", "who is on EO 13971?"])
def test_an_order_whose_entries_have_all_ended_names_them_with_both_days(facts: NewWork, text: str) -> None:
    (roll,) = members(asks(facts, text)).rolls
    assert sorted(one.caption for one in roll.former) == OF_13971
    assert {(one.listed_on, one.ended_on) for one in roll.former} == {(dt.date(2021, 1, 5), dt.date(2021, 6, 9))}
    page = page_of(members(asks(facts, text)))
    assert page.head == "All 8 entries of Executive Order 13971 ended on 9 Jun 2021"
    assert "Alipay, 5 Jan – 9 Jun 2021" in [f"{line.bold}{line.rest}" for line in page.lines]


@pytest.mark.parametrize(
    "text", ["which apps did the orders of 2020 and 2021 cover?", "which apps were banned by the executive orders?"]
)
def test_the_orders_on_apps_are_told_one_by_one_and_not_as_of_the_year_that_names_them(
    facts: NewWork, text: str
) -> None:
    answer = members(asks(facts, text))
    assert (answer.day, [len(roll.former) for roll in answer.rolls]) == (answer.today, [1, 1, 8])
    page = page_of(answer)
    lines = [line.bold for line in page.lines if not line.indent]
    assert [line for line in lines if line.startswith("Executive")] == [
        "Executive Order 13942",
        "Executive Order 13943",
        "Executive Order 13971",
    ]
    assert {"TikTok", "WeChat", "WPS Office"} <= {line.bold for line in page.lines}


def test_of_several_last_days_the_last_is_told_and_those_who_left_last_come_first(facts: NewWork) -> None:
    answer = members(asks(facts, "who is on the section 1237 list?"))
    page = page_of(answer)
    assert page.head == "All 45 entries of DoD section 1237 list (CCMC) ended, the last on 3 Jun 2021"
    (roll,) = answer.rolls
    ends = [one.ended_on for one in (*roll.former, *roll.rest)]
    assert ends == sorted(ends, key=lambda on: on or dt.date.min, reverse=True)
    assert "Xiaomi Corporation, 14 Jan – 25 May 2021" in {line.bold for line in page.behind}


def test_on_a_day_on_which_it_had_entries_the_list_has_no_former_ones(facts: NewWork) -> None:
    (roll,) = members(asks(facts, "which apps were on EO 13971 in March 2021?")).rolls
    assert (roll.number, roll.former) == (8, ())
    before = members(asks(facts, "who was on EO 13971 in November 2020?"))
    assert [(roll.number, roll.former) for roll in before.rolls] == [(0, ())]


def test_the_table_of_everybody_has_those_who_were_on_it(facts: NewWork) -> None:
    answer = members(asks(facts, "who is on EO 13971?"))

    table = about_lists(facts).table(answer.record, asker=MEMBER)
    assert table is not None
    assert table.rows.count("ended") == 8


def test_asked_how_many_and_since_when_the_day_of_the_last_change_stands_in_the_first_line(facts: NewWork) -> None:
    head = page_of(asks(facts, "how many companies are on 1260H and when was it last updated")).head
    assert head.startswith("188 entries on DoD section 1260H list")
    assert head.endswith(" The last change held of DoD section 1260H list is of 8 Jun 2026.")
    assert "last change" not in page_of(asks(facts, "how many companies are on 1260H?")).head


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("what did EO 14032 change", "E.O. 14032"),
        ("which order made the NS-CMIC list?", "NS-CMIC List"),
        ("since when does the 1260H list exist", "1260H list"),
        ("who publishes the Entity List?", "BIS Entity List"),
        ("the chinese app orders", "Orders on Chinese apps (2020-21)"),
    ],
)
def test_what_is_asked_of_an_order_or_a_list_itself_is_answered_by_its_entry(
    facts: NewWork, text: str, entry: str
) -> None:
    assert page_of(asks(facts, text)).head == entry


def test_the_companies_of_an_order_are_those_of_its_list(facts: NewWork) -> None:
    assert [roll.program for roll in members(asks(facts, "which companies did EO 14032 cover?")).rolls] == [
        "US-NS-CMIC"
    ]
    assert members(asks(facts, "who is on EO 14105?")).missing == ("Outbound investment rule (E.O. 14105)",)
