"""Text, dates, citations and ids as American lists print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import Schema
from data.sources.federal_register import after_earlier_notice, citation, first_cited, says_more
from data.sources.formats.days import printed_date
from data.sources.formats.text import clean, fingerprint, quoted
from data.sources.kinds import kind_of


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (" I. ASH ", "I. ASH"),
        ("Precise\nCo.\xa0 Ltd ", "Precise Co. Ltd"),
        ("Xi\x92an", "Xi’an"),
        ("a\x00b\u202ec\ud800", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_text_is_one_line_without_control_characters(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_dates_are_read_in_both_forms_and_impossible_ones_in_none() -> None:
    assert printed_date("2020-12-23") == printed_date("12/23/2020") == dt.date(2020, 12, 23)
    assert printed_date("6/9/2010") == dt.date(2010, 6, 9)
    for text in ("", "0017-05-26", "3033-09-30", "2021-02-30", "13/01/2020", "23.12.2020", "2020-12-23T00:00"):
        assert printed_date(text) is None


@pytest.mark.parametrize(
    ("printed", "one_spelling"),
    [
        ("85 FR 83799", "85 FR 83799"),
        ("83 FR 37423; 87 FR 77505", "83 FR 37423; 87 FR 77505"),
        ("79 F.R. 24566, 5/1/14; 83 FR  3580, 1/26/18", "79 FR 24566; 83 FR 3580"),
        ("82 F.R. 28473, 28474 6/22/2017", "82 FR 28473"),
        ("79.F.R. 1424 9/9/2014 and 80FR 69852", "79 FR 1424; 80 FR 69852"),
        ("Notice 7837, Vol. 77, No. 60, 3/28/12", "77 FR no. 60"),
        ("76 FR No. 197 (10/12/2011)", "76 FR no. 197"),
        ("77 FR no. 182 pg. 58006, 77 FR 58006 (no. 182)", "77 FR 58006"),
        ("to be published", "to be published"),
        ("", ""),
    ],
)
def test_citations_have_one_spelling(printed: str, one_spelling: str) -> None:
    assert citation(printed) == one_spelling
    assert citation(one_spelling) == one_spelling


def test_the_first_notice_is_the_oldest_whatever_the_order() -> None:
    assert first_cited("67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02 66 F.R. 47630 9/13/01") == "66 FR 47630"
    assert first_cited("") == ""
    assert after_earlier_notice(2012, "73 FR 54503 (9/22/08), 77 FR 24587")
    assert not after_earlier_notice(2008, "73 FR 54503 (9/22/08), 77 FR 24587")


def test_a_citation_with_dates_says_more_than_its_one_spelling() -> None:
    assert says_more("85 FR 83799 (12/23/2020)")
    assert not says_more("85 F.R. 83799;")


def test_an_id_of_content_ignores_spelling_and_tells_content_apart() -> None:
    assert fingerprint("Xi?an  MILL, Ltd.", "cn") == fingerprint("Xi'an Mill Ltd", "CN")
    assert fingerprint("Société", "fr") == fingerprint("SOCIETE", "fr")
    assert len({fingerprint("a", "b"), fingerprint("ab", ""), fingerprint("", "ab"), fingerprint("a")}) == 4
    assert len(fingerprint("a")) == 16


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lake Widgets Co., Ltd.", Schema.COMPANY),
        ("Bonitopto S.R.O.", Schema.COMPANY),
        ("Transsphere Oy", Schema.COMPANY),
        ("Lake University of Fishing", Schema.ORGANIZATION),
        ("Ibrahim Lake", Schema.LEGAL_ENTITY),
        ("DJI", Schema.LEGAL_ENTITY),
        ("AG", Schema.LEGAL_ENTITY),
        ("", Schema.LEGAL_ENTITY),
    ],
)
def test_a_name_tells_a_company_or_an_organisation_and_never_a_person(name: str, kind: Schema) -> None:
    assert kind_of(name) is kind


def test_texts_of_a_file_are_quoted_in_one_short_line() -> None:
    assert quoted("a\nb", "c") == r"'a\nb', 'c'"
    assert quoted(*"abcdefg") == "'a', 'b', 'c', 'd', 'e' and 2 more"
    assert quoted("x" * 1000) == repr("x" * 60 + "...")
