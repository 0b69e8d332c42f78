"""A past day beside today in one message: which of them is asked about, or that it is asked back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "was Kestrel on the CCMC list in Jan 2021 and is it now?",
        "Is Kestrel under any sanctions? In 2018 there was a denial order, still in force?",
        "Kestrel was listed on 14 January 2021. is it still banned?",
    ],
)
def test_where_a_past_day_and_now_are_asked_about_it_is_asked_which(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert (reading.day.on, reading.certain) == (None, False)
    assert (len(reading.day.choices), reading.day.or_today) == (1, True)
    assert "or as of today?" in reading.doubts[0]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel: can we hold, advisor told us in May 2021 that we cannot",
        "can we hold Kestrel? counsel advised in March 2022 not to",
    ],
)
def test_the_day_on_which_somebody_was_told_something_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


def test_still_on_a_past_day_asks_of_that_day(read: Read) -> None:
    day = read("was Kestrel still listed on 1 April 2021?").day
    assert day is not None
    assert str(day.on) == "2021-04-01"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kestrel as of Jan 2021 and today?", 1),
        ("Kestrel today and in March 2021", 1),
        ("Kestrel as of Jan 2021, March 2022 and today?", 2),
        ("Kestrel: 14 Jan 2021, 15 March 2021, now", 2),
    ],
)
def test_today_beside_a_day_is_one_more_that_may_be_meant(read: Read, text: str, days: int) -> None:
    day = read(text).day
    assert day is not None
    assert (len(day.choices), day.or_today) == (days, True)


def test_what_is_said_of_now_behind_a_day_asks_of_that_day_alone(read: Read) -> None:
    day = read("Kestrel on 15 March 2021, now what do we do with the shares?").day
    assert day is not None
    assert str(day.on) == "2021-03-15"


@pytest.mark.parametrize(
    "text",
    [
        "We bought Kestrel shares on 20 January 2021. Was it listed? Is it now?",
        "We bought Kestrel shares on 20 January 2021. Was it listed then? Is it now?",
        "Was Kestrel listed on 20 January 2021? And today?",
        "what about Kestrel on 20 January 2021? and now?",
    ],
)
def test_a_day_and_now_in_two_questions_are_asked_which_is_meant(read: Read, text: str) -> None:
    """The first was answered as of today, and the third as of the day, without a word of the other."""
    day = read(text).day
    assert day is not None
    assert (day.on, day.or_today, day.choices) == (None, True, (dt.date(2021, 1, 20),))


def test_a_deal_told_of_before_a_question_about_now_is_no_day_asked_about(read: Read) -> None:
    assert read("We bought Kestrel on 20 January 2021. Is it listed now?").day is None
