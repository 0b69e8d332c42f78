"""Reads the names of a batch from CSV or XLSX, of the column named or found by its heading, as text."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.errors import BadInput
from bot.services.screening.bulk import Asked

HEADINGS = (
    "name", "names", "company", "company name", "company_name", "entity", "entity name", "entity_name", "counterparty",
    "supplier", "vendor", "customer", "client", "issuer", "investor", "organisation", "organization", "legal name",
    "legal_name", "full name", "full_name", "query", "名称", "公司", "公司名称", "企业名称",
)  # fmt: skip
"""Headings by which the column of names is found, most telling first."""
MOST_BYTES = 500_000_000
FIRST_ROWS = 10
"""The heading is among these; what stands above it is a title."""
_OUTSIDE_ASCII = re.compile(rb"[\x80-\xff]+")

Row = Sequence[object]


def read_names(file: Path, *, column: str | None = None, encoding: str | None = None) -> Iterator[Asked]:
    """The names in the file with the numbers of their rows, as a stream; empty cells are left out.

    `encoding` is that of a text file which is neither UTF-8 nor UTF-16. Raises BadInput, before the first name, when
    the file cannot be read or its column of names not be told.
    """
    rows = _rows(file, encoding)
    first = list(islice(rows, FIRST_ROWS))
    if not first:
        raise BadInput(f"{file.name} is empty.")
    place, above = _place(file, first, column)
    return _names(chain(first, rows), place, above)


def _names(rows: Iterable[Row], place: int, above: int) -> Iterator[Asked]:
    for number, row in enumerate(islice(rows, above, None), start=above + 1):
        name = _text(row[place]) if place < len(row) else ""
        if name:
            yield Asked(row=number, name=name)


def _place(file: Path, first: Sequence[Row], column: str | None) -> tuple[int, int]:
    """Which column holds the names, and how many rows stand above the first: the heading, and titles above that."""
    single = max(map(len, first)) == 1
    for above, row in enumerate(first):
        place = _heading(row, column)
        if place is not None:
            return place, above + 1
        if single or len(list(filter(None, map(_text, row)))) > 1:
            break  # neither a heading nor a title: here the table begins
    if single and column is None:
        return 0, 0
    told = ", ".join(filter(None, map(_text, first[min(above, len(first) - 1)])))[:200]
    if column is not None:
        raise BadInput(f"{file.name} has no column “{column}”. Row {above + 1} has: {told}.")
    raise BadInput(f"Which column of {file.name} holds the names? Say --column, one of row {above + 1}: {told}.")


def _heading(row: Row, column: str | None) -> int | None:
    """The place of the column of names in a row that is a heading."""
    headings = [_text(cell).casefold() for cell in row]
    wanted = HEADINGS if column is None else (column.casefold(),)
    return next((headings.index(heading) for heading in wanted if heading in headings), None)


def _rows(file: Path, encoding: str | None) -> Iterator[Row]:
    if not file.is_file():
        raise BadInput(f"There is no file {file}.")
    if file.stat().st_size > MOST_BYTES:
        raise BadInput(f"{file.name} has {file.stat().st_size:,} bytes; at most {MOST_BYTES:,} are read.")
    if file.suffix.casefold() in (".xlsx", ".xlsm"):
        return _sheet(file)
    if file.suffix.casefold() in (".csv", ".tsv", ".txt"):
        return _lines(file, _known(encoding) if encoding else _encoding(file))
    raise BadInput(f"{file.name} is neither CSV nor XLSX.")


def _sheet(file: Path) -> Iterator[Row]:
    """The rows of the first sheet, with the values that formulas last had."""
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise BadInput(f"{file.name} cannot be read as XLSX: {error}") from error
    with closing(book):
        yield from book.worksheets[0].iter_rows(values_only=True)


def _lines(file: Path, encoding: str) -> Iterator[Row]:
    with file.open(encoding=encoding, newline="") as lines:
        head = lines.readline()
        lines.seek(0)
        mark = max(",;\t", key=head.count)
        try:
            yield from csv.reader(lines, delimiter=mark, strict=True)
        except (csv.Error, UnicodeError) as error:
            raise BadInput(f"{file.name} cannot be read as CSV in {encoding}: {error}") from error


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        raise BadInput(f"There is no encoding {encoding[:40]}; known are utf-8, gb18030, cp1251, shift_jis.") from None


def _encoding(file: Path) -> str:
    """UTF-8, UTF-16 by its mark, or Windows' Western letters. Raises BadInput where it is none of these.

    Western names have single letters outside ASCII; in Chinese and Russian encodings such bytes come in runs, and read
    as Western letters they would be screened as nonsense.
    """
    with file.open("rb") as raw:
        begin = raw.read(1_000_000)
    if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        begin[: begin.rfind(b"\n") + 1 or len(begin)].decode("utf-8-sig")
    except UnicodeDecodeError:
        if any(len(run) > 1 for run in _OUTSIDE_ASCII.findall(begin)):
            raise BadInput(f"{file.name} is not in UTF-8: say its --encoding, like gb18030 or cp1251.") from None
        return "cp1252"
    return "utf-8-sig"


def _text(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""
