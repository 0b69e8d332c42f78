"""What texts and days of lists are made of: cleaned, quoted, told apart by script, by country, by year."""

from __future__ import annotations

import datetime as dt

import pytest

from data.sources.countries import alpha_three, country_code
from data.sources.formats.days import every_year, iso_day, possible_year, printed_date
from data.sources.formats.text import clean, fingerprint, quoted, tidy, trimmed
from data.sources.scripts import script_of


@pytest.mark.parametrize(
    ("printed", "cleaned", "tidied", "as_ofac_prints_it"),
    [
        ("a\u0092b", "a’b", "a’b", "a b"),
        ("a\u0085b", "a…b", "a…b", "a b"),
        ("a\u00adb", "ab", "a\u00adb", "a\u00adb"),
        ("a\u200bb", "ab", "ab", "a\u200bb"),
        ("a\u200cb", "a\u200cb", "a\u200cb", "a\u200cb"),
        ("a\u202eb", "ab", "ab", "a\u202eb"),
        ("a\u2069b", "ab", "ab", "a\u2069b"),
        ("a\ufeffb", "ab", "ab", "a\ufeffb"),
        ("a\x00b", "ab", "ab", "a b"),
        ("a\x1fb", "a b", "a b", "a b"),
        ("a\x7fb", "ab", "ab", "a b"),
        ("a\xa0b", "a b", "a b", "a b"),
        (" a  b\tc\n", "a b c", "a b c", "a  b c"),
        ("  a b ", "a b", "a b", "a b"),
    ],
)
def test_what_nobody_sees_is_cleaned_away_as_each_list_was_first_stored(
    printed: str, cleaned: str, tidied: str, as_ofac_prints_it: str
) -> None:
    assert (clean(printed), tidy(printed), trimmed(printed)) == (cleaned, tidied, as_ofac_prints_it)


def test_five_texts_are_quoted_and_sixty_signs_of_each() -> None:
    assert quoted(*"abcde") == "'a', 'b', 'c', 'd', 'e'"
    assert quoted(*"abcdef") == "'a', 'b', 'c', 'd', 'e' and 1 more"
    assert quoted("x" * 60) == f"'{'x' * 60}'"
    assert quoted("x" * 61) == f"'{'x' * 60}...'"


def test_a_fingerprint_is_of_letters_alone_and_knows_where_a_part_ends() -> None:
    assert len({fingerprint("Xi'an", "Ä b"), fingerprint("xi?an", "A\u0308B"), fingerprint("xian", "ab")}) == 1
    assert fingerprint("xiana", "b") != fingerprint("xian", "ab")
    assert len(fingerprint("xian")) == 16


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2015-07-01-04:00", "2015-07-01"), ("2015-07-01T00:00:00.000Z", "2015-07-01"), ("1850-01-01", "1850-01-01"),
        ("1849-12-31", None), ("2099-12-31", "2099-12-31"), ("2100-01-01", None), ("2015-02-30", None),
        ("2015-7-1", None), ("0017-05-26", None),
    ],
)  # fmt: skip
def test_an_iso_day_is_one_that_can_be_meant(printed: str, day: str | None) -> None:
    assert iso_day(printed) == (dt.date.fromisoformat(day) if day else None)
    assert possible_year(printed[:4]) is (day is not None or printed.startswith("2015"))


@pytest.mark.parametrize("year", ["19a0", "١٩٥٠", "195", "19500", ""])
def test_four_digits_are_a_year(year: str) -> None:
    assert not possible_year(year)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2020-12-23", "2020-12-23"), ("12/23/2020", "2020-12-23"), ("1/2/1930", "1930-01-02"), ("12/31/1929", None),
        ("12/31/2100", "2100-12-31"), ("1/1/2101", None), ("13/1/2020", None), ("23.12.2020", None),
    ],
)  # fmt: skip
def test_a_printed_date_is_american_or_iso(printed: str, day: str | None) -> None:
    assert printed_date(printed) == (dt.date.fromisoformat(day) if day else None)


def test_a_span_of_years_says_which_up_to_fifteen_years_apart() -> None:
    assert list(every_year("1960", "1962")) == ["1960", "1961", "1962"]
    assert list(every_year("1960", "1960")) == ["1960"]
    assert len(list(every_year("1960", "1975"))) == 16
    assert list(every_year("1960", "1976")) == list(every_year("1962", "1960")) == []


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("abč", None), ("123 ١", None), ("ёж", "Cyrl"), ("ёж ab", "Cyrl"), ("ёж abc d", None), ("金", "Hani"),
        ("金金金あ", "Jpan"), ("金金金あ abcd", "Jpan"), ("한", "Hang"), ("אב", "Hebr"), ("ⵣ", "Tfng"), ("𓀀", "Zyyy"),
    ],
)  # fmt: skip
def test_a_text_is_in_the_script_of_most_of_its_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("CN", "cn"), (" cn ", "cn"), ("xk", "xk"), ("zz", None), ("Burma", "mm"), ("The Gambia", "gm"),
        ("Korea, North", "kp"), ("None", ""), ("Atlantis", None), ("Russian Federation", "ru"), ("PRC", "cn"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_code_and_its_names(printed: str, code: str | None) -> None:
    assert country_code(printed) == code


@pytest.mark.parametrize(("printed", "code"), [("chn", "cn"), ("CHN ", "cn"), ("XXX", ""), ("CN", ""), ("CHNA", "")])
def test_a_country_is_known_by_its_code_of_three_letters(printed: str, code: str) -> None:
    assert alpha_three(printed) == code
