"""How a text is read as an identifier: kinds, labels, shapes, check digits, keys."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identifiers import KINDS, Checked, Kind, kind_of, kinds_of_label, read, read_keys, stored_key
from bot.domain.names.identifiers.label_words import LABELS

SHELL_LEI, APPLE_ISIN, GOOD_USCC, GOOD_INN, GOOD_OGRN = (
    "21380068P1DRHMJ8KU70",
    "US0378331005",
    "91110000600037341L",
    "7707083893",
    "1027700132195",
)
TRON, BITCOIN = "TX5GV4DyfxNB3rPkzZJhmqZ1efVmL4rEqG", "1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD"
HEX = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"


def stored(type: IdentifierType, value: str, note: str = "") -> str:
    return stored_key(Identifier(type=type, value=value, note=note))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (APPLE_ISIN, "an ISIN"),
        (f"ISIN: {APPLE_ISIN}", "an ISIN"),
        (f"isin {APPLE_ISIN.lower()}", "an ISIN"),
        (f"{APPLE_ISIN} (ISIN)", "an ISIN"),
        ("US03 7833 1005", "an ISIN"),
        (f"ISIN{APPLE_ISIN}", "an ISIN"),
        (SHELL_LEI, "an LEI"),
        (f"LEI {SHELL_LEI}", "an LEI"),
        (f"LEI{SHELL_LEI}", "an LEI"),
        (GOOD_USCC, "a Chinese unified social credit code"),
        (f"USCC {GOOD_USCC}", "a Chinese unified social credit code"),
        (f"统一社会信用代码：{GOOD_USCC}", "a Chinese unified social credit code"),
        (f"统一社会信用代码{GOOD_USCC}", "a Chinese unified social credit code"),
        ("HAVIGB2L", "a BIC (SWIFT code)"),
        ("HAVIGB2LXXX", "a BIC (SWIFT code)"),
        ("SWIFT HAVIGB2L", "a BIC (SWIFT code)"),
        ("BIC: havigb2l", "a BIC (SWIFT code)"),
        ("SWIFT/BIC DEUTDEFF", "a BIC (SWIFT code)"),
        ("DEUTDEFF", "a BIC (SWIFT code)"),
        ("BKCHCNBJ", "a BIC (SWIFT code)"),
        ("DEUTDEFF500", "a BIC (SWIFT code)"),
        (HEX, "a wallet address"),
        (BITCOIN, "a wallet address"),
        (f"BTC {BITCOIN}", "a wallet address"),
        (f"XBT: {BITCOIN}", "a wallet address"),
        (f"USDT TRC20 {TRON}", "a wallet address"),
        (TRON, "a wallet address"),
        (f"Digital Currency Address - XBT {BITCOIN}", "a wallet address"),
        ("MMSI 572469210", "an MMSI number"),
        ("MMSI: 572 469 210", "an MMSI number"),
        ("MMSI572469210", "an MMSI number"),
        ("IMO No. 9319466", "an IMO number"),
        ("IMO9319466", "an IMO number"),
        ("9319466 (IMO)", "an IMO number"),
        ("call sign T2EU4", "a call sign"),
        ("Call sign: EQKF", "a call sign"),
        ("Vessel Call Sign 5IM 592", "a call sign"),
        ("1810.HK", "a ticker"),
        ("01810 HK", "a ticker"),
        ("HKG:1810", "a ticker"),
        ("ticker: BABA", "a ticker"),
        ("688981.SS", "a ticker"),
        ("NYSE: CEO", "a ticker"),
        ("Equity Ticker 300114 CN", "a ticker"),
        ("CUSIP 037833100", "a CUSIP"),
        ("SEDOL B16GWD5", "a SEDOL"),
        ("SEDOL: 0263494", "a SEDOL"),
        (f"INN {GOOD_INN}", "a Russian tax number (INN)"),
        (f"ИНН: {GOOD_INN}", "a Russian tax number (INN)"),
        (f"Tax ID No.: INN {GOOD_INN}", "a Russian tax number (INN)"),
        (f"{GOOD_INN} (INN)", "a Russian tax number (INN)"),
        (f"OGRN {GOOD_OGRN}", "a Russian registration number (OGRN)"),
        (f"ОГРН № {GOOD_OGRN}", "a Russian registration number (OGRN)"),
        ("Passport no. K41818536", "a passport number"),
        ("passport: RL 2325452", "a passport number"),
        ("Russian passport number 620169661", "a passport number"),
        ("паспорт 4511264874", "a passport number"),
        ("Tax ID No. 18975718", "a tax number"),
        ("VAT: NL852496527B01", "a tax number"),
        ("УНП 190369982", "a tax number"),
        ("NIT # 800113437-2", "a tax number"),
        ("R.F.C. TDS021031UD6", "a tax number"),
        ("Reg. No. 49", "a registration number"),
        ("Registration Number 1147746464095", "a registration number"),
        ("UK Company no. 06527449", "a registration number"),
        ("Companies House 06527449", "a registration number"),
        ("UK Companies House: SC123456", "a registration number"),
        ("Handelsregister HRB 12345", "a registration number"),
        ("Amtsgericht Hamburg HRB 48319", "a registration number"),
        ("HRB 48319 (Hamburg)", "a registration number"),
        ("Firmenbuch FN 123456a", "a registration number"),
        ("RCS Luxembourg B12345", "a registration number"),
        ("ABN 51 824 753 556", "a registration number"),
        ("CVR 12345678", "a registration number"),
        ("C.R. No. 478351540", "a registration number"),
        ("National ID No. 784-1968-9720837-5", "a national identity number"),
        ("Cedula No. 17353695", "a national identity number"),
        ("D.N.I. 16.282.556", "a national identity number"),
        ("Emirates ID: 784196897208375", "a national identity number"),
        ("OFAC uid 35076", "an OFAC uid"),
        ("SDN 35076", "an OFAC uid"),
        ("uid:306", "an OFAC uid"),
        ("OFAC #35076", "an OFAC uid"),
        ("QDi.001", "a UN reference"),
        ("UN ref KPe.001", "a UN reference"),
        ("UN reference: QDe.004", "a UN reference"),
        ("EU.27.28", "an EU reference"),
        ("EU ref EU.3887.61", "an EU reference"),
        ("EU reference number: EU.27.28", "an EU reference"),
        ("RUS0251", "a UK reference"),
        ("UK ID AFG0001", "a UK reference"),
        ("OFSI Group ID: 12345", "a UK reference"),
        ("Group ID 7115", "a UK reference"),
        ("UK ID/Group ID: RUS0251", "a UK reference"),
        ("85 FR 83799", "a Federal Register citation"),
        ("85 Fed. Reg. 83,799", "a Federal Register citation"),
        ("someone@example.com", "an e-mail address"),
        ("Website: www.example.com/about", "a website"),
        ("MSN 11383", "a number of an aircraft"),
        ("Tail number EP-MNA", "a number of an aircraft"),
        ("Government Gazette Number 06644891", "a number"),
        ("D-U-N-S Number 22-369-0096", "a number"),
        ("123456789", "a number"),
        ("BIK (RU): 044525187", "a number"),
        ("SEC CIK 0001234567", "a number"),
        ("EDGAR 0001234567", "a number"),
        ("Central Index Key 1234567", "a number"),
        ("UEI JF1LKMZ9DSP3", "a number"),
        ("CAGE code 1ABC2", "a number"),
        ("Dun & Bradstreet 54-491-0886", "a number"),
        ("C12345678", "a number"),
    ],
)
def test_a_text_is_read_as_an_identifier_of_its_kind(text: str, kind: str) -> None:
    assert kind in [reading.kind.name for reading in read(text) if reading.claimed]


@pytest.mark.parametrize(
    "name",
    [
        "Swift Transportation",
        "BIC Corporation",
        "SBERBANK",
        "VIRGINIA",
        "LOCKHEED",
        "Passport 2000 Inc",
        "INN Hotels",
        "ETH Zurich",
        "Ticker Tape Ltd",
        "Company 3000",
        "UK 2000 LTD",
        "EU 833/2014",
        "Boeing 737",
        "Area 51",
        "3M",
        "360",
        "7-Eleven",
        "Huawei 2012 Laboratories",
        "Company: Huawei 2012 Labs",
        "Factory No. 1 Construction",
        "China",
        "Tower 42",
        "No. 1 Construction Co",
        "Bank Melli (SWIFT: MELIIRTH)",
        "Ivan Petrov passport no. 620169661",
        "小米",
        "1810",
        "Booking.com",
        "Wallet Corp",
        "Tax Free Ltd",
        "Unit 61398",
        "20th Century Fox",
        "O2",
        "A-1 Group",
        "Companies House Ltd",
        "Handelsregister GmbH",
        "Edgar Lungu",
        "SAM Systems",
        "HRB Block 7",
        "Chamber of Commerce",
    ],
)
def test_what_may_be_a_name_is_not_taken_for_an_identifier(name: str) -> None:
    assert not any(reading.claimed for reading in read(name))


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
        "Tax ID 18975718",
        "call sign T2EU4",
    ],
)
def test_a_number_that_many_may_bear_is_a_lead(text: str) -> None:
    assert not any(reading.decides for reading in read(text) if reading.kind.name != "an OFAC uid")


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
