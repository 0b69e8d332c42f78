"""Days of the week, and one day that is said twice side by side."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("last Friday, 20 November, was Kestrel on the SDN list?", "2026-11-20"),
        ("was Kestrel blocked last Friday (20 Nov)?", "2026-11-20"),
        ("status of Kestrel on Tuesday, 24 Nov please", "2026-11-24"),
        ("what did you hold on Kestrel Monday 23 Nov?", "2026-11-23"),
        ("was Kestrel listed yesterday (25 Nov)?", "2026-11-25"),
        ("was Kestrel listed two days ago (24 November)?", "2026-11-24"),
        ("was Kestrel listed on 24/11, last Tuesday?", "2026-11-24"),
        ("was Kestrel listed on 13 March (a Friday)?", "2026-03-13"),
        ("was Kestrel listed last Wednesday (25 November)?", "2026-11-25"),
        ("was Kestrel listed on Thursday, 14 January 2021?", "2021-01-14"),
        ("War Kestrel am letzten Freitag, 20. November, gelistet?", "2026-11-20"),
        ("Kestrel était-elle sanctionnée vendredi dernier, le 20 novembre ?", "2026-11-20"),
        ("¿Estaba Kestrel sancionada el viernes pasado, 20 de noviembre?", "2026-11-20"),
        ("в прошлую пятницу, 20 ноября, Kestrel был под санкциями?", "2026-11-20"),
        ("上周五（11月20日）大鸢科技在名单上吗", "2026-11-20"),
        ("大鸢科技11月20日（周五）在名单上吗", "2026-11-20"),
    ],
)
def test_one_day_that_is_said_twice_is_one_day(read: Read, text: str, day: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert (str(reading.day.on), reading.certain) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "was Kestrel listed last Friday or on 20 March 2021?",
        "was Kestrel listed on 20 November or 23 November?",
        "was Kestrel listed last Friday, 19 November?",
        "was Kestrel listed on Thursday, 15 January 2021?",
        "was Kestrel listed on Sunday, 20 November?",
    ],
)
def test_two_days_and_a_day_with_the_wrong_day_of_the_week_are_asked_between(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert reading.day.on is None
    assert not reading.certain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("need Monday's screening result for Kestrel again", "2026-11-23"),
        ("what did you have on Kestrel on Monday", "2026-11-23"),
        ("what did you tell us about Kestrel on Tuesday?", "2026-11-24"),
        ("what did we have for Kestrel on Friday", "2026-11-20"),
        ("please resend Friday's result for Kestrel", "2026-11-20"),
        ("show me Monday's status for Kestrel", "2026-11-23"),
        ("can I have Tuesday's answer on Kestrel again", "2026-11-24"),
        ("last Monday's record for Kestrel", "2026-11-23"),
        ("status of Kestrel as at Monday", "2026-11-23"),
        ("what was Kestrel's status Monday?", "2026-11-23"),
        ("was hattest du am Montag zu Kestrel", "2026-11-23"),
        ("qu'aviez-vous sur Kestrel lundi ?", "2026-11-23"),
        ("¿qué tenías sobre Kestrel el lunes?", "2026-11-23"),
        ("Что у тебя было по Kestrel в понедельник?", "2026-11-23"),
        ("周一你查大鸢科技的结果再发一下", "2026-11-23"),
    ],
)
def test_what_was_held_or_told_on_a_day_of_the_week_is_asked_as_of_the_last_one(
    read: Read, text: str, day: str
) -> None:
    found = read(text).day
    assert found is not None
    assert str(found.on) == day


@pytest.mark.parametrize(
    "text",
    [
        "Monday's call is about Kestrel, is it listed?",
        "we meet Kestrel on Monday, anything?",
        "Monday's run flagged Kestrel, look again?",
        "Treffen wir Kestrel am Montag, ist das ok?",
        "Kestrel: on se voit lundi ?",
    ],
)
def test_a_day_of_the_week_that_is_to_come_or_only_tells_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2010: were US suppliers free to refuel Kestrel?", "2010"),
        ("2022 - was Kestrel blocked?", "2022"),
        ("2015, was Kestrel blocked?", "2015"),
        ("2013, Kestrel?", "2013"),
        ("Card operator Kestrel, 2022: blocked?", "2022"),
        ("2019: durften US-Firmen an Kestrel liefern?", "2019"),
        ("2021 : Kestrel était-elle listée ?", "2021"),
        ("2021: ¿estaba Kestrel en la lista?", "2021"),
        ("2018: был ли Kestrel под санкциями?", "2018"),
        ("1260H as published in Jan 2025, is Kestrel there?", "2025-01"),
        ("SDN list as issued in April 2018: is Kestrel on it?", "2018-04"),
        ("The 1260H list published in January 2024, is Kestrel on it?", "2024-01"),
        ("1260H, 2024 edition: Kestrel in there?", "2024"),
        ("Unverified list 2019: Kestrel?", "2019"),
        ("Memo for file: on 17 March 2023 was Kestrel blocked?", "2023-03-17"),
        ("Was the port operator Kestrel designated at date of fixture 24 Jan 2023?", "2023-01-24"),
        ("Was Kestrel listed when we launched on 14 January 2021?", "2021-01-14"),
    ],
)
def test_a_year_that_leads_and_the_edition_of_a_list_are_asked_about(read: Read, text: str, day: str) -> None:
    found = read(text).day
    assert found is not None
    assert str(found.on).startswith(day)


@pytest.mark.parametrize(
    "text",
    [
        "2027: will Kestrel still be listed?",
        "Kestrel, 2023 - what was that about?",
        "2019, we bought Kestrel. may we hold?",
        "need Friday's answer for the client: is Kestrel listed?",
    ],
)
def test_a_year_to_come_or_in_the_middle_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None
