"""The period that a question about lists speaks of; one that cannot be read is supposed, and said to be."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.days.period import Period
from bot.services.questions.days.periods import period_ahead, period_back

TODAY = dt.date(2026, 11, 26)  # a Thursday


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what changed this week?", "2026-11-23", "2026-11-26"),
        ("anything new since Monday", "2026-11-23", "2026-11-26"),
        ("changes since last Thursday", "2026-11-19", "2026-11-26"),
        ("what changed last week", "2026-11-16", "2026-11-22"),
        ("changes since last week", "2026-11-16", "2026-11-26"),
        ("added in AUGUſT", "2026-08-01", "2026-08-31"),
        ("added in the last ſix DAYſ", "2026-11-20", "2026-11-26"),
        ("additions and removals in October please", "2026-10-01", "2026-10-31"),
        ("九月份新增和移除的", "2026-09-01", "2026-09-30"),
        ("9月以来新增了哪些", "2026-09-01", "2026-11-26"),
        ("十二月有什么变动", "2025-12-01", "2025-12-31"),
        ("additions since october", "2026-10-01", "2026-11-26"),
        ("who was added in December?", "2025-12-01", "2025-12-31"),
        ("who was added in March 2025?", "2025-03-01", "2025-03-31"),
        ("updates since 1 October", "2026-10-01", "2026-11-26"),
        ("updates on November 3rd", "2026-11-03", "2026-11-03"),
        ("updates since 24 December", "2025-12-24", "2026-11-26"),
        ("changes since 15 Mar 2026", "2026-03-15", "2026-11-26"),
        ("changes between 1 Oct 2026 and 15 Nov 2026", "2026-10-01", "2026-11-15"),
        ("what happened between 10 and 14 November 2026", "2026-11-10", "2026-11-14"),
        ("additions in Q2 2026", "2026-04-01", "2026-06-30"),
        ("additions in 1H26", "2026-01-01", "2026-06-30"),
        ("additions in the second half of 2025", "2025-07-01", "2025-12-31"),
        ("changes in the last 3 days", "2026-11-23", "2026-11-26"),
        ("changes over the past week", "2026-11-19", "2026-11-26"),
        ("what was removed in the last month", "2026-10-26", "2026-11-26"),
        ("changes in the last 2 quarters", "2026-05-26", "2026-11-26"),
        ("past two weeks", "2026-11-12", "2026-11-26"),
        ("any removals last month", "2026-10-01", "2026-10-31"),
        ("changes this year", "2026-01-01", "2026-11-26"),
        ("what changed yesterday", "2026-11-25", "2026-11-25"),
        ("Was hat sich diese Woche auf den Listen geändert?", "2026-11-23", "2026-11-26"),
        ("本周名单有什么变化", "2026-11-23", "2026-11-26"),
    ],
)
def test_a_past_period_is_read(text: str, first: str, last: str) -> None:
    assert period_back(text, today=TODAY) == Period(d(first), d(last))


@pytest.mark.parametrize(
    "text", ["what's new?", "may I see the changes", "changes on 30 February", "changes since 3/4/2026", "march on"]
)
def test_a_question_without_a_clear_period_looks_seven_days_back_and_says_so(text: str) -> None:
    assert period_back(text, today=TODAY) == Period(d("2026-11-19"), TODAY, supposed=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("which deadlines come in the next 90 days?", "2026-11-26", "2027-02-24"),
        ("deadlines within six weeks", "2026-11-26", "2027-01-07"),
        ("what is due this month", "2026-11-26", "2026-11-30"),
        ("what is due next week", "2026-11-30", "2026-12-06"),
        ("what is due next month", "2026-12-01", "2026-12-31"),
        ("any dates by 1 Jan 2028", "2026-11-26", "2028-01-01"),
        ("deadlines in 2027", "2027-01-01", "2027-12-31"),
        ("deadlines in December 2027", "2027-12-01", "2027-12-31"),
    ],
)
def test_a_coming_period_is_read(text: str, first: str, last: str) -> None:
    assert period_ahead(text, today=TODAY) == Period(d(first), d(last))


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("which deadlines come before the end of january", "en", "2026-11-26", "2027-01-31"),
        ("deadlines before january", "en", "2026-11-26", "2026-12-31"),
        ("any deadlines in January?", "en", "2027-01-01", "2027-01-31"),
        ("deadlines by 15 january", "en", "2026-11-26", "2027-01-15"),
        ("deadlines by jan 15th", "en", "2026-11-26", "2027-01-15"),
        ("deadlines after january", "en", "2027-02-01", "2028-02-01"),
        ("deadlines after 15 january", "en", "2027-01-16", "2028-01-16"),
        ("deadlines after january until march", "en", "2027-02-01", "2027-03-31"),
        ("deadlines before june and after january", "en", "2027-02-01", "2027-05-31"),
        ("deadlines after christmas", "en", "2026-12-26", "2027-12-26"),
        ("deadlines after the end of the month", "en", "2026-12-01", "2027-12-01"),
        ("deadlines after q1", "en", "2027-04-01", "2028-04-01"),
        ("Fristen nach Januar", "de", "2027-02-01", "2028-02-01"),
        ("deadlines from march to may", "en", "2027-03-01", "2027-05-31"),
        ("deadlines in may and march", "en", "2027-05-01", "2027-05-31"),
        ("deadlines for may please", "en", "2027-05-01", "2027-05-31"),
        ("deadlines between december and february", "en", "2026-12-01", "2027-02-28"),
        ("deadlines from january on", "en", "2027-01-01", "2028-01-01"),
        ("what is due before year end", "en", "2026-11-26", "2026-12-31"),
        ("deadlines by the end of the month", "en", "2026-11-26", "2026-11-30"),
        ("deadlines this quarter", "en", "2026-11-26", "2026-12-31"),
        ("deadlines next quarter", "en", "2027-01-01", "2027-03-31"),
        ("deadlines in q2", "en", "2027-04-01", "2027-06-30"),
        ("what falls due by Monday", "en", "2026-11-26", "2026-11-30"),
        ("deadlines before christmas", "en", "2026-11-26", "2026-12-25"),
        ("welche Fristen laufen vor Ende Januar ab", "de", "2026-11-26", "2027-01-31"),
        ("quelles échéances avant fin janvier", "fr", "2026-11-26", "2027-01-31"),
        ("qué plazos vencen antes de fin de enero", "es", "2026-11-26", "2027-01-31"),
        ("какие сроки до конца января", "ru", "2026-11-26", "2027-01-31"),
        ("1月底之前有哪些期限", "zh", "2026-11-26", "2027-01-31"),
    ],
)
def test_a_time_to_come_is_read_without_its_year(text: str, language: str, first: str, last: str) -> None:
    assert period_ahead(text, today=TODAY, language=language) == Period(d(first), d(last))


WORDS = (
    "which deadlines are coming and may we wait?",
    "which deadlines are coming, and may clients wait?",
    "which deadlines have we got to march towards",
    "which deadlines are we waiting for may we ask",
)


@pytest.mark.parametrize("text", ["deadlines we may march into", "deadlines that we may meet", *WORDS])
def test_a_word_that_is_also_a_month_ends_no_time_to_come(text: str) -> None:
    assert period_ahead(text, today=TODAY).supposed


def test_the_year_so_far_and_since_yesterday_are_read() -> None:
    assert period_back("changes ytd", today=TODAY) == Period(d("2026-01-01"), TODAY)
    assert period_back("what changed since yesterday", today=TODAY) == Period(d("2026-11-25"), TODAY)


@pytest.mark.parametrize("text", ["any deadlines?", "deadlines in 2019"])
def test_without_a_coming_period_the_next_ninety_days_are_meant(text: str) -> None:
    assert period_ahead(text, today=TODAY) == Period(TODAY, d("2027-02-24"), supposed=True)


def test_next_month_in_december_is_in_the_next_year() -> None:
    assert period_ahead("next month", today=d("2026-12-10")) == Period(d("2027-01-01"), d("2027-01-31"))


def test_the_twenty_ninth_of_february_is_found_in_a_leap_year_alone() -> None:
    assert period_back("on 29 February", today=d("2025-01-10")) == Period(d("2024-02-29"), d("2024-02-29"))
    assert period_back("on 29 February", today=TODAY).supposed
