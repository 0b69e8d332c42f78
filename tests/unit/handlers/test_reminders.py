"""How reminders of dates to watch read: the date, its clause, whom it concerns, how many more there are."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.deadline import DeadlineKind
from bot.domain.notices.reminder import Near
from bot.services.notices.content import Reminder
from handlers.blocks.notice_words import reminder_message
from tests.unit.handlers import made
from tests.unit.handlers.slack import check_message, said


def near(caption: str = "Xiaomi Corporation", on: str = "2022-01-14", **more: object) -> Near:
    deadline = made.a_deadline(DeadlineKind.DIVEST_BY, on, at=dt.time(23, 59), meaning="Only trading ends.")
    return Near(caption=caption, program="US-NS-CMIC", program_short="NS-CMIC", deadline=deadline, **more)  # type: ignore[arg-type]


def test_a_reminder_tells_the_date_what_it_means_and_its_clause() -> None:
    message = reminder_message(Reminder(day=made.day("2022-01-07"), near=(near(),), zone="America/New_York"))
    check_message(message)
    assert "⏰ *A date to watch*, as of 7 Jan 2022" in said(message)
    assert "*Divest by 14 Jan 2022, 23:59 Eastern*, in 7 days — NS-CMIC: *Xiaomi Corporation*" in said(message)
    assert "Only trading ends. _E.O. 13959 s.1(a)(ii): listing + 60 days_" in said(message)
    assert message["text"] == "⏰ Xiaomi Corporation: Divest by 14 Jan 2022, 23:59 Eastern, in 7 days"
    assert "All of them" not in said(message)


def test_companies_of_one_date_are_told_together() -> None:
    many = tuple(near(f"Company {n}") for n in range(30))
    relative = (near("Sub", "2022-01-20", followed="Huawei", relation="owned by"),)
    message = reminder_message(Reminder(day=made.day("2022-01-14"), near=(*many, *relative), zone="UTC"))
    check_message(message)
    assert ", today — NS-CMIC: *Company 0*" in said(message)
    assert "⏰ *Dates to watch*" in said(message)
    assert "and 24 more" in said(message)
    assert "To see all of them, ask “which deadlines come in the next 90 days?”" in said(message)
    assert "*Sub* (owned by “Huawei”)" in said(message)


@pytest.mark.parametrize(("dates", "more"), [(10, ""), (11, "… and 1 more date"), (12, "… and 2 more dates")])
def test_ten_dates_are_told_and_how_many_more_there_are(dates: int, more: str) -> None:
    coming = tuple(near(on=f"2022-01-{day:02}") for day in range(10, 10 + dates))
    words = said(reminder_message(Reminder(day=made.day("2022-01-07"), near=coming, zone="UTC")))
    assert words.count("*Divest by") == 10
    assert ("more date" in words, more in words) == (bool(more), True)
    assert ("To see all of them" in words) is bool(more)
    assert "⏰ *Dates to watch*" in words


def test_six_names_of_a_date_are_told_without_saying_that_there_are_more() -> None:
    told = tuple(near(f"Company {n}") for n in range(6))
    words = said(reminder_message(Reminder(day=made.day("2022-01-14"), near=told, zone="UTC")))
    assert "*Company 5*" in words
    assert "more" not in words
    assert "To see all of them" not in words


def test_a_date_that_passed_says_how_long_ago() -> None:
    words = said(reminder_message(Reminder(day=made.day("2022-01-17"), near=(near(),), zone="UTC")))
    assert "passed 3 days ago" in words
