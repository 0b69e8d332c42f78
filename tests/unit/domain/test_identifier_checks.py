"""Which numbers are found, which decide, and what a label or a heading says of one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identified import may_be_bank
from bot.domain.names.identifiers import KINDS, Checked, Kind, kind_of, kinds_of_label, read, read_keys
from bot.domain.names.identifiers.checks import check_imo
from bot.domain.names.identifiers.label_words import LABELS
from bot.domain.names.identifiers.labels import labelled
from tests.unit.domain.known_numbers import APPLE_ISIN, BITCOIN, GOOD_OGRN, HEX, TRON, stored


@pytest.mark.parametrize(
    ("asked", "type", "value"),
    [
        ("HAVIGB2L", IdentifierType.SWIFT, "HAVIGB2LXXX"),
        ("HAVIGB2LXXX", IdentifierType.SWIFT, "HAVIGB2L"),
        ("688981", IdentifierType.TICKER, "688981 CN"),
        ("981", IdentifierType.OTHER, "981"),
        ("00981", IdentifierType.TICKER, "00981 HK"),
        ("1810 HK", IdentifierType.TICKER, "01810.HK"),
        ("HKG:700", IdentifierType.TICKER, "0700.HK"),
        ("CEO", IdentifierType.TICKER, "CEO US"),
        (HEX.lower(), IdentifierType.CRYPTO, HEX),
        (HEX.upper().replace("0X", "0x"), IdentifierType.CRYPTO, HEX),
        ("CUSIP 037833100", IdentifierType.ISIN, APPLE_ISIN),
        ("B16GWD5", IdentifierType.ISIN, "GB00B16GWD56"),
        ("G9830T106", IdentifierType.ISIN, "KYG9830T1067"),
        ("IMO 5814866", IdentifierType.NATIONAL_ID, "IMO 5814866"),
        ("5110478", IdentifierType.REGISTRATION, "IMO 5110478"),
        ("passport 620169661", IdentifierType.PASSPORT, "Russian foreign travel passport number 620169661"),
        ("A6169832", IdentifierType.PASSPORT, "Booklet A6169832"),
        ("Passport: 563210184", IdentifierType.PASSPORT, "563210184 (Expires 18 Jun. 2018)"),
        ("82219", IdentifierType.REGISTRATION, "82219 (Jalisco)"),
        ("RL2325452", IdentifierType.PASSPORT, "RL 2325452"),
        ("784196897208375", IdentifierType.NATIONAL_ID, "784-1968-9720837-5"),
        ("BG202647305", IdentifierType.TAX_ID, "BG 202647305"),
        ("https://www.Example.com/", IdentifierType.WEBSITE, "example.com"),
        ("٤٤١٠٣٥٢٥١", IdentifierType.NATIONAL_ID, "441035251"),
        ("８４０１５７２１１", IdentifierType.PASSPORT, "840157211"),
        ("INN 7707083893", IdentifierType.REGISTRATION, "7707083893"),
    ],
)
def test_an_identifier_is_found_however_the_list_prints_it(asked: str, type: IdentifierType, value: str) -> None:
    assert stored(type, value) in read_keys(asked)


@pytest.mark.parametrize(
    ("asked", "type", "value"),
    [
        (BITCOIN.swapcase(), IdentifierType.CRYPTO, BITCOIN),
        (TRON.lower(), IdentifierType.CRYPTO, TRON),
        ("EU.2.728", IdentifierType.EU_REFERENCE, "EU.27.28"),
        ("HAVIGB3L", IdentifierType.SWIFT, "HAVIGB2L"),
    ],
)
def test_another_number_is_not_found(asked: str, type: IdentifierType, value: str) -> None:
    assert stored(type, value) not in read_keys(asked)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Other Vessel Call Sign", "a call sign"),
        ("UN reference number", "a UN reference"),
        ("OFSI Group ID", "a UK reference"),
        ("EU reference number", "an EU reference"),
        ("Aircraft Tail Number", "a number of an aircraft"),
        ("Website", "a website"),
        ("Email Address, Confirmed", "an e-mail address"),
        ("Government Gazette Number, Russia", "a number"),
        ("Martian Permit", "a number"),
    ],
)
def test_what_a_list_calls_otherwise_is_of_the_kind_that_its_own_word_says(note: str, kind: str) -> None:
    assert kind_of(Identifier(type=IdentifierType.OTHER, value="QDi.001", note=note)).name == kind


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        (APPLE_ISIN, Checked.RIGHT),
        ("US0378331006", Checked.WRONG),
        ("ISIN ZZ0378331005", Checked.IMPOSSIBLE),
        ("21380068P1DRHMJ8KU71", Checked.WRONG),
        ("IMO 9319467", Checked.WRONG),
        ("IMO 5814866", Checked.RIGHT),
        (BITCOIN.replace("1NED", "1NEE"), Checked.WRONG),
        ("INN 7707083894", Checked.WRONG),
        ("91110000600037342L", Checked.WRONG),
        ("passport K41818536", None),
        ("IMO 918762", None),
    ],
)
def test_check_digits_are_checked(text: str, checked: Checked | None) -> None:
    assert next(reading.checked for reading in read(text) if reading.claimed) is checked


@pytest.mark.parametrize(
    "text",
    [
        APPLE_ISIN,
        "IMO 9319466",
        "HAVIGB2L",
        HEX,
        "OFAC uid 306",
        "ticker: BABA",
        "1810.HK",
        GOOD_OGRN,
        "QDi.001",
        "MMSI 572469210",
    ],
)
def test_a_number_with_one_bearer_decides(text: str) -> None:
    assert read(text)[0].decides or any(reading.decides for reading in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "passport K41818536",
        "K41818536",
        "Reg. No. 49",
        "572469210",
        "688981",
        "85 FR 83799",
        "306",
        "26165",
        "No. 26165",
        "Tax ID 18975718",
        "call sign T2EU4",
    ],
)
def test_a_number_that_many_may_bear_is_a_lead(text: str) -> None:
    assert not any(reading.decides for reading in read(text))


def test_a_number_of_another_kind_than_its_label_says_is_a_lead() -> None:
    assert [reading.kind.name for reading in read("Reg. No. 9319466") if reading.decides] == []


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("ISIN", "an ISIN"), ("LEI code", "an LEI"), ("Ticker Symbol", "a ticker"), ("Passport No.", "a passport number")],
)
def test_the_heading_of_a_column_is_a_label(heading: str, kind: str) -> None:
    assert [found.name for found in kinds_of_label(heading)] == [kind]


def test_a_columns_heading_makes_of_a_bare_number_one_of_its_kind() -> None:
    assert read("572469210", "MMSI")[0].decides


def test_a_heading_that_is_no_label_counts_for_nothing() -> None:
    assert kinds_of_label("Counterparty") == ()
    assert read("Huawei", "Counterparty") == ()


def test_every_kind_has_labels_and_no_other_does() -> None:
    assert set(LABELS) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_label_of_a_kind_says_so(kind: Kind) -> None:
    labels = [label.strip() for label in re.split(r"\||\n", LABELS[kind.name]) if label.strip()]
    assert [label for label in labels if kind not in kinds_of_label(label)] == []


@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert all(":" in key for key in read_keys(text))


@given(
    st.sampled_from(list(IdentifierType)),
    st.text(min_size=1, max_size=40),
    st.sampled_from(["", "Website", "Vessel Call Sign"]),
)
def test_any_identifier_has_a_key(type: IdentifierType, value: str, note: str) -> None:
    assert ":" in stored(type, value, note)


@pytest.mark.parametrize(
    "asked", ["HRB 48319", "Handelsregister HRB 48319", "AG Hamburg, HRB 48319", "HRB 48319 Hamburg", "hrb48319"]
)
def test_the_letters_of_the_german_register_belong_to_the_number(asked: str) -> None:
    assert stored(IdentifierType.REGISTRATION, "HRB 48319") in read_keys(asked)


@pytest.mark.parametrize(
    ("typed", "is_bank"),
    [("SBERBANK", True), ("Sberbank", False), ("sberbank", False), ("XIAOMIXX", False), ("SBERBAN", False)],
)
def test_only_a_word_in_capitals_with_the_form_and_the_country_of_a_bic_may_be_a_bank(
    typed: str, is_bank: bool
) -> None:
    assert (may_be_bank(typed) is not None) is is_bank


@pytest.mark.parametrize(("six", "last"), [("581486", "06"), ("511047", "28")])
def test_an_imo_number_ends_as_that_of_a_ship_or_as_that_of_a_company(six: str, last: str) -> None:
    assert "".join(digit for digit in "0123456789" if check_imo(f"{six}{digit}") is Checked.RIGHT) == last


def test_a_number_behind_words_that_say_no_kind_has_a_weak_label() -> None:
    found = labelled("Seafarer of Wombatia number 44817")
    assert found is not None
    assert (found.kinds, found.number, found.strong) == ((), "44817", False)
