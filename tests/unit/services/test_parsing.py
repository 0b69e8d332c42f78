"""What people type, and what is made of it."""

import datetime as dt
from typing import Any

import pytest

from bot.errors import BadInput
from bot.services.parsing import Help, Lists, NotUnderstood, Screen, parse_command, parse_name, parse_plain

TODAY = dt.date(2026, 11, 24)
APRIL = dt.date(2021, 4, 1)


@pytest.mark.parametrize(
    ("typed", "names", "as_of"),
    [
        ("Xiaomi", ("Xiaomi",), None),
        ("Xiaomi as of 2021-04-01", ("Xiaomi",), APRIL),
        ("Xiaomi AS OF 1 April 2021", ("Xiaomi",), APRIL),
        ("Xiaomi as at April 1st, 2021", ("Xiaomi",), APRIL),
        ("Xiaomi --as-of 2021-04-01", ("Xiaomi",), APRIL),
        ("Xiaomi as of today", ("Xiaomi",), TODAY),
        ("Xiaomi, Huawei", ("Xiaomi", "Huawei"), None),
        ("Xiaomi, Technology Co., Ltd., NIO, Inc.", ("Xiaomi", "Technology Co., Ltd.", "NIO, Inc."), None),
        ("“SMIC, Americas”; DJI", ("SMIC, Americas", "DJI"), None),
        ("Xiaomi, Xiaomi", ("Xiaomi",), None),
        ("Johnson & Johnson", ("Johnson & Johnson",), None),
        ("Coca-Cola", ("Coca-Cola",), None),
        ("小米", ("小米",), None),
        ("Xiaomi on 1 April 2021", ("Xiaomi",), APRIL),
        ("was Xiaomi listed on 1 April 2021?", ("Xiaomi",), APRIL),
        ("is Hikvision sanctioned?", ("Hikvision",), None),
        ("Check Point Software", ("Check Point Software",), None),
        ("Show Media", ("Show Media",), None),
        ("Social Status", ("Social Status",), None),
    ],
)
def test_a_command_gives_its_names_and_its_day(typed: str, names: tuple[str, ...], as_of: dt.date | None) -> None:
    assert parse_command(typed, today=TODAY) == Screen(names=names, as_of=as_of)


def test_a_command_may_name_one_list() -> None:
    assert parse_command("Xiaomi --list us_dod_1237", today=TODAY) == Screen(names=("Xiaomi",), dataset="us_dod_1237")


@pytest.mark.parametrize("typed", ["", "  ", "help", "HELP", "?"])
def test_no_text_and_help_ask_for_help(typed: str) -> None:
    assert parse_command(typed, today=TODAY) == Help()


def test_lists_asks_for_the_lists() -> None:
    assert parse_command("lists", today=TODAY) == Lists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Xiaomi --frobnicate", "Unknown option --frobnicate"),
        ("Xiaomi as of Febtober", "can't read the date “Febtober”"),
        ("Xiaomi as of 2021-02-30", "can't read the date “2021-02-30”"),
        ("Xiaomi as of 03/04/2021", "can't read the date"),
        ("Xiaomi as of", "needs a date"),
        ("Xiaomi on 01/04/2021", "Is 01/04/2021 the day you ask about"),
        ("Xiaomi 1.4.2021", "Is 1.4.2021 the day you ask about"),
        ("Xiaomi as of 2017-12-31", "too early"),
        ("Xiaomi as of 2026-11-25", "in the future"),
        ("Xiaomi --as-of 2021-04-01 as of 2021-04-02", "Two dates"),
        (" , ;", "Give a name"),
        ("a,b,c,d,e,f,g,h,i,j,k", "11 names"),
        ("x" * 201, "201 characters"),
        ("x" * 5000, "5,000 characters"),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_clear_line(typed: str, said: str) -> None:
    with pytest.raises(BadInput, match=said.replace("(", r"\(")) as refusal:
        parse_command(typed, today=TODAY)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("typed", "name", "as_of"),
    [
        ("Smith, Jones and Partners, LLP", "Smith, Jones and Partners, LLP", None),
        ("Xiaomi as of 2021-04-01", "Xiaomi", APRIL),
        ("was Xiaomi listed on 1 April 2021?", "Xiaomi", APRIL),
    ],
)
def test_one_name_of_a_command_line_keeps_its_commas_and_gives_its_day(
    typed: str, name: str, as_of: dt.date | None
) -> None:
    assert parse_name(typed, today=TODAY) == (name, as_of)


@pytest.mark.parametrize(
    ("said", "name", "as_of"),
    [
        ("is Xiaomi sanctioned?", "Xiaomi", None),
        ("Is Xiaomi still on the 1260H list?", "Xiaomi", None),
        ("is DJI banned in the US?", "DJI", None),
        ("is Hikvision sanctioned by OFAC?", "Hikvision", None),
        ("is Huawei Technologies sanctioned today?", "Huawei Technologies", None),
        ("is Cuba a foreign adversary?", "Cuba", None),
        ("is Tencent a Chinese military company?", "Tencent", None),
        ("was Xiaomi listed on 1 April 2021?", "Xiaomi", APRIL),
        ("was Xiaomi on the list as of 2021-04-01?", "Xiaomi", APRIL),
        ("Xiaomi on 1 April 2021", "Xiaomi", APRIL),
        ("Xiaomi as of 1 April 2021", "Xiaomi", APRIL),
        ("when do we have to be out of Hikvision?", "Hikvision", None),
        ("by when must we be out of our shares in SMIC?", "SMIC", None),
        ("what's the deadline for SenseTime?", "SenseTime", None),
        ("can we buy shares of SMIC?", "SMIC", None),
        ("what about WeChat Pay?", "WeChat Pay", None),
        ("please check 小米", "小米", None),
        ("Xiaomi", "Xiaomi", None),
        ("Commercial Aircraft Corporation of China, Ltd.", "Commercial Aircraft Corporation of China, Ltd", None),
    ],
)
def test_plain_words_give_the_name_and_the_day(said: str, name: str, as_of: dt.date | None) -> None:
    assert parse_plain(said, today=TODAY) == Screen(names=(name,), as_of=as_of)


