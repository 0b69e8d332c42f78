"""Days, counts and sentences as answers write them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.wording.days import ago, ahead, moment, span
from bot.services.wording.small_print import edition, percent
from bot.services.wording.words import count, first_sentences, lowered, sentences, some, whole_sentences
from tests.unit.handlers import made


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("days", "coming", "past"),
    [
        (0, "today", "today"),
        (1, "in 1 day", "1 day ago"),
        (89, "in 89 days", "89 days ago"),
        (90, "in 90 days", "3 months ago"),
        (119, "in 119 days", "3 months ago"),
        (120, "in 120 days", "4 months ago"),
        (365, "in 365 days", "12 months ago"),
        (366, "in 366 days", "1 year ago"),
        (730, "in 730 days", "1 year ago"),
        (731, "in 2 years", "2 years ago"),
        (1096, "in 3 years", "3 years ago"),
    ],
)
def test_a_day_is_told_in_days_months_or_years(days: int, coming: str, past: str) -> None:
    assert (ahead(days), ago(days)) == (coming, past)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, "2021-05-25", "until 25 May 2021"),
        ("2021-01-14", "2021-05-25", "14 Jan – 25 May 2021"),
        ("2020-12-31", "2021-01-01", "31 Dec 2020 – 1 Jan 2021"),
    ],
)
def test_a_span_gives_its_first_year_only_where_that_differs(first: str | None, last: str, told: str) -> None:
    assert span(day(first) if first else None, day(last)) == told


@pytest.mark.parametrize(
    ("at", "zone", "told"),
    [
        (None, "UTC", "15 Mar 2021"),
        (dt.time(9, 30), "America/New_York", "15 Mar 2021, 09:30 Eastern"),
        (dt.time(0), "Europe/London", "15 Mar 2021, 00:00 Europe/London"),
    ],
)
def test_a_moment_is_told_with_its_zone(at: dt.time | None, zone: str, told: str) -> None:
    assert moment(day("2021-03-15"), at, zone) == told


@pytest.mark.parametrize(
    ("score", "told"),
    [(0.0, "0%"), (0.004, "0%"), (0.985, "98%"), (0.99, "99%"), (0.999, "99%"), (1.0, "100%")],
)
def test_a_score_is_a_hundred_per_cent_for_the_very_name_alone(score: float, told: str) -> None:
    assert percent(score) == told


def test_an_edition_is_told_by_its_day_or_by_the_beginning_of_its_version() -> None:
    one = made.a_list("A list")
    assert edition(replace(one, edition_on=day("2026-01-02"))) == "edition of 2 Jan 2026"
    assert (edition(one), edition(replace(one, version=None))) == ("version 9f3c2ab", "")


@pytest.mark.parametrize(("number", "told"), [(0, "0 lists"), (1, "1 list"), (2, "2 lists"), (1000, "1,000 lists")])
def test_one_thing_alone_is_no_plural(number: int, told: str) -> None:
    assert count(number, "list") == told


@pytest.mark.parametrize(("limit", "told"), [(0, ", +3 more"), (2, "a, b, +1 more"), (3, "a, b, c"), (4, "a, b, c")])
def test_of_many_things_the_first_are_told_and_how_many_are_left(limit: int, told: str) -> None:
    assert some(["a", "b", "c"], limit) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Purchases are barred", "purchases are barred"),
        ("ByteDance is named", "ByteDance is named"),
        ("NO dealings", "NO dealings"),
        ("A fund", "a fund"),
        ("", ""),
    ],
)
def test_an_ordinary_word_loses_its_capital_within_a_sentence_and_a_name_keeps_it(text: str, told: str) -> None:
    assert lowered(text) == told


TOLD = "It is named. By the U.S. order of May. (Not sold.) “Held” still"


def test_sentences_end_before_a_capital_a_bracket_or_a_quote_and_not_behind_initials() -> None:
    assert sentences(TOLD) == ["It is named.", "By the U.S. order of May.", "(Not sold.) “Held” still"]
    assert sentences("") == []


@pytest.mark.parametrize(("limit", "told"), [(0, 12), (37, 12), (38, 38), (62, 38), (63, 63), (64, 63)])
def test_as_many_sentences_are_told_as_fit_and_the_first_always(limit: int, told: int) -> None:
    assert first_sentences(TOLD, limit) == TOLD[:told]


@pytest.mark.parametrize(("limit", "told"), [(11, 63), (12, 12), (37, 12), (38, 38), (62, 38), (63, 63)])
def test_a_text_is_cut_behind_a_sentence_or_not_at_all(limit: int, told: int) -> None:
    assert len(TOLD) == 63
    assert whole_sentences(TOLD, limit) == TOLD[:told]
