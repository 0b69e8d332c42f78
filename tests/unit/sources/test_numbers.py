"""Numbers told from the words that lists print around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identifiers import read_keys, stored_key
from data.sources.imo import imo_numbers
from data.sources.numbers import bare_number, numbers_in

TAX, REGISTRATION = "tax id", "registration number"


def told(printed: str) -> list[tuple[str, str]]:
    return [(one.type.value, one.value) for one in numbers_in(printed, otherwise=IdentifierType.REGISTRATION)]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("INN: 7720891730 / KPP: 772201001", [(TAX, "7720891730")]),
        ("INN/KPP 7704734000/770301001", [(TAX, "7704734000")]),
        ("INN/OGRN: 7704734000 / 1027700132195", [(TAX, "7704734000"), (REGISTRATION, "1027700132195")]),
        ("INN: 7720891730OGRN: 1077764566373", [(TAX, "7720891730"), (REGISTRATION, "1077764566373")]),
        ("ИНН7704734000ОГРН1027700132195", [(TAX, "7704734000"), (REGISTRATION, "1027700132195")]),
        ("INN-7704734000", [(TAX, "7704734000")]),
        ("ИНН 7704734000", [(TAX, "7704734000")]),
        ("ОГРН: 1027700132195", [(REGISTRATION, "1027700132195")]),
        ("(УНН/ИНН): 190950894 (Belarus), 7704734000/770301001 (Russia)", [(TAX, "190950894"), (TAX, "7704734000")]),
        ("Tax Identification Number (INN): 7704734000", [(TAX, "7704734000")]),
        ("Taxpayer number: 190950894", [(TAX, "190950894")]),
        ("VAT GB 123456789", [(TAX, "GB 123456789")]),
        ("Tax ID No. 7743141413 (Russia); Registration Number 1167700052618", [
            (TAX, "7743141413"), (REGISTRATION, "1167700052618")]),
        ("UK Company no. 06527449", [(REGISTRATION, "06527449")]),
        ("Company number SC123456", [(REGISTRATION, "SC123456")]),
        ("Trade register 123 (since 12/05/2010)", [(REGISTRATION, "123")]),
        ("Reg. No.: 12345/2010", [(REGISTRATION, "12345/2010")]),
        ("EDRPOU 12345678", [(REGISTRATION, "12345678")]),
        ("BIN 123456789012 (Kazakhstan)", [(REGISTRATION, "123456789012")]),
        ("SWIFT/BIC – SINAIRTH", [("swift", "SINAIRTH")]),
        ("SWIFT: SCTSAEA1, SCERIRTH and SINAIRTH123", [
            ("swift", "SCTSAEA1"), ("swift", "SCERIRTH"), ("swift", "SINAIRTH123")]),
        ("Unified Social Credit Code: 91310113MACPUNUD5T", [("uscc", "91310113MACPUNUD5T")]),
        ("Legal Entity Identifier: 5299008ONRYZRO61SY92", [("lei", "5299008ONRYZRO61SY92")]),
        ("'0105565109824", [(REGISTRATION, "0105565109824")]),
        ("1534407 (BVI)", [(REGISTRATION, "1534407")]),
        ("HE 123456", [(REGISTRATION, "HE 123456")]),
        ("CHE-123.456.789", [(REGISTRATION, "CHE-123.456.789")]),
        ("77 0473 4000", [(REGISTRATION, "77 0473 4000")]),
        ("1. 12345678 2. 87654321", [(REGISTRATION, "12345678"), (REGISTRATION, "87654321")]),
        ("A123456, issued 12/05/2010, expires 12/05/2020", [(REGISTRATION, "A123456")]),
        ("INN 7704734000, tel. +7 495 1234567", [(TAX, "7704734000")]),
        ("INN: 123456789", [(TAX, "123456789")]),
        ("SWIFT: not given, INN 7704734000", [(TAX, "7704734000")]),
        ("LEI 12345678", [(REGISTRATION, "12345678")]),
    ],
)  # fmt: skip
def test_numbers_are_told_apart_by_their_labels(printed: str, numbers: list[tuple[str, str]]) -> None:
    assert told(printed) == numbers


@pytest.mark.parametrize(
    "printed",
    ["Established 2014", "Not known", "Phone +7 495 1234567", "INN: not available", "KPP: 770301001", "BUSINESS"],
)
def test_text_in_which_no_number_tells_a_company_stays_whole(printed: str) -> None:
    assert told(printed) == [("other", printed)]


@pytest.mark.parametrize(
    ("printed", "notes"),
    [
        ("INN: 7720891730OGRN: 1077764566373", ["INN", "OGRN"]),
        ("(УНН/ИНН): 190950894 (Belarus), 7704734000 (Russia)", ["УНН/ИНН, Belarus", "УНН/ИНН, Russia"]),
        ("UK Company no. 06527449", ["UK Company no."]),
        ("Kuwait, number 260012001546", ["Kuwait, number"]),
        ("1534407 (BVI)", ["BVI"]),
        ("12345678 and 87654321", ["", ""]),
    ],
)
def test_the_list_s_own_words_are_the_note_of_the_number(printed: str, notes: list[str]) -> None:
    assert [one.note for one in numbers_in(printed, otherwise=IdentifierType.REGISTRATION)] == notes


@pytest.mark.parametrize(
    "printed",
    [
        "OGRN: 1247700291200 KPP: 770701001 INN: 9707028663", "УНН/ИНН: 190950894, 7704734000/770301001",
        "UK Company no. 06527449", "Tax ID No. 7743141413; Registration Number 1167700052618", "SWIFT/BIC – SINAIRTH",
        "Legal Entity Identifier: 5299008ONRYZRO61SY92",
    ],
)  # fmt: skip
def test_each_number_is_found_by_who_asks_for_it_bare_or_with_its_label(printed: str) -> None:
    for one in numbers_in(printed, otherwise=IdentifierType.REGISTRATION):
        assert stored_key(one) in read_keys(f"{one.note} {one.value}")
        assert stored_key(one) in read_keys(one.value)


def test_of_long_prose_before_a_number_the_last_words_are_its_note() -> None:
    (found,) = numbers_in(
        "so it was told " * 2000 + "to the registrar: 12345678", otherwise=IdentifierType.REGISTRATION
    )
    assert found.value == "12345678"
    assert found.note.endswith("told to the registrar")
    assert len(found.note) <= 80


def test_a_label_of_the_reviewed_table_says_another_kind_than_the_column() -> None:
    (found,) = numbers_in("Iranian passport no. K1234567", otherwise=IdentifierType.NATIONAL_ID)
    assert found == Identifier(type=IdentifierType.PASSPORT, value="K1234567", note="Iranian passport no.")


def test_a_note_given_follows_the_words_of_the_list() -> None:
    (found,) = numbers_in("Kuwait, number 260012001546", otherwise=IdentifierType.NATIONAL_ID, note="issued 2010")
    assert found == Identifier(
        type=IdentifierType.NATIONAL_ID, value="260012001546", note="Kuwait, number, issued 2010"
    )


def test_text_without_a_number_stays_of_the_kind_that_is_asked_for() -> None:
    (found,) = numbers_in("DCBK KPPY", otherwise=IdentifierType.SWIFT, whole=IdentifierType.SWIFT)
    assert found == Identifier(type=IdentifierType.SWIFT, value="DCBK KPPY")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("P0001", "P0001"),
        ("'0105", "0105"),
        ("AB 123456", "AB 123456"),
        ("INN7720891730", ""),
        ("none", ""),
        ("a 1 b", ""),
    ],
)
def test_a_bare_number_is_all_that_a_text_says(printed: str, number: str) -> None:
    assert bare_number(printed) == number


@given(st.text(alphabet="INOGRKPSWFTinn ИНН0123456789:;,./()-–'|", min_size=1, max_size=60))
def test_whatever_is_printed_gives_something_to_find_it_by(printed: str) -> None:
    found = numbers_in(printed, otherwise=IdentifierType.REGISTRATION)
    assert found
    assert all(one.value for one in found)


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("IMO9999901", ["9999901"]), ("9999901", ["9999901"]), ("IMO 9999901", ["9999901"]),
        ("IMO9999901; IMO9999902", ["9999901", "9999902"]), ("9999901, 9999902", ["9999901", "9999902"]),
        ("IMO: 9999901 (formerly 9999902)", ["9999901", "9999902"]), ("IMO9999901/IMO9999901", ["9999901"]),
        ("9999901|9999902|9999903", ["9999901", "9999902", "9999903"]),
    ],
)  # fmt: skip
def test_every_imo_number_of_a_cell_is_one(printed: str, numbers: list[str]) -> None:
    assert imo_numbers(printed) == tuple(Identifier(type=IdentifierType.IMO, value=number) for number in numbers)


@pytest.mark.parametrize("printed", ["98269", "IMO 99999010", "not known"])
def test_what_has_no_seven_digits_stays_as_printed(printed: str) -> None:
    assert imo_numbers(printed) == (Identifier(type=IdentifierType.OTHER, value=printed, note="IMO number"),)
