"""Two days of a period share their year: it is never put together of the last of each."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.asked import AboutLists, AskBack
from bot.services.questions.days.pairs import unclear_pair
from bot.services.questions.days.period import Period
from bot.services.questions.days.periods import period_ahead, period_back
from bot.services.questions.lists.unclear import with_clear_days
from bot.services.questions.reading import Kind, Reading
from tests.unit.questions.conftest import Read

TODAY = dt.date(2026, 11, 26)


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what changed between 20 and 30 november", "2026-11-20", "2026-11-26"),
        ("what changed between 1 and 15 September?", "2026-09-01", "2026-09-15"),
        ("what changed between 27 and 30 november", "2025-11-27", "2025-11-30"),
        ("changes between 26 and 27 november", "2026-11-26", "2026-11-26"),
        ("changes between the 20th and the 30th of November", "2026-11-20", "2026-11-26"),
        ("changes 20-30 november", "2026-11-20", "2026-11-26"),
        ("changes on 20 and 21 november", "2026-11-20", "2026-11-21"),
        ("changes between nov 20 and nov 30", "2026-11-20", "2026-11-26"),
        ("changes from November 20 to 30", "2026-11-20", "2026-11-26"),
        ("changes between 20 october and 5 november", "2026-10-20", "2026-11-05"),
        ("changes from 5 january to 20 december", "2026-01-05", "2026-11-26"),
        ("changes from 20 december to 5 january", "2025-12-20", "2026-01-05"),
        ("changes 20 dec 2025 until 5 jan", "2025-12-20", "2026-01-05"),
        ("changes between 1 Oct and 15 Nov 2026", "2026-10-01", "2026-11-15"),
        ("changes between 20 Dec and 5 Jan 2026", "2025-12-20", "2026-01-05"),
        ("changes between 28 and 29 february", "2024-02-28", "2024-02-29"),
        ("changes between 2026-11-10 and 2026-11-20", "2026-11-10", "2026-11-20"),
        ("Änderungen zwischen dem 20. und 30. November", "2026-11-20", "2026-11-26"),
        ("changements du 20 au 30 novembre", "2026-11-20", "2026-11-26"),
        ("cambios entre el 20 y el 30 de noviembre", "2026-11-20", "2026-11-26"),
        ("изменения с 20 по 30 ноября", "2026-11-20", "2026-11-26"),
        ("11月20日至30日有什么变化", "2026-11-20", "2026-11-26"),
    ],
)
def test_a_past_period_is_of_the_last_year_in_which_it_had_begun_and_ends_today_at_the_latest(
    text: str, first: str, last: str
) -> None:
    assert period_back(text, today=TODAY) == Period(d(first), d(last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("deadlines between 20 and 30 november", "2026-11-26", "2026-11-30"),
        ("deadlines between 1 and 15 january", "2027-01-01", "2027-01-15"),
        ("deadlines between 20 december and 5 january", "2026-12-20", "2027-01-05"),
    ],
)
def test_a_coming_period_is_the_next_that_is_not_over(text: str, first: str, last: str) -> None:
    assert period_ahead(text, today=TODAY) == Period(d(first), d(last))


def test_a_period_of_a_year_that_is_over_is_not_to_come() -> None:
    """Of "1 Oct and 15 Nov 2026" the first day of the year after was taken."""
    assert period_ahead("deadlines between 1 Oct and 15 Nov 2026", today=TODAY).supposed


REVERSED = [
    "what changed between 30 and 20 november",
    "what changed between 30 and 20 november 2025",
    "what changed between 5 november and 20 october",
    "what changed from nov 30 to nov 20",
    "what changed from 15 Nov 2026 to 1 Oct 2026",
    "what changed from 2026-11-20 to 2026-11-10",
    "what changed between 28 and 31 february",
    "was hat sich vom 30. bis 20. November geändert",
]


@pytest.mark.parametrize("text", REVERSED)
def test_two_days_in_the_wrong_order_or_of_no_calendar_are_asked_for(text: str) -> None:
    found = with_clear_days(Reading(text=text, kind=Kind.CHANGES), TODAY)
    assert isinstance(found, AskBack)
    assert unclear_pair(text, TODAY) in found.reading.doubts[0]


@pytest.mark.parametrize(
    "text", ["what changed between 20 and 30 november", "what changed", "changes since november 20"]
)
def test_what_is_no_such_pair_is_answered(text: str) -> None:
    assert isinstance(with_clear_days(Reading(text=text, kind=Kind.CHANGES), TODAY), AboutLists)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("was Kestrel listed between 20 and 30 november?", ("2026-11-20", "2026-11-26")),
        ("was Kestrel listed between 1 and 15 september?", ("2026-09-01", "2026-09-15")),
        ("was Kestrel listed between 30 and 20 november?", ()),
    ],
)
def test_the_days_offered_for_a_name_are_of_one_period(read: Read, text: str, choices: tuple[str, ...]) -> None:
    found = read(text)
    assert not found.certain
    assert found.day is not None
    assert found.day.choices == tuple(map(d, choices))
