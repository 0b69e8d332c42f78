"""Days of deals and of listings that a message tells of: asked about where its question comes back to them."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We dealt in Kestrel bonds, executed on the 25th of Feb 2022. Is that an issue", "2022-02-25"),
        ("The desk sold Kestrel shares on 14 January 2021. problem?", "2021-01-14"),
        ("invoice to Kestrel, paid 9 October 2019 - ok?", "2019-10-09"),
    ],
)
def test_whether_a_deal_that_is_over_was_an_issue_is_asked_of_its_day(read: Read, text: str, day: str) -> None:
    found = read(text).day
    assert found is not None
    assert str(found.on) == day


@pytest.mark.parametrize(
    "text",
    [
        "We bought Kestrel shares on 25 Feb 2022. Is that an issue?",
        "our contract with Kestrel was signed on 16 May 2019. are we in trouble?",
        "Kestrel booked revenue on 31 Dec 2020, is it compliant?",
    ],
)
def test_of_what_was_begun_and_goes_on_it_is_asked_whether_then_or_today_is_meant(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert (reading.certain, reading.day.on, reading.day.or_today) == (False, None, True)


@pytest.mark.parametrize(
    "text",
    [
        "We bought Kestrel shares in March 2022. Are they an issue today?",
        "I have it that BIS put Kestrel and Osprey Telecom on the Entity List in October 2019. A source?",
        "Treasury sanctioned Kestrel in February 2022, where can I read it?",
        "Kestrel invoice 22/1187 dated 03.11.2026 to be paid. Ok?",
        "greetings of the day, please check Kestrel",
        "question of the day: is Kestrel listed?",
    ],
)
def test_a_day_that_is_only_told_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


def test_whether_it_was_listed_in_a_month_is_asked_of_that_month(read: Read) -> None:
    day = read("was Kestrel on the Entity List in October 2019? source please").day
    assert day is not None
    assert str(day.on) == "2019-10-31"


@pytest.mark.parametrize(
    "text",
    [
        "is it ok to buy Kestrel before 31 Dec 2026?",
        "Fund B: picked up Kestrel shares in June 2018, now we hold them. Are we forced to sell?",
        "we took over a stake in Kestrel in 2017. do we need to exit",
    ],
)
def test_a_day_to_come_and_one_of_a_purchase_leave_the_question_of_today(read: Read, text: str) -> None:
    assert read(text).day is None
