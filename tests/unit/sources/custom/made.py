"""A firm's own lists made by hand, as text and as workbooks, and read from a file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl

from data.sources.custom import read_custom
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading

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
