"""A firm's own list: read strictly, whatever spreadsheet it comes from."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from bot.domain.law.entity import Identifier, IdentifierType, NameType, Schema
from bot.errors import BadInput, ListRefused
from data.sources.custom import definition_of, read_custom
from data.sources.definition import definitions
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading
from tests.unit.sources.us_trade_csl.mangling import mangled, read_or_refuse

CSV = (
    "Company name,AKA,Country,Identifiers,Notes,Type,Ref\n"
    "Lake Widgets GmbH,Lake; See Widgets,Germany,lei:5299000J2N45DDNE4Y28; VAT: DE1; HKG:1810,asked,company,K-1\n"
    "Anna Lake,,AT; Hong Kong,,,person,\n"
)
Cells = list[list[Any]]
SHEET: Cells = [line.split(",") for line in CSV.splitlines()]


def read(path: Path, content: bytes, name: str = "kyc") -> Reading:
    path.write_bytes(content)
    return read_custom(SourceFile.at(path), name=name)


def workbook(*sheets: Cells) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, cells in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in cells:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content: bytes, part: str, change: bytes) -> bytes:
    """The workbook with `change` put before the content of one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change + old.read(name) if name == part else old.read(name))
    return out.getvalue()


def test_columns_are_found_by_their_synonyms(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", CSV.encode())
    widgets, anna = reading.entries
    assert reading.dataset == "custom_kyc"
    assert (reading.tally.rows, reading.tally.taken) == (2, 2)
    assert widgets.id == "K-1"
    assert widgets.schema is Schema.COMPANY
    assert [(name.text, name.type) for name in widgets.names] == [
        ("Lake Widgets GmbH", NameType.NAME), ("Lake", NameType.ALIAS), ("See Widgets", NameType.ALIAS)
    ]  # fmt: skip
    assert set(widgets.identifiers) == {
        Identifier(type=IdentifierType.LEI, value="5299000J2N45DDNE4Y28"),
        Identifier(type=IdentifierType.TAX_ID, value="DE1"),
        Identifier(type=IdentifierType.TICKER, value="HKG:1810"),
    }
    assert widgets.remarks == "asked"
    assert widgets.listings[0].program == "CUSTOM"
    assert anna.countries == ("at", "hk")
    assert anna.schema is Schema.PERSON


def test_every_spreadsheets_way_of_saving_gives_the_same_entries(tmp_path: Path) -> None:
    wanted = read(tmp_path / "own.csv", CSV.encode()).entries
    semicolons = "\n".join(";".join(f'"{cell}"' for cell in row) for row in SHEET)
    tabs = CSV.replace(",", "\t")
    for name, content in {
        "bom.csv": b"\xef\xbb\xbf" + CSV.encode(),
        "semicolons.csv": semicolons.encode(),
        "tabs.csv": tabs.replace("\n", "\r\n").encode(),
        "own.xlsx": workbook(SHEET, []),
        "with blank rows.xlsx": workbook([[], SHEET[0], [None, " "], *SHEET[1:], [""]]),
    }.items():
        assert read(tmp_path / name, content).entries == wanted, name


def test_ids_are_made_from_content_where_none_are_given(tmp_path: Path) -> None:
    content = "name;country\nLake Ltd;DE\nLake Ltd;FR\n"
    first = [entry.id for entry in read(tmp_path / "a.csv", content.encode()).entries]
    again = [entry.id for entry in read(tmp_path / "b.csv", content.upper().replace("DE", "Germany").encode()).entries]
    assert first == again
    assert len(set(first)) == 2


def test_numbers_and_days_of_a_workbook_become_text(tmp_path: Path) -> None:
    cells: Cells = [["name", "identifiers", "note", "id"], ["Lake", 12345.0, dt.date(2024, 5, 6), 7]]
    cells.append(["Pond", 1.5, "", 8])
    lake, pond = read(tmp_path / "own.xlsx", workbook(cells)).entries
    assert (lake.id, lake.remarks, lake.identifiers[0].value) == ("7", "2024-05-06", "12345")
    assert pond.identifiers[0].value == "1.5"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("US0378331005", ("isin", "US0378331005", "")),
        ("12345", ("other", "12345", "")),
        ("ABC", ("other", "ABC", "")),
        ("duns: 52-023", ("other", "52-023", "duns")),
        ("IMO: 8898831", ("imo", "8898831", "")),
        ("ofac:36", ("ofac_uid", "36", "")),
        (":x", ("other", ":x", "")),
    ],
)
def test_an_identifier_is_of_the_type_it_names_or_of_its_shape(
    tmp_path: Path, text: str, wanted: tuple[str, str, str]
) -> None:
    entry = read(tmp_path / "own.csv", f"name,ids\nLake,{text}\n".encode()).entries[0]
    assert [(one.type.value, one.value, one.note) for one in entry.identifiers] == [wanted]


