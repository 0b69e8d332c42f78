"""Workbooks that are broken, or made to do harm, are refused in one line before they are parsed."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.errors import BadInput
from data.batches.names import NamesFile

SHEET = "xl/worksheets/sheet1.xml"
MEGABYTE = 1_000_000


def sound() -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in (["name", "n"], ["Xiaomi", 1]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(part: str, change: tuple[str, str] | bytes, *, stored: bool = False) -> bytes:
    """The sound workbook with one part replaced, or something in it."""
    out = io.BytesIO()
    how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(io.BytesIO(sound())) as old, zipfile.ZipFile(out, "w", how) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = change if isinstance(change, bytes) else re.sub(*change, content.decode(), count=1).encode()
            new.writestr(name, content)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def with_password(content: bytes) -> bytes:
    """An archive whose directory says of each part that it is locked."""
    return content.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


BILLION = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

# Each is made in its own test: some are large.
HARMFUL: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (lambda: changed(SHEET, b"<worksheet>" + b" " * 200 * MEGABYTE), "can hold"),
    "entities": (lambda: changed("xl/styles.xml", BILLION + b"<styleSheet/>"), "declares a document type"),
    "an external entity in UTF-16": (
        lambda: changed(
            SHEET, '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x SYSTEM "file:///x"><x/>'.encode("utf-16")
        ),
        "declares a document type",
    ),
    "a document type behind a comment": (
        lambda: changed(SHEET, b"<!--" + b"x" * 300_000 + b"--><!DOCTYPE x><x/>"),
        "declares a document type",
    ),
    "a million cells in a row": (
        lambda: changed(SHEET, (r"<row .*</row>", f'<row r="1">{"<c/>" * MEGABYTE}</row>'), stored=True),
        "more rows or cells",
    ),
    "a row wider than any table": (
        lambda: changed(
            SHEET, (r"</sheetData>", '<row r="3"><c r="ALM3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>')
        ),
        "row 3 has more than 1,000 cells",
    ),
    "a row far down": (lambda: changed(SHEET, (r'<row r="2"', '<row r="999999999"')), "more than 1,048,576 rows"),
    "a text of megabytes": (
        lambda: changed(SHEET, (r"<v>1</v>", f"<v>{'1' * 3 * MEGABYTE}</v>"), stored=True),
        "more in one part",
    ),
    "styles without end": (
        lambda: changed("xl/styles.xml", b"<styleSheet>" + b"<xf/>" * 400_000 + b"</styleSheet>", stored=True),
        "more rows or cells",
    ),
    "malformed XML": (lambda: changed(SHEET, b"<worksheet><sheetData>"), "no sound workbook"),
    "an archive cut short": (lambda: sound()[:-100], "no sound workbook"),
    "no archive": (lambda: b"PK\x03\x04 and no more", "no sound workbook"),
    "thousands of parts": (lambda: archive(**{f"xl__{n}": b"" for n in range(600)}), "parts"),
    "a locked archive": (lambda: with_password(sound()), "is locked with a password"),
    "a locked workbook": (lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "an old workbook": (lambda: OLD, "is an old Excel file"),
    "a page that asks to sign in": (
        lambda: b"\n<!-- x --><!DOCTYPE html><html><title>Sign in</title>",
        "is a web page",
    ),
    "a binary workbook": (lambda: archive(xl__workbook_dot_bin=b"x"), "is a binary workbook"),
    "an OpenDocument sheet": (lambda: archive(content_dot_xml=b"<x/>"), "is an OpenDocument file"),
    "an archive of something else": (lambda: archive(names_dot_csv=b"name\n"), "an archive of something else"),
    "no sheet": (lambda: changed("xl/workbook.xml", b"<workbook/>"), "is empty"),
}


@pytest.mark.parametrize(("made", "why"), HARMFUL.values(), ids=HARMFUL)
def test_a_harmful_or_broken_workbook_is_refused_in_one_line(
    tmp_path: Path, made: Callable[[], bytes], why: str
) -> None:
    file = tmp_path / "names.xlsx"
    file.write_bytes(made())
    with pytest.raises(BadInput) as refusal:
        list(NamesFile(file).rows())
    assert why in str(refusal.value)
    assert str(refusal.value).startswith("names.xlsx")
    assert "\n" not in str(refusal.value)


def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path: Path) -> None:
    file = tmp_path / "names.xlsx"
    file.write_bytes(changed(SHEET, (r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"')))
    assert [row.asked.name for row in NamesFile(file).rows()] == ["Xiaomi"]


def test_refusing_takes_little_memory(tmp_path: Path) -> None:
    """In a process of its own, since the memory of one is measured at its highest."""
    files = []
    for name in ("a zip bomb", "a million cells in a row", "a text of megabytes", "styles without end"):
        files.append(tmp_path / f"{name}.xlsx")
        files[-1].write_bytes(HARMFUL[name][0]())
    code = (
        "import resource, sys; from pathlib import Path; from bot.errors import BadInput\n"
        "from data.batches.names import NamesFile\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for name in sys.argv[1:]:\n"
        "    try: NamesFile(Path(name))\n"
        "    except BadInput: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *map(str, files)], capture_output=True, text=True, check=True)
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss counts bytes there, and KiB elsewhere
    assert int(ran.stdout) * unit < 50 * MEGABYTE
