"""The Denied Persons List: one person under one order, whatever the number of addresses."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.law.entity import NameType, Schema
from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from data.sources.definition import definitions
from data.sources.formats.reading import Reading
from data.sources.us_bis_dpl.reader import COLUMNS, FORMATS
from data.sources.us_trade_csl.reader import FORMATS as CSL_FORMATS
from tests.unit.sources.us_trade_csl import editions
from tests.unit.sources.us_trade_csl.mangling import mangled, read_or_refuse, reading_of

EXPORTER = {
    "Name": " JOHN Q. EXPORTER", "Street_Address": "12 MAIN STREET", "City": "DALLAS", "State": "TX", "Country": "US",
    "Postal_Code": "75001", "Effective_Date": "01/28/2019", "Expiration_Date": "06/29/2026", "Standard_Order": "Y",
    "Last_Update": "2019-02-05", "Action": "FR NOTICE ADDED", "FR_Citation": "84 F.R. 1424 2/4/2019",
}  # fmt: skip
ABROAD = EXPORTER | {
    "Street_Address": "9 HIGH STREET",
    "City": "TORONTO",
    "State": "",
    "Country": "CA",
    "Postal_Code": "",
}
AIRLINE = EXPORTER | {
    "Name": "LAKE AIR (A.K.A. LAKE WINGS) LTD", "FR_Citation": "80 F.R. 30435 5/28/15, 84 F.R. 27233 6/12/2019",
    "Effective_Date": "06/05/2019", "Expiration_Date": "12/03/2019", "Standard_Order": "n",
}  # fmt: skip


def table(*rows: dict[str, str], delimiter: str = "\t", header: tuple[str, ...] = COLUMNS) -> bytes:
    """The file, every cell quoted; as BIS sends it without a last line end."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([row[column] for column in COLUMNS] for row in rows)
    return out.getvalue().rstrip("\n").encode()


EDITION = table(EXPORTER, ABROAD, AIRLINE)


def read(path: Path, content: bytes) -> Reading:
    path.write_bytes(content)
    reading = reading_of(FORMATS, path)
    assert reading is not None
    return reading


def texts(entry: Entry, label: str) -> list[str]:
    return [detail.text for detail in entry.details if detail.label == label]


def test_addresses_of_one_person_under_one_order_are_one_entry(tmp_path: Path) -> None:
    reading = read(tmp_path / "dpl.txt", EDITION)
    exporter, airline = reading.entries
    assert (reading.tally.rows, reading.tally.taken, reading.tally.warnings) == (3, 3, [])
    assert exporter.caption == "JOHN Q. EXPORTER"
    assert exporter.schema is Schema.LEGAL_ENTITY
    assert exporter.countries == ("ca", "us")
    assert texts(exporter, "address") == ["12 MAIN STREET, DALLAS, TX, 75001, US", "9 HIGH STREET, TORONTO, CA"]
    assert airline.schema is Schema.COMPANY
    assert [(name.text, name.type) for name in airline.names] == [
        ("LAKE AIR LTD", NameType.NAME), ("LAKE WINGS", NameType.ALIAS)
    ]  # fmt: skip


def test_another_order_against_the_same_person_is_another_entry(tmp_path: Path) -> None:
    again = EXPORTER | {"FR_Citation": "86 F.R. 99 1/4/2021", "Effective_Date": "01/04/2021"}
    assert len(read(tmp_path / "dpl.txt", table(EXPORTER, again)).entries) == 2


def test_an_order_holds_through_its_expiration_date_and_without_one_for_good(tmp_path: Path) -> None:
    forever = EXPORTER | {"Name": "JANE EXPORTER", "Expiration_Date": ""}
    ended, endless = read(tmp_path / "dpl.txt", table(EXPORTER, forever)).entries
    assert ended.listings[0].listed_on == dt.date(2019, 1, 28)
    assert ended.listings[0].ends_on == dt.date(2026, 6, 30)
    assert texts(ended, "expiration date as printed") == ["06/29/2026"]
    assert endless.listings[0].ends_on is None


def test_the_date_of_a_renewal_is_not_the_day_of_listing(tmp_path: Path) -> None:
    airline = read(tmp_path / "dpl.txt", table(AIRLINE)).entries[0]
    assert airline.listings[0].listed_on is None
    assert texts(airline, "effective date as printed") == ["06/05/2019"]
    assert texts(airline, "order") == ["not standard"]


def test_a_renewal_keeps_the_id_and_so_does_the_consolidated_list(tmp_path: Path) -> None:
    renewed = AIRLINE | {
        "FR_Citation": AIRLINE["FR_Citation"] + ", 84 F.R. 66873 12/6/2019", "Effective_Date": "12/02/2019",
    }  # fmt: skip
    ids = {read(tmp_path / "dpl.txt", table(row)).entries[0].id for row in (AIRLINE, renewed)}
    assert len(ids) == 1
    row = editions.DENIED | {"name": AIRLINE["Name"], "federal_register_notice": AIRLINE["FR_Citation"]}
    path = tmp_path / "csl.csv"
    path.write_bytes(editions.as_csv(editions.rows(row)))
    consolidated = reading_of(CSL_FORMATS, path)
    assert consolidated is not None
    assert {entry.id for entry in consolidated.entries} == ids