def test_text_that_only_begins_like_a_sum_is_no_formula(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", b"name,note\n@Lake,+49 (30) 1234\n-,- (none)\n")
    assert [entry.caption for entry in reading.entries] == ["@Lake", "-"]


def test_old_encodings_are_read_with_a_warning(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", "name\nSeeförderung\n".encode("cp1252"))
    assert reading.entries[0].caption == "Seeförderung"
    assert "Windows-1252" in reading.tally.warnings[0]


LONG: Cells = [["name", "id"], ["Lake", 91110000710935329123]]
REFUSED: dict[str, tuple[bytes, str]] = {
    "an unknown column": (b"name,colour\nLake,red\n", "unknown column 'colour'"),
    "two columns for one thing": (b"name,company\nLake,Lake\n", "two columns for name"),
    "no name column": (b"aliases,note\nLake,x\n", "no column for the name"),
    "an empty name": (b"name,note\nLake,x\n ,y\n", "row 3: the name is empty"),
    "an id twice": (b"name,id\nLake,1\nPond,1\n", "row 3: the same id or the same entry as in row 2: '1'"),
    "an entry twice": (b"name\nLake\nLAKE\n", "row 3: the same id or the same entry as in row 2"),
    "a formula": (b"name,note\nLake,=1+1\n", "row 2, cell 2 holds a formula"),
    "a command": (b"name,note\nLake,@SUM(A1)\n", "row 2, cell 2 holds a formula"),
    "an unknown country": (b"name,country\nLake,Atlantis\n", "row 2: 'Atlantis' is no country known"),
    "an unknown kind": (b"name,kind\nLake,robot\n", "row 2: 'robot' is no kind known"),
    "a cell beside the columns": (b"name,\nLake,x\n", "cell 2 stands in a column without a name"),
    "a row cut short": (b"name,note,id\nLake,x,1\nPond,y\n", "row 3 has 2 cells instead of 3"),
    "a cell never closed": (b'name,note\nLake,"x\n', "cut or malformed"),
    "no rows": (b"name\n", "holds no entries"),
    "blank rows": (b"\n\n", "holds no entries"),
    "UTF-16": ("name\nLake\n".encode("utf-16"), "is not UTF-8 text"),
    "a page": (b"<!doctype html><html></html>", "neither CSV nor XLSX"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1", "neither CSV nor XLSX"),
    "a workbook's formula": (workbook([["name", "note"], ["Lake", "=HYPERLINK(A1)"]]), "row 2, cell 2 holds a formula"),
    "a workbook's error": (workbook([["name", "note"], ["Lake", "#N/A"]]), "row 2, cell 2 holds an error: '#N/A'"),
    "a number too long": (workbook(LONG), "row 2, cell 2 holds a number too long to be exact"),
    "a truth": (workbook([["name", "note"], ["Lake", True]]), "row 2, cell 2 holds a bool"),
    "two sheets": (workbook(SHEET, SHEET), "has 2 sheets with content: 'Sheet0', 'Sheet1'"),
    "no sheet with content": (workbook([]), "holds no entries"),
    "a cut workbook": (workbook(SHEET)[:-100], "is no sound workbook"),
    "no workbook": (b"PK\x03\x04 not a zip", "is no sound workbook"),
    "entities in a workbook": (
        repacked(workbook(SHEET), "xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]>'),
        "declares a document type or entities",
    ),
    "an external document type": (
        repacked(workbook(SHEET), "xl/worksheets/sheet1.xml", b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x">'),
        "declares a document type or entities",
    ),
    "an array formula": (
        workbook([["name", "note"], ["Lake", ArrayFormula("B2", "=SUM(A1:A2)")]]),
        "row 2, cell 2 holds a formula",
    ),
    "too many columns": (workbook([["name", *[None] * 300, "x"]]), "more than 256 cells"),
}


@pytest.mark.parametrize(("content", "why"), REFUSED.values(), ids=REFUSED)
def test_a_list_not_understood_is_refused_in_one_line(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path / "own.file", content)
    assert why in str(refusal.value)
    assert str(refusal.value).startswith("own.file")
    assert "\n" not in str(refusal.value)


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (65 * 1024 * 1024))
    assert len(out.getvalue()) < 100_000
    with pytest.raises(ListRefused, match="unpacks to more than"):
        read(tmp_path / "bomb.xlsx", out.getvalue())


def test_rows_far_down_do_not_make_the_reader_walk_there(tmp_path: Path) -> None:
    content = workbook([["name"], ["Lake"]])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    far = sheet.replace(b'r="2"', b'r="999999999"').replace(b'"A2"', b'"A999999999"')
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, far if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(ListRefused, match="more than 100,000 rows"):
        read(tmp_path / "far.xlsx", out.getvalue())


def test_a_definition_is_made_for_a_list_and_is_none_of_the_publishers() -> None:
    definition = definition_of("kyc_2024")
    assert definition.id == "custom_kyc_2024"
    assert definition.fetch is None
    assert [(bound.program, bound.min) for bound in definition.lists] == [("CUSTOM", 1)]
    assert not any(id.startswith("custom") for id in definitions())


@pytest.mark.parametrize("name", ["", "KYC", "a b", "../x", "a-b", "é", "x" * 41, "a\n"])
def test_other_names_of_lists_are_bad_input(name: str) -> None:
    with pytest.raises(BadInput, match="no name for a list"):
        definition_of(name)


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
XLSX = workbook(SHEET)


@FUZZ
@given(content=mangled(CSV.encode()) | mangled(XLSX))
def test_a_broken_list_is_read_or_refused_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken"
    reading = read_or_refuse(lambda path: read_custom(SourceFile.at(path), name="kyc"), path, content)
    if reading is not None:
        assert reading.tally.taken == len(reading.entries)


@FUZZ
@given(rows=st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=4))
def test_whatever_stands_in_the_cells_the_list_is_read_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    content = "name,aliases,country,ids\n" + "\n".join(",".join(row) for row in rows)
    path = tmp_path / "odd"
    read_or_refuse(lambda path: read_custom(SourceFile.at(path), name="kyc"), path, content.encode(errors="ignore"))