@pytest.mark.parametrize("said", ["", "help", "hello", "hi!", "What can you do?"])
def test_greetings_get_help(said: str) -> None:
    assert parse_plain(said, today=TODAY) == Help()


def test_plain_words_may_ask_for_the_lists() -> None:
    assert parse_plain("which lists do you search?", today=TODAY) == Lists()


@pytest.mark.parametrize(
    "said",
    [
        "who are you",
        "thanks for that",
        "thanks",
        "was it listed on 1 April 2021?",
        "is it okay",
        "why was Xiaomi chosen by the department and what did it do",
        "we had a meeting with the bank today and they said the deal is off, sadly, so let us see",
    ],
)
def test_what_is_no_question_about_a_name_is_never_guessed_at(said: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_plain(said, today=TODAY)


def test_a_bad_date_in_plain_words_is_said_to_be_one() -> None:
    with pytest.raises(BadInput, match="Febtober"):
        parse_plain("is Xiaomi sanctioned as of Febtober?", today=TODAY)


@pytest.mark.parametrize(
    ("typed", "names"),
    [("is Hikvision sanctioned?", ("Hikvision",)), ("when do we have to be out of DJI?", ("DJI",))],
)
def test_a_question_typed_as_a_command_is_understood(typed: str, names: tuple[str, ...]) -> None:
    assert parse_command(typed, today=TODAY) == Screen(names=names)


@pytest.mark.parametrize("typed", ["DJI 2022-01-01", "SMIC 1 February 2021", "Xiaomi March 3, 2021"])
def test_a_day_never_becomes_part_of_a_name(typed: str) -> None:
    for read in (parse_command, parse_plain):
        with pytest.raises(BadInput, match="Write it after “as of”"):
            read(typed, today=TODAY)


@pytest.mark.parametrize(
    ("said", "names", "as_of"),
    [
        ("SMIC, DJI and Tencent on 1 April 2021", ("SMIC", "DJI", "Tencent"), APRIL),
        ("can we still buy bonds of CNOOC on 1 April 2021?", ("CNOOC",), APRIL),
        ("can we buy Xiaomi shares", ("Xiaomi",), None),
        ("Apple, Johnson and Johnson", ("Apple", "Johnson and Johnson"), None),
    ],
)
def test_days_lists_and_securities_in_plain_words(said: str, names: tuple[str, ...], as_of: dt.date | None) -> None:
    assert parse_plain(said, today=TODAY) == Screen(names=names, as_of=as_of)


def test_a_chinese_sentence_is_not_taken_for_a_name() -> None:
    with pytest.raises(NotUnderstood):
        parse_plain("华为被制裁了吗", today=TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "was Xiaomi listed on 1 April 2021 as of 2020-04-01",
        "Xiaomi on 1 April 2021 as of 2020-04-01",
        "was Xiaomi on the list on 1 April 2021 as of 2 April 2021?",
    ],
)
def test_two_different_days_in_one_question_are_refused_and_the_same_day_twice_is_one(typed: str) -> None:
    for parse in (parse_command, parse_plain):
        with pytest.raises(BadInput, match="Two dates"):
            parse(typed, today=TODAY)
    with pytest.raises(BadInput, match="Two dates"):
        parse_name(typed, today=TODAY)
    assert parse_command("Xiaomi on 1 April 2021 as of 2021-04-01", today=TODAY) == Screen(("Xiaomi",), as_of=APRIL)
    assert parse_plain("Xiaomi on 1 April 2021 as of 2021-04-01", today=TODAY) == Screen(("Xiaomi",), as_of=APRIL)


@pytest.mark.parametrize("parse", [parse_command, parse_plain])
@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Huawei and Hikvision", "Huawei and Hikvision"),
        ("are Huawei and Hikvision sanctioned?", "Huawei and Hikvision"),
        ("Huawei, ZTE as of 2021-04-01", "Huawei, ZTE"),
        ("KIM, Jong Un", "KIM, Jong Un"),
    ],
)
def test_names_are_kept_as_they_were_written_for_the_store_to_part_them(parse: Any, typed: str, text: str) -> None:
    assert parse(typed, today=TODAY).text.strip() == text


def test_a_command_takes_ten_names_and_says_of_eleven_that_they_are_too_many() -> None:
    names = [f"Company {letter}" for letter in "ABCDEFGHIJK"]
    asked = parse_command(", ".join(names[:10]), today=TODAY)
    assert asked == Screen(names=tuple(names[:10]))
    with pytest.raises(BadInput, match="That is 11 names; one command takes 10"):
        parse_command(", ".join(names), today=TODAY)
