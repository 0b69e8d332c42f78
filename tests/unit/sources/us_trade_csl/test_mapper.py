"""What the rows of the Consolidated Screening List say: ids, dates, names, identifiers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.law.deadline import DateStated, DeadlineKind
from bot.domain.law.entity import Identifier, IdentifierType, NameType, Schema
from bot.domain.lists.entry import Detail, Entry, EntryLink
from tests.unit.sources.us_trade_csl.editions import CAPTAIN, CMIC, DENIED, ISN, WIDGETS, as_csv, read, rows

Entries = Callable[..., tuple[Entry, ...]]


@pytest.fixture
def entries(tmp_path: Path) -> Entries:
    def of(*given: dict[str, str]) -> tuple[Entry, ...]:
        return read(tmp_path / "csl.csv", as_csv(rows(*given))).entries

    return of


def texts(entry: Entry, label: str) -> list[str]:
    return [detail.text for detail in entry.details if detail.label == label]


def test_treasury_rows_go_by_list_and_number_and_carry_the_uid(entries: Entries) -> None:
    captain = entries(CAPTAIN)[0]
    assert captain.id == "sdn-4711"
    assert Identifier(type=IdentifierType.OFAC_UID, value="4711") in captain.identifiers
    assert captain.schema is Schema.PERSON
    assert captain.listings[0].tags == ("IFSR", "SDGT")
    assert captain.countries == ("iq", "om")
    assert captain.birth_dates == ("1970-03-25",)
    assert texts(captain, "date of birth") == ["circa 1971"]
    assert captain.links == (EntryLink(relation="Linked To", name="SEVENTH VOYAGE LINES (SVL)"),)


@pytest.mark.parametrize(
    ("remarks", "names"),
    [
        ("(Linked To: LAKE (LK)-POND FORCE)", ["LAKE (LK)-POND FORCE"]),
        ("(Linked To: LAKE (LK); Linked To: POND CO., LTD.; Linked To: SEA, Ann)",
         ["LAKE (LK)", "POND CO., LTD.", "SEA, Ann"]),
        ("See http://x/#directives; (Linked To: LAKE).", ["LAKE"]),
        ("(Linked To: LAKE) (Linked To: POND)", ["LAKE", "POND"]),
        ("no link", []),
    ],
)  # fmt: skip
def test_links_stand_in_the_remarks(entries: Entries, remarks: str, names: list[str]) -> None:
    links = entries(CAPTAIN | {"remarks": remarks})[0].links
    assert sorted(link.name for link in links) == sorted(names)


def test_the_id_of_other_rows_outlives_later_notices_spelling_and_broken_conversions(entries: Entries) -> None:
    first = entries(WIDGETS)[0].id
    for change in (
        {"federal_register_notice": "86 F.R. 36496 (7/12/2021), 87 FR 20299"},
        {"name": "HANGZHOU  WIDGET WORKS CO. LTD (HWW)"},
        {"addresses": "1 West Lake Road, Hangzhou, CN; Nowhere 3, Hamburg, DE"},
        {"start_date": "2021-07-13", "license_policy": "Case by case"},
    ):
        assert entries(WIDGETS | change)[0].id == first, change
    apostrophes = {entries(WIDGETS | {"name": name})[0].id for name in ("Xi?an Mill", "Xi'an Mill", "Xi\x92an Mill")}
    assert len(apostrophes) == 1


def test_the_entity_list_lists_a_party_once_for_each_country(entries: Entries) -> None:
    here, there = WIDGETS, WIDGETS | {"addresses": "Lakeside 1, Hamburg, DE"}
    assert [entry.countries for entry in entries(here, there)] == [("cn",), ("de",)]


def test_the_addresses_of_a_denied_person_are_one_entry_whatever_the_country(entries: Entries) -> None:
    elsewhere = DENIED | {"addresses": "9 HIGH STREET, TORONTO, CA", "_id": "bb03"}
    one = entries(DENIED, elsewhere)
    assert one == entries(elsewhere, DENIED)
    assert len(one) == 1
    assert one[0].countries == ("ca", "us")
    assert texts(one[0], "address") == ["12 MAIN STREET, DALLAS, TX, 75001, US", "9 HIGH STREET, TORONTO, CA"]


def test_an_address_may_hold_semicolons_and_ends_in_its_country(entries: Entries) -> None:
    printed = "1 Lake Road, Beijing, China; and 2 Lake Road, Beijing, CN; Hamburg, DE"
    found = texts(entries(WIDGETS | {"addresses": printed})[0], "address")
    assert found == ["1 Lake Road, Beijing, China; and 2 Lake Road, Beijing, CN", "Hamburg, DE"]


def test_blanks_and_empty_parts_of_an_address_are_no_difference(entries: Entries) -> None:
    plain, blank = (entries(WIDGETS | {"addresses": f"1 Lake Road, Hangzhou{gap}, CN"})[0] for gap in ("", " , "))
    assert plain == blank


def test_rows_of_one_entry_with_different_dates_keep_the_likely_one_and_warn(tmp_path: Path) -> None:
    days = ("2021-07-14", "2021-07-12", "2000-01-02")
    edition = rows(*(WIDGETS | {"start_date": day, "addresses": f"{day} Road, CN"} for day in days))
    reading = read(tmp_path / "csl.csv", as_csv(edition))
    assert [entry.listings[0].listed_on for entry in reading.entries] == [dt.date(2021, 7, 12)]
    assert texts(reading.entries[0], "listed on, by one of the rows") == sorted(days)
    assert "different dates" in reading.tally.warnings[0]


def test_an_order_still_holds_on_the_day_printed_as_its_end(entries: Entries) -> None:
    listing = entries(DENIED)[0].listings[0]
    assert listing.listed_on == dt.date(2019, 1, 28)
    assert listing.ends_on == dt.date(2026, 6, 30)
    assert texts(entries(DENIED)[0], "end date as printed") == ["2026-06-29"]
    assert entries(DENIED | {"end_date": ""})[0].listings[0].ends_on is None


def test_the_date_of_a_renewal_or_an_amendment_is_not_the_day_of_listing(entries: Entries) -> None:
    renewed = entries(DENIED | {"federal_register_notice": "81 F.R. 44 7/13/2016, 84 F.R. 1424 2/4/2019"})[0]
    assert renewed.listings[0].listed_on is None
    assert texts(renewed, "start date as printed") == ["2019-01-28"]
    amended = entries(WIDGETS | {"federal_register_notice": "73 FR 54503 (9/22/08), 86 FR 36496"})[0]
    assert amended.listings[0].listed_on is None
    assert amended.listings[0].citation == "73 FR 54503; 86 FR 36496"


@pytest.mark.parametrize("text", ["0017-05-26", "2021-02-30", "3033-09-30", "spring 2021"])
def test_a_date_that_cannot_be_is_kept_as_printed_and_warned_of(tmp_path: Path, text: str) -> None:
    reading = read(tmp_path / "csl.csv", as_csv(rows(WIDGETS | {"start_date": text})))
    assert reading.entries[0].listings[0].listed_on is None
    assert texts(reading.entries[0], "start date as printed") == [text]
    assert reading.tally.warnings == [f"csl.csv, row 2: start_date '{text}' is no possible date"]


def test_the_dates_of_a_chinese_military_company_are_stated_by_the_list(entries: Entries) -> None:
    company = CAPTAIN | {
        "source": CMIC, "type": "Entity", "name": "GREAT WALL WIDGETS", "dates_of_birth": "",
        "ids": "03 Jun 2021, Listing Date (CMIC); 02 Aug 2021, Effective Date (CMIC); "
        "03 Jun 2022, Purchase/Sales For Divestment Date (CMIC); 000999 CN, Equity Ticker",
    }  # fmt: skip
    listing = entries(company)[0].listings[0]
    assert listing.listed_on == dt.date(2021, 6, 3)
    assert listing.stated == (
        DateStated(
            kind=DeadlineKind.DIVEST_BY, on=dt.date(2022, 6, 3), label="Purchase/Sales For Divestment Date (CMIC)"
        ),
        DateStated(kind=DeadlineKind.PURCHASE_BAN, on=dt.date(2021, 8, 2), label="Effective Date (CMIC)"),
    )
    assert Identifier(type=IdentifierType.TICKER, value="000999 CN") in entries(company)[0].identifiers


def test_names_of_other_agencies_are_taken_apart_and_those_of_the_treasury_are_not(entries: Entries) -> None:
    widgets = entries(WIDGETS)[0]
    assert {(name.text, name.type) for name in widgets.names} == {
        ("Hangzhou Widget Works Co., Ltd.", NameType.NAME), ("HWW", NameType.ACRONYM),
        ("Widget Works", NameType.ALIAS), ("HW Factory", NameType.ALIAS),
    }  # fmt: skip
    assert texts(widgets, "name as printed") == ["Hangzhou Widget Works Co., Ltd. (HWW)"]
    treasury = entries(CAPTAIN | {"name": "BANK OF WIDGETS (BOW)", "alt_names": "and BOW"})[0]
    assert [name.text for name in treasury.names] == ["BANK OF WIDGETS (BOW)", "and BOW"]


def test_a_row_that_names_a_person_as_such_is_a_person_and_no_other_row_is(entries: Entries) -> None:
    said = {"source": ISN, "name": "Ivan Petrovich Sidorov (Russian individual)", "programs": "INKSNA"}
    assert entries(said)[0].schema is Schema.PERSON
    assert entries(said | {"name": "Ivan Petrovich Sidorov"})[0].schema is Schema.LEGAL_ENTITY
    assert entries(said | {"name": "Sidorov Optics Institute"})[0].schema is Schema.ORGANIZATION


def test_an_identifier_of_a_sort_not_known_is_kept_with_the_lists_word_and_warned_of(tmp_path: Path) -> None:
    reading = read(tmp_path / "csl.csv", as_csv(rows(CAPTAIN | {"ids": "Martian ID, M-1, OM; Gender, Male"})))
    martian = Identifier(type=IdentifierType.OTHER, value="M-1", note="Martian ID, OM")
    assert martian in reading.entries[0].identifiers
    assert Detail(label="Gender", text="Male") in reading.entries[0].details
    assert "'Martian ID'" in reading.tally.warnings[0]


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        ("OM, 2029-01-31, 2019-01-31, K4, Passport", ("passport", "K4", "OM, issued 2019-01-31, expires 2029-01-31")),
        ("Passport, K4, 2019-01-31, 2029-01-31, OM", ("passport", "K4", "OM, issued 2019-01-31, expires 2029-01-31")),
        ("MM, 2017-01-16, 1103, Registration Number", ("registration number", "1103", "MM, dated 2017-01-16")),
        ("IMO 8898831, Vessel Registration Identification", ("imo", "8898831", "")),
        ("Digital Currency Address - XBT, 1Fz2", ("digital currency address", "1Fz2", "XBT")),
        ("Legal Entity Number, 25340038P8SYW80B9W34, RU", ("lei", "25340038P8SYW80B9W34", "RU")),
        ("Legal Entity Number, 852496527, NL", ("registration number", "852496527", "Legal Entity Number, NL")),
        ("SWIFT/BIC, AIIFIQBA", ("swift", "AIIFIQBA", "")),
    ],
)  # fmt: skip
def test_identifiers_are_read_from_either_end(entries: Entries, item: str, wanted: tuple[str, str, str]) -> None:
    found = entries(CAPTAIN | {"ids": item})[0].identifiers
    assert wanted in {(one.type.value, one.value, one.note) for one in found}


def test_what_is_no_identifier_becomes_a_detail_with_its_commas(entries: Entries) -> None:
    rules = "North Korea Sanctions Regulations, sections 510.201 and 510.210"
    for item in (f"Secondary sanctions risk:, {rules}", f"{rules}, Secondary sanctions risk:"):
        assert texts(entries(CAPTAIN | {"ids": item})[0], "Secondary sanctions risk") == [rules]
