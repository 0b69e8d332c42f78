"""Writes tables of names and reads them as a batch does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from bot.services.screening.rows import Asked
from data.batches.names import NamesFile


def rows(file: Path, **more: str) -> list[Asked]:
    return [row.asked for row in NamesFile(file, **more).rows()]


def names(file: Path, **more: str) -> list[tuple[int, str]]:
    return [(asked.row, asked.name) for asked in rows(file, **more)]


def written(tmp_path: Path, text: str, *, name: str = "names.csv", encoding: str = "utf-8") -> Path:
    file = tmp_path / name
    file.write_text(text, encoding=encoding, newline="")
    return file


def a_workbook(file: Path, *sheets: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, cells in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in cells:
            sheet.append(row)
    book.save(file)
    return file
