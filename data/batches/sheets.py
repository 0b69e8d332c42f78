"""Workbooks of names as rows of text. Nothing in them is evaluated, fetched or believed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from bot.errors import BadInput
from data.batches.text import Cells
from data.workbooks import MAX_ROWS, UnsoundWorkbook, check_workbook, sound, unescaped

MOST_UNPACKED = 1024 * 1024 * 1024
MOST_CELLS = 1_000


def check(file: Path) -> None:
    """Raise BadInput for a workbook that is unsound or would harm: before anything else is done with it."""
    try:
        check_workbook(file, most_unpacked=MOST_UNPACKED)
    except UnsoundWorkbook as error:
        raise BadInput(f"{file.name} {error}.") from error


def heads(file: Path, many: int) -> dict[str, list[Cells]]:
    """The first rows of each sheet that holds any, by its name. Raises BadInput for what is no sound workbook."""
    with _opened(file) as book:
        found = {sheet.title: list(islice(_rows(sheet, file), many)) for sheet in book.worksheets}
    return {title: rows for title, rows in found.items() if any(row.cells for row in rows)}


def rows_of_sheet(file: Path, title: str) -> Iterator[Cells]:
    """Every row of a sheet to the last that holds anything, numbered from 1; a blank one has no cells.

    Formulas give the values that they last had. Raises BadInput for rows or cells beyond any bound.
    """
    with _opened(file) as book:
        yield from _rows(book[title], file)


@contextmanager
def _opened(file: Path) -> Iterator[Any]:
    from openpyxl import load_workbook  # takes longer than most workbooks that are refused before it is needed

    try:
        with sound(), file.open("rb") as stream:  # opened here, since openpyxl judges a path by its ending
            yield load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except UnsoundWorkbook as error:
        raise BadInput(f"{file.name} {error}.") from error


def _rows(sheet: Any, file: Path) -> Iterator[Cells]:
    """The sheet's own statement of its size is not believed."""
    sheet.reset_dimensions()
    written = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > MAX_ROWS:
            raise BadInput(f"{file.name} has more than {MAX_ROWS:,} rows.")
        cells = list(map(_text, values))
        while cells and not cells[-1].strip():
            cells.pop()
        if len(cells) > MOST_CELLS:
            raise BadInput(f"{file.name}, row {number} has more than {MOST_CELLS:,} cells.")
        if cells:
            yield from (Cells(blank, []) for blank in range(written + 1, number))
            yield Cells(number, cells)
            written = number


def _text(value: object) -> str:
    """A cell as the sheet would show it in plain: whole numbers without a point, days without an hour."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, str):
        return unescaped(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
