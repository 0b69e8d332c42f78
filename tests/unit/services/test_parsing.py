"""What people type, and what is made of it."""

import datetime as dt

import pytest

from bot.errors import BadInput
from bot.services.questions.asked import Help, Lists, Screen
from bot.services.questions.given_names import parse_name
from bot.services.questions.parsing import parse_command

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
        ("Xiaomi as of 1989-12-31", "too early"),
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
    ],
)
def test_one_name_of_a_command_line_keeps_its_commas_and_gives_its_day(
    typed: str, name: str, as_of: dt.date | None
) -> None:
    assert parse_name(typed, today=TODAY) == (name, as_of)


@pytest.mark.parametrize("typed", ["DJI 2022-01-01", "SMIC 1 February 2021", "Xiaomi March 3, 2021"])
def test_a_day_never_becomes_part_of_a_name(typed: str) -> None:
    with pytest.raises(BadInput, match="Write it after “as of”"):
        parse_command(typed, today=TODAY)


@pytest.mark.parametrize("typed", ["Xiaomi on 1 April 2021 as of 2020-04-01"])
def test_two_different_days_are_refused_and_the_same_day_twice_is_one(typed: str) -> None:
    for parse in (parse_command, parse_name):
        with pytest.raises(BadInput, match="Two dates"):
            parse(typed, today=TODAY)
    assert parse_command("Xiaomi on 1 April 2021 as of 2021-04-01", today=TODAY) == Screen(("Xiaomi",), as_of=APRIL)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Huawei and Hikvision", "Huawei and Hikvision"),
        ("Huawei, ZTE as of 2021-04-01", "Huawei, ZTE"),
        ("KIM, Jong Un", "KIM, Jong Un"),
    ],
)
def test_names_are_kept_as_they_were_written_for_the_store_to_part_them(typed: str, text: str) -> None:
    parsed = parse_command(typed, today=TODAY)
    assert isinstance(parsed, Screen)
    assert parsed.text is not None
    assert parsed.text.strip() == text


def test_a_command_takes_ten_names_and_says_of_eleven_that_they_are_too_many() -> None:
    names = [f"Company {letter}" for letter in "ABCDEFGHIJK"]
    asked = parse_command(", ".join(names[:10]), today=TODAY)
    assert asked == Screen(names=tuple(names[:10]))
    with pytest.raises(BadInput, match="That is 11 names; one command takes 10"):
        parse_command(", ".join(names), today=TODAY)
