"""Days as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.days.feasts import easter
from bot.services.questions.days.finding import days_in
from bot.services.questions.reading import Precision

TODAY = dt.date(2026, 11, 26)  # a Thursday


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("as of 2021-03-15", "en", "2021-03-15"),
        ("on 2021/3/5", "en", "2021-03-05"),
        ("15 March 2021", "en", "2021-03-15"),
        ("the 15th of March 2021", "en", "2021-03-15"),
        ("March 15th, 2021", "en", "2021-03-15"),
        ("15-Mar-21", "en", "2021-03-15"),
        ("3/15/21", "en", "2021-03-15"),
        ("15/3/2021", "en", "2021-03-15"),
        ("03.04.2021", "en", "2021-04-03"),
        ("03/04/2021", "fr", "2021-04-03"),
        ("15. März 2021", "de", "2021-03-15"),
        ("le 1er juin 2021", "fr", "2021-06-01"),
        ("el 4 de junio de 2021", "es", "2021-06-04"),
        ("4 июня 2021", "ru", "2021-06-04"),
        ("2021年6月4日", "zh", "2021-06-04"),
        ("yesterday", "en", "2026-11-25"),
        ("last Friday", "en", "2026-11-20"),
        ("last Thursday", "en", "2026-11-19"),
        ("two weeks ago", "en", "2026-11-12"),
        ("a year ago", "en", "2025-11-26"),
        ("29 Feb 2024", "en", "2024-02-29"),
        ("at the end of 2022", "en", "2022-12-31"),
        ("at year-end 2022", "en", "2022-12-31"),
        ("Ende 2022", "de", "2022-12-31"),
        ("05/05/2021", "en", "2021-05-05"),
        ("03.04.21", "en", "2021-04-03"),
        ("13.04.85", "en", "1985-04-13"),
        ("3/4/21", "de", "2021-04-03"),
        ("4/13/21", "fr", "2021-04-13"),
        ("4 May 21", "en", "2021-05-04"),
        ("on 20210601", "en", "2021-06-01"),
        ("30 June last year", "en", "2025-06-30"),
        ("30 June this year", "en", "2026-06-30"),
        ("Christmas Eve 2021", "en", "2021-12-24"),
        ("Christmas Day 2021", "en", "2021-12-25"),
        ("Boxing Day 2021", "en", "2021-12-26"),
        ("New Year's Eve 2021", "en", "2021-12-31"),
        ("New Year's Day 2022", "en", "2022-01-01"),
        ("5 Sept 2021", "en", "2021-09-05"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, language: str, day: str) -> None:
    (found,) = days_in(f"was Kestrel listed {text}?", today=TODAY, language=language)
    assert (str(found.on), found.precision) == (day, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("in March 2021", "2021-03-31", Precision.MONTH),
        ("back in Feb 2024", "2024-02-29", Precision.MONTH),
        ("2021年3月", "2021-03-31", Precision.MONTH),
        ("in Q3 2021", "2021-09-30", Precision.MONTH),
        ("in 2020", "2020-12-31", Precision.YEAR),
        ("autumn 2020", "2020-12-31", Precision.YEAR),
        ("in November 2026", "2026-11-26", Precision.MONTH),
        ("in 2026", "2026-11-26", Precision.YEAR),
        ("last month", "2026-10-31", Precision.MONTH),
        ("back in March", "2026-03-31", Precision.MONTH),
        ("back in November", "2026-11-26", Precision.MONTH),
        ("back in December", "2025-12-31", Precision.MONTH),
    ],
)
def test_a_month_or_a_year_is_answered_as_of_its_last_day_or_today(text: str, day: str, precision: Precision) -> None:
    (found,) = days_in(f"Kestrel {text}", today=TODAY)
    assert (str(found.on), found.precision) == (day, precision)


@pytest.mark.parametrize(("month", "day"), [("январе", "2021-01-31"), ("мае", "2021-05-31"), ("декабре", "2021-12-31")])
def test_a_month_in_russian_is_read_behind_in(month: str, day: str) -> None:
    (found,) = days_in(f"был ли Kestrel в списке в {month} 2021?", today=TODAY, language="ru")
    assert (str(found.on), found.precision) == (day, Precision.MONTH)


def test_two_figures_that_may_both_be_the_month_are_asked_about() -> None:
    (found,) = days_in("was it listed on 3/4/21?", today=TODAY)
    assert found.on is None
    assert found.choices == (dt.date(2021, 3, 4), dt.date(2021, 4, 3))


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("on 4 May", ["2025-05-04", "2026-05-04"]),
        ("on 26 November", ["2025-11-26", "2026-11-26"]),
        ("on 27 November", ["2024-11-27", "2025-11-27"]),
        ("on 29 February", ["2024-02-29"]),
        ("in December", ["2024-12-31", "2025-12-31"]),
        ("in November", ["2025-11-30", "2026-11-26"]),
    ],
)
def test_a_day_without_a_year_is_asked_about_among_the_last_two_that_it_may_be(text: str, choices: list[str]) -> None:
    (found,) = days_in(f"was Kestrel listed {text}?", today=TODAY)
    assert (found.on, [str(day) for day in found.choices]) == (None, choices)


@pytest.mark.parametrize(
    "text",
    [
        "31 April last year",
        "去年十月三日",
        "2021年13月",
        "in the nineties",
        "last week",
        "in the early 2010s",
        "on 30 February 2021",
        "on 31.02.2021",
    ],
)
def test_a_day_that_cannot_be_known_is_asked_about(text: str) -> None:
    (found,) = days_in(f"was Kestrel sanctioned {text}?", today=TODAY)
    assert (found.on, found.precision) == (None, Precision.UNKNOWN)


@pytest.mark.parametrize("text", ["9999 years ago", "99999999999 days ago", "400000 weeks ago", f"{'9' * 99} days ago"])
def test_a_day_before_all_calendars_is_asked_about(text: str) -> None:
    (found,) = days_in(f"was Kestrel sanctioned {text}?", today=TODAY)
    assert (found.on, found.typed) == (None, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("İstanbul Kestrel on 4 May 2021", "2021-05-04"),
        ("Kestrel at Chriſtmas 2020", "2020-12-25"),
        ("Kestrel on 4 APRİL 2021", "2021-04-04"),
        ("İzmir Kestrel, last Monday", "2026-11-23"),
    ],
)
def test_letters_that_have_no_small_one_of_their_own_hide_no_day(text: str, day: str) -> None:
    (found,) = days_in(text, today=TODAY)
    assert (str(found.on), found.typed in text) == (day, True)


@pytest.mark.parametrize(
    "text",
    ["1810.HK", "6% notes", "883 HK", "version 1.2.3", "24/7", "5G", "12-34-56", "invoice 20210601", "Q400", "H145"],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert days_in(f"Kestrel {text} ok?", today=TODAY) == []


@pytest.mark.parametrize(
    ("year", "day"), [(2000, "2000-04-23"), (2008, "2008-03-23"), (2019, "2019-04-21"), (2038, "2038-04-25")]
)
def test_easter_is_the_sunday_of_the_western_churches(year: int, day: str) -> None:
    assert str(easter(year)) == day


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("on 10.11.12", ["2010-11-12", "2012-11-10"]),
        ("last Wednesday", ["2026-11-18", "2026-11-25"]),
        ("as of 30/09", ["2025-09-30", "2026-09-30"]),
        ("on 3/4", ["2026-03-04", "2026-04-03"]),
        ("Mar-22", ["2022-03-31", "2026-03-22"]),
        ("on 4-6 May 2022", ["2022-05-04", "2022-05-06"]),
        ("over Christmas", ["2024-12-25", "2025-12-25"]),
        ("the 15th of the month", ["2026-10-15", "2026-11-15"]),
        ("12月18日", ["2024-12-18", "2025-12-18"]),
    ],
)
def test_the_days_that_one_may_mean_are_offered(text: str, choices: list[str]) -> None:
    (found,) = days_in(f"was Kestrel listed {text}?", today=TODAY)
    assert (found.on, [str(day) for day in found.choices]) == (None, choices)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("was Kestrel ok in May? this year I mean", "2026-05-31"),
        ("was Kestrel ok on 9/1/2020? US date", "2020-09-01"),
        ("was Kestrel ok on 9/1/2020 (dd/mm)?", "2020-01-09"),
    ],
)
def test_a_message_may_say_itself_which_of_two_days_it_means(text: str, day: str) -> None:
    (found,) = days_in(text, today=TODAY)
    assert str(found.on) == day
