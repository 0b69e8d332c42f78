"""Which day a message asks about, in many ways of saying it."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Precision
from tests.unit.questions.conftest import Read

_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kestrel Optics named on 30 June 2000?", "2000-06-30"),
        ("was our visit to Kestrel on 1 March 2021 a problem", "2021-03-01"),
        ("need a screening of Kestrel dated 1 March 2021", "2021-03-01"),
        ("Was an acquisition of Kestrel allowed in 2021?", "2021"),
        ("was the order against Kestrel in force on 1 March 2021", "2021-03-01"),
        ("大鸢科技2021年3月被列入了吗", "2021-03"),
        ("Has anyone named Kestrel on January 18th 2023", "2023-01-18"),
        ("would I have been allowed to sell Kestrel on 9 June 2021?", "2021-06-09"),
        ("Could the fund have bought Kestrel on 9 June 2021", "2021-06-09"),
        ("was our client permitted to buy Kestrel on 9 June 2021", "2021-06-09"),
        ("were we allowed to ship to Kestrel on 9 June 2021?", "2021-06-09"),
        ("the second of May 2023: Kestrel listed?", "2023-05-02"),
        ("On the twenty-first of May 2023 was Kestrel listed", "2023-05-21"),
        ("Kestrel, May the 21st 2023, listed?", "2023-05-21"),
        ("Kestrel on May twenty-first, 2023 listed?", "2023-05-21"),
        ("Kestrel on the 1st of this month", "2026-11-01"),
        ("was Kestrel listed on the third of last month?", "2026-10-03"),
        ("Kestrel status 7/31/24", "2024-07-31"),
        ("anything on Kestrel 7/31/24?", "2024-07-31"),
        ("was Kestrel listed in '06", "2006"),
        ("Was Kestrel sanctioned in '98?", "1998"),
        ("Kestrel in Feb '22?", "2022-02"),
        ("was Kestrel ok Feb. '22", "2022-02"),
        ("Kestrel on 17 july '14", "2014-07-17"),
        ("Kestrel on July 17th, '14?", "2014-07-17"),
        ("Kestrel as of 2022 year end", "2022-12-31"),
        ("Kestrel at YE 2020?", "2020-12-31"),
        ("Kestrel at YE20", "2020-12-31"),
        ("was Kestrel on any list end-2020", "2020-12-31"),
        ("Kestrel at the close of 2020 please", "2020-12-31"),
        ("was Kestrel listed in Q3 2022", "2022-09"),
        ("was Kestrel listed in q4 22", "2022-12"),
        ("Kestrel listed 4Q22?", "2022-12"),
        ("Kestrel listed Q4'22?", "2022-12"),
        ("Kestrel, 2022 Q4, listed?", "2022-12"),
        ("was Kestrel listed in the third quarter of 2022", "2022-09"),
        ("was Kestrel listed in H1 2022", "2022-06"),
        ("was Kestrel listed in the second half of 2022", "2022-12"),
        ("was Kestrel listed in spring 2022", "2022"),
        ("last Friday, was Kestrel listed", "2026-11-20"),
        ("was Kestrel listed on Tuesday?", "2026-11-24"),
        ("Was Kestrel on the list on Wednesday?", "2026-11-25"),
        ("Kestrel at Friday's close", "2026-11-20"),
        ("was Kestrel listed two years ago", "2024-11-26"),
        ("was Kestrel listed on Black Friday 2024", "2024-11-29"),
        ("was Kestrel listed on Black Friday last year", "2025-11-28"),
        ("was Kestrel listed at Christmas 2020?", "2020-12-25"),
        ("was Kestrel listed at Easter 2019", "2019-04-21"),
        ("was Kestrel listed on Good Friday 2019", "2019-04-19"),
        ("Kestrel on New Year's Day 2021", "2021-01-01"),
        ("Kestrel on NYE 2020?", "2020-12-31"),
        ("Kestrel on Thanksgiving 2022?", "2022-11-24"),
        ("we sold Kestrel on 3 May 2021. Permitted?", "2021-05-03"),
        ("We bought Kestrel on 3 May 2021. Were we allowed to?", "2021-05-03"),
        ("On 3 May 2021 we wired money to Kestrel. Was it listed that day?", "2021-05-03"),
        ("payment to Kestrel on 3 May 2021, was it blocked then?", "2021-05-03"),
        ("Purchased Kestrel bonds 3 May 2021 - compliant?", "2021-05-03"),
        ("Deposit from Kestrel taken on 3 May 2021. Were they already designated?", "2021-05-03"),
        ("We bought Kestrel in May 2021. Was it listed that month?", "2021-05"),
        ("did we break anything selling Kestrel on 3 May 2021?", "2021-05-03"),
        ("was Kestrel listed in 2020?", "2020"),
        ("Was Kestrel sanctioned as the parent in 2020?", "2020"),
        ("Is it true Kestrel was on the SDN list on 3 May 2021", "2021-05-03"),
        ("was there a ban in May 2021 on Kestrel?", "2021-05"),
        ("was there a fine ban on Kestrel in 2021", "2021"),
        ("Kestrel 去年1月有没有被制裁", "2025-01"),
        ("大鸢科技2024年底在名单上吗", "2024-12-31"),
        ("大鸢科技去年在名单上吗", "2025"),
        ("大鸢科技去年12月18日在名单上吗", "2025-12-18"),
        ("大鸢科技上周五在名单上吗", "2026-11-20"),
        ("大鸢科技2022年上半年在名单上吗", "2022-06"),
        ("War Kestrel letztes Jahr gelistet?", "2025"),
        ("War Kestrel letzten Freitag gelistet?", "2026-11-20"),
        ("Kestrel était-elle sanctionnée vendredi dernier ?", "2026-11-20"),
        ("¿Estaba Kestrel sancionada el viernes pasado?", "2026-11-20"),
        ("War Kestrel vor zwei Jahren gelistet?", "2024-11-26"),
        ("War Osprey Telecom Weihnachten 2020 gelistet", "2020-12-25"),
        ("Did Kestrel appear on any list on 1 March 2021?", "2021-03-01"),
        ("has Kestrel been listed as of 1 March 2021", "2021-03-01"),
        ("what was Kestrel's status on 1 March 2021", "2021-03-01"),
        ("what did Kestrel have against it on 1 March 2021", "2021-03-01"),
        ("Was Kestrel, from which we bought pumps, listed on 1 March 2021?", "2021-03-01"),
        ("Kestrel: any ban on 1 March 2021?", "2021-03-01"),
        ("was there an order on Kestrel as of 1 March 2021?", "2021-03-01"),
        ("was an order in force against Kestrel on 1 March 2021", "2021-03-01"),
        ("Was there a fine on Kestrel in 2021?", "2021"),
        ("was Kestrel under an embargo in 2021", "2021"),
        ("Kestrel on payment date 1 March 2021?", "2021-03-01"),
        ("was Kestrel listed at closing on 1 March 2021?", "2021-03-01"),
        ("please confirm Kestrel was clean on closing (1 March 2021)", "2021-03-01"),
        ("Closing 1 March 2021: was Kestrel listed?", "2021-03-01"),
        ("shipment 1 March 2021 to Kestrel, was it legal?", "2021-03-01"),
        ("our shipment of 1 March 2021 to Kestrel: were they listed?", "2021-03-01"),
        ("the contract dated 1 March 2021 with Kestrel: were they listed on that date?", "2021-03-01"),
        ("Loan drawn 1 March 2021. Was Kestrel listed that day?", "2021-03-01"),
        ("invoice of 1 March 2021 from Kestrel. Were we allowed to pay it?", "2021-03-01"),
        ("On 1 March 2021 my colleague cleared Kestrel. Was that right?", "2021-03-01"),
        ("do you recall if Kestrel was listed in May 2021", "2021-05"),
        ("Do you remember whether Kestrel was on a list in May 2021?", "2021-05"),
        ("what u have on Kestrel on 1 March 2021", "2021-03-01"),
        ("was Kestrel seen on any list on 1 March 2021", "2021-03-01"),
        ("who had named Kestrel by 1 March 2021?", "2021-03-01"),
        ("had anyone named Kestrel by 1 March 2021?", "2021-03-01"),
        ("had we been allowed to buy Kestrel on 1 March 2021?", "2021-03-01"),
        ("Should we have paid Kestrel on 1 March 2021?", "2021-03-01"),
        ("might a US person have bought Kestrel on 1 March 2021", "2021-03-01"),
        ("pls confirm whether we could have bought Kestrel on 1 March 2021", "2021-03-01"),
        ("I need to know if Kestrel was named on 1 March 2021", "2021-03-01"),
        ("can you tell me if Kestrel was named on 1 March 2021", "2021-03-01"),
        ("Was the coupon on Kestrel allowed in June 2021", "2021-06"),
        ("were dividends from Kestrel allowed in June 2021", "2021-06"),
        ("was Kestrel listed on 26 November 2026", "2026-11-26"),
        ("Kestrel 1 Mar 2021 y/n", "2021-03-01"),
        ("1 Mar 2021 Kestrel?", "2021-03-01"),
        ("Kestrel, Osprey Telecom on 1 March 2021", "2021-03-01"),
        ("was Kestrel listed on Dec '22", "2022-12"),
        ("Kestrel on 6 May 2022, 4 payments", "2022-05-06"),
        ("we need 3, maybe 4 checks: Kestrel on 6 May 2022", "2022-05-06"),
        ("Kestrel 4-May-2021?", "2021-05-04"),
        ("Kestrel on the first of May '21", "2021-05-01"),
        ("Kestrel on 20210301?", "2021-03-01"),
        ("did OFAC list Kestrel on Tuesday? was it on then", "2026-11-24"),
        ("was Kestrel listed on April 1st, 2021", "2021-04-01"),
        ("was Kestrel listed at the start of the trade 1 April 2021?", "2021-04-01"),
        ("Kestrel per Jahresende 2022", "2022-12-31"),
        ("Kestrel Ende 2022", "2022-12-31"),
        ("Kestrel last month?", "2026-10"),
    ],
)
def test_a_day_that_is_certain_is_read_with_the_precision_in_which_it_was_said(read: Read, text: str, day: str) -> None:
    found = read(text).day
    assert found is not None
    assert str(found.on)[: _LENGTH.get(found.precision)] == day


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
    ("text", "day"),
    [
        ("was Kestrel listed before 3 June 2021?", "2021-06-02"),
        ("could we still buy Kestrel prior to 11 January 2021?", "2021-01-10"),
        ("War Kestrel vor dem 16. Mai 2019 gelistet?", "2019-05-15"),
        ("大鸢科技在2021年1月11日之前还能买吗", "2021-01-10"),
        ("was Kestrel listed by 16 May 2019?", "2019-05-16"),
        ("was Kestrel listed the day before 3 June 2021?", "2021-06-02"),
    ],
)
def test_the_time_before_a_past_day_ends_with_the_day_before_it(read: Read, text: str, day: str) -> None:
    """On 3 June it was listed, and before it was not: the day itself would turn the answer round."""
    found = read(text).day
    assert found is not None
    assert str(found.on) == day


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
