"""Words that are of the sentence in one message and of a name, a day or a command in another."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize("said", ["as at 30.6.2022", "as of 30 june 2022", "as on 30.6.2022"])
def test_as_before_a_day_is_no_legal_form(read: Read, said: str) -> None:
    reading = read(f"osprey telecom & kestrel {said}")
    assert (list(reading.names), reading.day and reading.day.on) == (
        ["osprey telecom", "kestrel"],
        dt.date(2022, 6, 30),
    )


def test_as_at_the_end_is_a_legal_form(read: Read) -> None:
    assert read("is Kestrel AS listed").names == ("Kestrel AS",)


@pytest.mark.parametrize(
    "text", ["may clients subscribe to Kestrel notes", "can the fund subscribe to the Kestrel IPO"]
)
def test_to_subscribe_to_securities_is_to_follow_nobody(read: Read, text: str) -> None:
    assert (read(text).kind, read(text).aspect) == (Kind.SCREEN, Aspect.HOLD_OR_BUY)


def test_to_subscribe_a_channel_is_to_follow(read: Read) -> None:
    assert read("subscribe us to Kestrel").kind is Kind.FOLLOW


@pytest.mark.parametrize(
    "text",
    [
        "my brother in law swears Kestrel was blacklisted last month?? is that so",
        "Yesterday OFAC allegedly hit Kestrel. True?",
        "rumour has it that Kestrel was delisted in May 2024, is it?",
        "Kestrel wants a line; last screened in 2023, do it again pls",
        "how badly does the March 2025 BIS thing hurt Kestrel?",
        "is Kestrel covered by the parent's October 2025 blocking?",
    ],
)
def test_the_day_of_a_rumour_or_of_an_earlier_check_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


@pytest.mark.parametrize("text", ["was Kestrel listed on leap day 2024", "On leap day 2024, was Kestrel restricted?"])
def test_leap_day_is_the_29th_of_february(read: Read, text: str) -> None:
    day = read(text).day
    assert day is not None
    assert day.on == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "is Kestrel off the 1260H list yet?",
        "is Kestrel off 1260H",
        "is Kestrel off?",
        "is Kestrel no longer on NS-CMIC",
        "has Kestrel come off the SDN list",
        "Kestrel isn't on the list any more, right?",
    ],
)
def test_off_a_list_is_asked_of_its_end(read: Read, text: str) -> None:
    assert Point.ENDING in read(text).points


@pytest.mark.parametrize("text", ["is Kestrel off limits?", "is Kestrel Spin-off listed?", "is Kestrel on NS-CMIC"])
def test_off_limits_is_not(read: Read, text: str) -> None:
    assert Point.ENDING not in read(text).points


def test_who_was_added_is_a_question_of_changes_whatever_it_is_needed_for(read: Read) -> None:
    assert read("who got added in Sept 2026? need it for the monthly KSTR pack").kind is Kind.CHANGES


@pytest.mark.parametrize(
    "text",
    [
        'what does "presumption of Kestrel" actually mean',
        'what does "Merlyn basis" really mean',
        "what does Merlyn mean",
    ],
)
def test_what_a_word_means_is_asked_of_the_glossary(read: Read, text: str) -> None:
    assert read(text).kind is Kind.GLOSSARY


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("yesterday's result for Kestrel please", dt.date(2026, 11, 25)),
        ("day before yesterday's results on Kestrel please", dt.date(2026, 11, 24)),
        ("yesterday's results: Kestrel came up", None),
    ],
)
def test_a_result_of_yesterday_is_asked_for_where_it_is_of_a_name(read: Read, text: str, on: dt.date | None) -> None:
    day = read(text).day
    assert (day.on if day else None) == on


@pytest.mark.parametrize(
    ("said", "keys"), [("NDAA 889 list", ["889"]), ("NDAA section 5949", ["5949"]), ("NDAA list", ["ndaa"])]
)
def test_an_ndaa_with_a_section_is_of_that_section_alone(read: Read, said: str, keys: list[str]) -> None:
    """“Is Tencent on the NDAA 889 list?” was answered “Yes”, of the 1260H list."""
    assert [one.key for one in read(f"Is Kestrel on the {said}?").lists] == keys
