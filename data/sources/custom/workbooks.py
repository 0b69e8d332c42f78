"""The one sheet of a workbook as rows of text. Nothing in the workbook is evaluated, fetched or believed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.text import quoted
from data.workbooks import MAX_EXACT, UnsoundWorkbook, check_workbook, sound, unescaped

MAX_UNPACKED = 64 * 1024 * 1024
MAX_ROWS = 100_000
MAX_COLUMNS = 256


def workbook_rows(file: SourceFile) -> Iterator[tuple[int, list[str]]]:
    """Number (from 1) and cells of each row of the only sheet with content.

    Formulas are asked for (data_only=False) in order to refuse them; openpyxl itself evaluates nothing.
    Raises ListRefused for a file that is no sound workbook or unpacks to too much, for several sheets with content,
    and for a cell that holds a formula, an error or a number too long to be exact.
    """
    import openpyxl  # takes a sixth of a second, and few lists are workbooks

    try:
        check_workbook(file.path, most_unpacked=MAX_UNPACKED, most_rows=MAX_ROWS)
        with sound(), file.path.open("rb") as stream:  # opened here, since openpyxl judges a path by its ending
            book = openpyxl.load_workbook(stream, read_only=True, data_only=False, keep_links=False)
            sheets = [(sheet.title, list(_rows(sheet, file.name))) for sheet in book.worksheets]
    except UnsoundWorkbook as error:
        raise ListRefused(f"{file.name} {error}") from error
    filled = [(title, rows) for title, rows in sheets if rows]
    if len(filled) > 1:
        raise ListRefused(
            f"{file.name} has {len(filled)} sheets with content: {quoted(*(title for title, _ in filled))}"
        )
    yield from filled[0][1] if filled else ()


def _rows(sheet: Any, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold anything. The sheet's own statement of its size is not believed."""
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > MAX_ROWS:
            raise ListRefused(f"{name} has more than {MAX_ROWS:,} rows")
        texts = list(_texts(cells, f"{name}, row {number}"))
        while texts and not texts[-1].strip():
            texts.pop()
        if len(texts) > MAX_COLUMNS:
            raise ListRefused(f"{name}, row {number} has more than {MAX_COLUMNS} cells")
        if texts:
            yield number, texts


def _texts(cells: Iterable[Any], place: str) -> Iterator[str]:
    for column, cell in enumerate(cells, 1):
        if cell.data_type == "f":
            raise ListRefused(f"{place}, cell {column} holds a formula")
        if cell.data_type == "e":
            raise ListRefused(f"{place}, cell {column} holds an error: {quoted(str(cell.value))}")
        yield _text(cell.value, f"{place}, cell {column}")


def _text(value: object, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return unescaped(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) >= MAX_EXACT:
            raise ListRefused(f"{place} holds a number too long to be exact: format the column as text")
        return str(int(value)) if value == int(value) else str(value)
    raise ListRefused(f"{place} holds a {type(value).__name__}, not a text")
