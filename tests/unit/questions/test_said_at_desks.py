"""What desks say around names and days: agencies, lists' short names, purchases, chat that holds a listed name."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.days.periods import period_back
from bot.services.questions.reading import Kind
from bot.services.questions.second.chain import Chain
from bot.services.questions.second.learned import Learned
from tests.unit.questions import conftest
from tests.unit.questions.conftest import Read
from tests.unit.questions.read_once import rules
from tests.unit.questions.second import made


@pytest.mark.parametrize(
    "text",
    [
        "what changed between 1 and 15 september? just OFAC & BIS pls",
        "anything new between 1 sept and 15 sept? EU & UK",
        "what was added from 3 to 9 November, OFAC only",
    ],
)
def test_agencies_with_an_ampersand_between_are_whose_lists_are_asked_about(read: Read, text: str) -> None:
    assert (read(text).kind, read(text).names) == (Kind.CHANGES, ())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what changed between 1 and 15 september?", dt.date(2026, 9, 1), dt.date(2026, 9, 15)),
        ("what changed from the 3rd to the 9th of November?", dt.date(2026, 11, 3), dt.date(2026, 11, 9)),
        ("what changed between 1 and 15 december?", dt.date(2025, 12, 1), dt.date(2025, 12, 15)),
    ],
)
def test_two_days_of_a_month_without_its_year_are_the_last_such_period(
    text: str, first: dt.date, last: dt.date
) -> None:
    period = period_back(text, today=conftest.TODAY)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "¿Puedo mantener acciones de Kestrel compradas en 2018 o tengo que vender?",
        "Puis-je garder des actions Kestrel achetées en 2018 ?",
        "Darf ich im Jahr 2018 gekaufte Kestrel Aktien behalten?",
        "можно ли держать акции Kestrel, купленные в 2018?",
    ],
)
def test_the_year_of_a_purchase_is_not_asked_about_in_other_languages(read: Read, text: str) -> None:
    assert (read(text).names, read(text).day) == (("Kestrel",), None)


@pytest.mark.parametrize(
    "text", ["so if I bought Kestrel on 10 Dec 2021 am I inside?", "I bought Kestrel on 10 Dec 2021, am I in time?"]
)
def test_a_purchase_of_which_it_is_asked_whether_it_was_in_time_gives_the_day(read: Read, text: str) -> None:
    day = read(text).day
    assert day is not None
    assert day.on == dt.date(2021, 12, 10)


@pytest.mark.parametrize(
    "text",
    [
        "just saw that Kestrel phones are 20% off, tempting",
        "Kestrel watch on sale at Tosca lol",
        "can you send me the Q3 deck pls Merlyn",
        "please share the latest slides, Ann",
    ],
)
def test_chat_that_holds_a_name_is_no_screening(read: Read, text: str) -> None:
    assert read(text).kind is Kind.NOT_FOR_US


def test_a_sentence_that_ends_with_a_stored_name_in_other_letters_is_no_name() -> None:
    found = rules().read("can sb translate this for me: 大鸢科技", conftest.StoredNames(), today=conftest.TODAY)
    assert (found.names, found.certain) == (("大鸢科技",), False)


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel bonds trade 20% off par, ok to buy",
        "Kestrel phones are 20% off, are they on a list?",
        "send me the status of Kestrel pls",
        "can you send me the sanctions summary for Kestrel",
    ],
)
def test_a_question_beside_such_words_is_a_screening(read: Read, text: str) -> None:
    assert (read(text).kind, read(text).names) == (Kind.SCREEN, ("Kestrel",))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("SDNL", "SDN list"),
        ("MEUL", "MEU list"),
        ("UFLPA EL", "UFLPA"),
        ("CMC list", "Chinese military companies list"),
    ],
)
def test_lists_have_the_short_names_that_desks_say(read: Read, short: str, full: str) -> None:
    reading = read(f"is merlyn on the {short}?")
    assert reading.names == ("merlyn",)
    assert reading.lists == read(f"is merlyn on the {full}?").lists != ()


def test_both_in_japanese_is_no_name(read: Read) -> None:
    assert read("大鸢科技とファーストヘロン、両方とも確認お願いします").names == ("大鸢科技", "ファーストヘロン")


def test_a_word_in_katakana_is_not_cut_by_the_second_reading() -> None:
    of_signs = {"always": (made.SURE, 0.0, 0.0), "sign=ス": (-made.SURE, made.SURE, 0.0)}
    weights = Chain({**of_signs, "sign=ト": (-made.SURE, 0.0, made.SURE)}, [made.LEVEL] * 3)
    found = made.read("ファストは大丈夫ですか", Learned(unspaced_names=weights))
    assert (found.names, found.doubts) == (("ファスト",), ())


def test_a_firms_place_in_brackets_is_not_cut_off_unasked() -> None:
    labels = {"merlyn": "B", "systems": "I"}
    found = made.read("Merlyn Systems (Jiangsu) export status?", Learned(names=made.chain(labels, made.SURE)))
    assert not found.certain
    assert ("Merlyn Systems (Jiangsu)",) in found.either


def test_the_second_reading_ends_a_possessive_before_a_country() -> None:
    labels = {"merlyn's": "B", "uk": "I"}
    found = made.read("is Merlyn's UK entity sanctioned?", Learned(names=made.chain(labels, made.SURE)))
    assert ("Merlyn's UK",) not in (found.names, *found.either)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("pls chk tornado carpet, heard its off again??", ("tornado carpet",)),
        ("is tornado carpet ok", ("tornado carpet",)),
        ("hello, is there a tornado carpet in the lobby", ()),
    ],
)
def test_ordinary_words_to_be_checked_are_the_stored_name_they_make(text: str, names: tuple[str, ...]) -> None:
    assert made.read(text, Learned(), "Tornado Carpet").names == names
