"""Years in words, eras, and days before a year, as Chinese and Japanese write them."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.days.finding import days_in
from bot.services.questions.reading import Precision

TODAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("大鸢科技二〇二一年六月在名单上吗", "2021-06-30", Precision.MONTH),
        ("大鸢科技二零二一年是否被制裁", "2021-12-31", Precision.YEAR),
        ("二〇二一年十一月二十三日", "2021-11-23", Precision.DAY),
        ("2021年六月三十日", "2021-06-30", Precision.DAY),
        ("2021年十月", "2021-10-31", Precision.MONTH),
        ("令和3年6月に指定されましたか", "2021-06-30", Precision.MONTH),
        ("令和元年5月1日", "2019-05-01", Precision.DAY),
        ("平成30年", "2018-12-31", Precision.YEAR),
        ("民國110年6月", "2021-06-30", Precision.MONTH),
        ("21年6月还在名单里没", "2021-06-30", Precision.MONTH),
        ("20年12月18日", "2020-12-18", Precision.DAY),
        ("二一年三月", "2021-03-31", Precision.MONTH),
        ("98年3月", "1998-03-31", Precision.MONTH),
        ("用了21年", None, None),
        ("21年6个月", None, None),
        ("民国一百", None, None),
        ("120天前在名单上吗", "2026-07-29", Precision.DAY),
        ("3年前", "2023-11-26", Precision.DAY),
    ],
)
def test_a_day_in_words_or_of_an_era_is_read(text: str, day: str | None, precision: Precision | None) -> None:
    found = [(str(one.on), one.precision) for one in days_in(text, today=TODAY, language="zh")]
    assert found == ([(day, precision)] if day else [])


@pytest.mark.parametrize("text", ["2020年以前", "二〇二〇年之前", "2020年6月以前", "2021年二月三十日", "2021年十三月"])
def test_a_day_before_a_year_and_one_that_no_calendar_has_are_asked_for(text: str) -> None:
    (day,) = days_in(text, today=TODAY, language="zh")
    assert (day.on, day.precision) == (None, Precision.UNKNOWN)


def test_the_week_before_a_day_may_be_a_week_before_it_or_its_last_day() -> None:
    (day,) = days_in("was it listed the week before 3 June 2021", today=TODAY)
    assert (day.on, day.choices) == (None, (dt.date(2021, 5, 27), dt.date(2021, 6, 2)))
    (day,) = days_in("was it listed a week before 3 June 2021", today=TODAY)
    assert day.on == dt.date(2021, 5, 27)
