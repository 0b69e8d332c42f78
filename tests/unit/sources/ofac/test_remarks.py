"""What OFAC's Remarks are taken apart into, and what stays prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sources.ofac.record import Fact
from data.sources.ofac.remarks import read_remarks


@pytest.mark.parametrize(
    ("item", "fact"),
    [
        ("DOB 07 Jan 1932", Fact(type="Birthdate", value="07 Jan 1932")),
        ("alt. DOB circa 1951", Fact(type="Birthdate", value="circa 1951")),
        ("POB Springfield, Kenya", Fact(type="Place of Birth", value="Springfield, Kenya")),
        ("nationality Korea, North", Fact(type="Nationality Country", value="Korea, North")),
        ("citizen The Gambia", Fact(type="Citizenship Country", value="The Gambia")),
        ("Passport E590976 (Tunisia) issued 19 Jun 1987 expires 18 Jun 1992",
         Fact(type="Passport", value="E590976", note="Tunisia, issued 19 Jun 1987, expires 18 Jun 1992")),
        ("alt. National ID No. 137-582394-9", Fact(type="National ID No.", value="137-582394-9")),
        ("Folio Mercantil No. 22839 (Jalisco) (Mexico)",
         Fact(type="Folio Mercantil No.", value="22839", note="Jalisco, Mexico")),
        ("Unified Social Credit Code (USCC) 91110000123456789X (China)",
         Fact(type="Unified Social Credit Code (USCC)", value="91110000123456789X", note="China")),
        ("Vessel Registration Identification IMO 1234567",
         Fact(type="Vessel Registration Identification", value="IMO 1234567")),
        ("Digital Currency Address - XBT 1AbCdEf", Fact(type="Digital Currency Address - XBT", value="1AbCdEf")),
        ("Website www.example.org", Fact(type="Website", value="www.example.org")),
        ("Equity Ticker CHL US (NYSE)", Fact(type="Equity Ticker", value="CHL US", note="NYSE")),
        ("Effective Date (CMIC) 02 Aug 2021", Fact(type="Effective Date (CMIC)", value="02 Aug 2021")),
    ],
)  # fmt: skip
def test_an_item_of_a_known_shape_is_a_fact(item: str, fact: Fact) -> None:
    assert read_remarks(f"{item}.").facts == [fact]


@pytest.mark.parametrize(
    "item",
    [
        "Passport and National ID were issued in Ulm, Germany",
        "Passport issued in Sarajevo",
        "Passport OR801168 and Kuwaiti National ID No. 281020505755 issued under the name Said",
        "nationality possibly Palestinian;arrested 23 Apr 2002",
        "DOB early 1960s",
        "Digital Currency Address - XBT",
        "Website www.example.org. Offices Worldwide",
        "Minister of Interior",
        "Linked To",
    ],
)
def test_prose_stays_prose(item: str) -> None:
    found = read_remarks(f"{item}.")
    assert (found.facts, found.names, found.links) == ([], [], [])


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("a.k.a. 'BNC'", "BNC"),
        ("alt. a.k.a. 'M1'", "M1"),
        ("f.k.a. 'OLD NAME'", "OLD NAME"),
        ("a.k.a. ''ABD-AL-'IZ'", "'ABD-AL-'IZ"),
    ],
)
def test_a_quoted_name_is_a_weak_alias(item: str, name: str) -> None:
    (found,) = read_remarks(f"{item}.").names
    assert (found.text, found.weak) == (name, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Linked To: NORTHWIND.", ["NORTHWIND"]),
        ("Linked To: NORTHWIND, S.A. DE C.V.; Linked To: SEA S.A.", ["NORTHWIND, S.A. DE C.V.", "SEA S.A."]),
    ],
)
def test_what_it_is_linked_to_is_kept_with_the_points_of_its_initials(text: str, names: list[str]) -> None:
    assert [link.name for link in read_remarks(text).links] == names


@given(st.text(st.sampled_from("aA1 .;:'()-/§é\n"), max_size=200) | st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    found = read_remarks(text)
    assert all(link.name for link in found.links)
    assert all(name.text for name in found.names if name.text.strip())