@pytest.mark.parametrize("delimiter", ["\t", ","])
def test_the_csv_export_gives_the_same_entries(tmp_path: Path, delimiter: str) -> None:
    header = tuple(name.replace("_", " ") for name in COLUMNS)
    content = table(EXPORTER, ABROAD, AIRLINE, delimiter=delimiter, header=header)
    assert read(tmp_path / "export.csv", content).entries == read(tmp_path / "dpl.txt", EDITION).entries


@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_of_any_field_changes_the_entry(tmp_path: Path, column: str) -> None:
    other = {"Country": "DE", "Standard_Order": "N", "Effective_Date": "02/01/2019", "Expiration_Date": "07/01/2026"}
    changed = EXPORTER | {column: other.get(column, "Something 7")}
    before = read(tmp_path / "before.txt", table(EXPORTER)).entries
    assert before != read(tmp_path / "after.txt", table(changed)).entries


def test_odd_values_are_kept_and_warned_of(tmp_path: Path) -> None:
    odd = EXPORTER | {"Country": "NM", "Last_Update": "3017-08-22", "Effective_Date": "00/00/2019"}
    reading = read(tmp_path / "dpl.txt", table(odd))
    entry = reading.entries[0]
    assert entry.countries == ()
    assert entry.listings[0].listed_on is None
    assert texts(entry, "address") == ["12 MAIN STREET, DALLAS, TX, 75001, NM"]
    assert texts(entry, "last update") == ["3017-08-22"]
    assert texts(entry, "effective date as printed") == ["00/00/2019"]
    assert len(reading.tally.warnings) == 3


def test_a_byte_of_windows_1252_is_read_and_warned_of(tmp_path: Path) -> None:
    content = table(EXPORTER | {"Name": "JOS\u00c9 EXPORTER"}).decode().encode("cp1252")
    reading = read(tmp_path / "dpl.txt", content)
    assert reading.entries[0].caption == "JOSÉ EXPORTER"
    assert "Windows-1252" in reading.tally.warnings[0]


REFUSED = {
    "a new column": (table(EXPORTER, header=(*COLUMNS[:11], "FR Notice")).replace(b"Last_", b"Last "), "'FR Notice'"),
    "name and address in one": (table(EXPORTER, header=("name_and_address", *COLUMNS[1:])), "'name_and_address'"),
    "the header again": (EDITION + b"\n" + EDITION.partition(b"\n")[0], "row 5: the header comes again"),
    "a row cut short": (EDITION[: EDITION.rindex(b'\t"')], "cut"),
    "a cell never closed": (EDITION[:-4], "ends in the middle of a row"),
    "an order not known": (table(EXPORTER | {"Standard_Order": "X"}), "row 2: 'X' is no Standard_Order known"),
    "an empty name": (table(EXPORTER | {"Name": " "}), "row 2: 'Name' is empty"),
    "a name of commas": (table(EXPORTER | {"Name": ",,"}), "row 2: 'Name' is empty"),
    "another encoding": (EDITION.decode().encode("utf-16"), "is not UTF-8 text"),
    "no rows": (EDITION.partition(b"\n")[0] + b"\n", "holds no rows"),
}


@pytest.mark.parametrize(("content", "why"), REFUSED.values(), ids=REFUSED)
def test_a_file_not_understood_is_refused_in_one_line_that_says_where(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path / "dpl.txt", content)
    assert why in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("content", [b"<html></html>", editions.as_csv(editions.EDITION)])
def test_other_files_are_not_taken_for_the_list(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert reading_of(FORMATS, path) is None


def test_the_dataset_is_one_list_with_bounds() -> None:
    assert [bound.program for bound in definitions()["us_bis_dpl"].lists] == ["US-BIS-DPL"]


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(content=mangled(EDITION))
def test_a_broken_file_is_read_or_refused_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    reading = read_or_refuse(lambda path: reading_of(FORMATS, path), tmp_path / "broken", content)
    if reading is not None:
        assert reading.tally.rows == reading.tally.taken


@FUZZ
@given(cells=st.dictionaries(st.sampled_from(COLUMNS), st.text(max_size=30)))
def test_whatever_stands_in_the_cells_the_file_is_read_or_refused(tmp_path: Path, cells: dict[str, str]) -> None:
    row = EXPORTER | {name: text.encode(errors="ignore").decode() for name, text in cells.items()}
    read_or_refuse(lambda path: reading_of(FORMATS, path), tmp_path / "odd.txt", table(row))
