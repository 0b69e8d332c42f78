"""Reads the names of a batch from CSV or XLSX, of the column named or found by its heading, as text."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.errors import BadInput
from bot.services.bulk import Asked

HEADINGS = (
    "name", "names", "company", "company name", "company_name", "entity", "entity name", "entity_name", "counterparty",
    "supplier", "vendor", "customer", "client", "issuer", "investor", "organisation", "organization", "legal name",
    "legal_name", "full name", "full_name", "query", "名称", "公司", "公司名称", "企业名称",
)  # fmt: skip
"""Headings by which the column of names is found, most telling first."""
MOST_BYTES = 500_000_000

Row = Sequence[object]


def read_names(file: Path, *, column: str | None = None) -> Iterator[Asked]:
    """The names in the file with the numbers of their rows, as a stream; empty cells are left out.

    Raises BadInput, before the first name, when the file cannot be read or its column of names not be told.
    """
    rows = _rows(file)
    first = next(rows, None)
    if first is None:
        raise BadInput(f"{file.name} is empty.")
    place, headed = _place(file, first, column)
    return _names(file, first, rows, place, headed=headed)


def _names(file: Path, first: Row, rows: Iterator[Row], place: int, *, headed: bool) -> Iterator[Asked]:
    for number, row in enumerate(rows if headed else _chained(first, rows), start=2 if headed else 1):
        name = _text(row[place]) if place < len(row) else ""
        if name:
            yield Asked(row=number, name=name)


def _chained(first: Row, rest: Iterable[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _place(file: Path, first: Row, column: str | None) -> tuple[int, bool]:
    """Which column holds the names, and whether the first row is a heading."""
    headings = [_text(cell).casefold() for cell in first]
    if column is not None:
        if column.casefold() not in headings:
            raise BadInput(f"{file.name} has no column “{column}”. It has: {', '.join(map(_text, first))[:200]}.")
        return headings.index(column.casefold()), True
    for heading in HEADINGS:
        if heading in headings:
            return headings.index(heading), True
    if len(first) == 1:
        return 0, False
    raise BadInput(
        f"Which column of {file.name} holds the names? Say --column, one of: {', '.join(map(_text, first))[:200]}."
    )


def _rows(file: Path) -> Iterator[Row]:
    if not file.is_file():
        raise BadInput(f"There is no file {file}.")
    if file.stat().st_size > MOST_BYTES:
        raise BadInput(f"{file.name} has {file.stat().st_size:,} bytes; at most {MOST_BYTES:,} are read.")
    if file.suffix.casefold() in (".xlsx", ".xlsm"):
        return _sheet(file)
    if file.suffix.casefold() in (".csv", ".tsv", ".txt"):
        return _lines(file)
    raise BadInput(f"{file.name} is neither CSV nor XLSX.")


def _sheet(file: Path) -> Iterator[Row]:
    """The rows of the first sheet, with the values that formulas last had."""
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise BadInput(f"{file.name} cannot be read as XLSX: {error}") from error
    with closing(book):
        yield from book.worksheets[0].iter_rows(values_only=True)


def _lines(file: Path) -> Iterator[Row]:
    """The rows of a text file in UTF-8, or in Windows' Western letters where it is not UTF-8."""
    encoding = _encoding(file)
    with file.open(encoding=encoding, newline="") as lines:
        head = lines.readline()
        lines.seek(0)
        mark = max(",;\t", key=head.count)
        try:
            yield from csv.reader(lines, delimiter=mark, strict=True)
        except (csv.Error, UnicodeDecodeError) as error:
            raise BadInput(f"{file.name} cannot be read as CSV: {error}") from error


def _encoding(file: Path) -> str:
    with file.open("rb") as raw:
        begin = raw.read(1_000_000)
    try:
        begin[: begin.rfind(b"\n") + 1 or len(begin)].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _text(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""
