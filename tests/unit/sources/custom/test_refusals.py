"""A firm's own list that is not understood: refused in one line, however it is broken."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from bot.errors import ListRefused
from data.sources.custom import read_custom
from data.sources.formats.files import SourceFile
from tests.unit.sources.custom.made import CSV, SHEET, Cells, read, repacked, workbook
from tests.unit.sources.us_trade_csl.mangling import mangled, read_or_refuse

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
