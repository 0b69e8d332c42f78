"""Writes the results of a batch as CSV that no spreadsheet takes for formulas, and goes on where it was broken off."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO

from bot.errors import BadInput
from bot.services.bulk import COLUMNS

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ResultsFile:
    """A file of results, opened to go on. `done` is the number of the last row of the input that it holds whole.

    Raises BadInput when the file is there and is no file of results.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.done = _cut_to_whole(file) if file.exists() and file.stat().st_size else 0
        self._out: TextIO | None = None

    def __enter__(self) -> Self:
        fresh = not self._file.exists() or not self._file.stat().st_size
        self._out = self._file.open("a", encoding="utf-8", newline="")
        if fresh:
            csv.writer(self._out).writerow(COLUMNS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._out is not None:
            self._out.flush()
            os.fsync(self._out.fileno())
            self._out.close()

    def add(self, rows: Iterable[Sequence[object]]) -> None:
        """Write the cells of these results (Result.cells), so that a killed run has them; onto the disk at the end."""
        if self._out is None:
            raise ValueError("the file of results is not open")
        csv.writer(self._out).writerows([safe(cell) for cell in row] for row in rows)
        self._out.flush()


def safe(cell: object) -> str:
    """The cell as text; what a spreadsheet would take for a formula is preceded by an apostrophe."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cut_to_whole(file: Path) -> int:
    """Cut off the results of the last row, which may not be whole, and tell the row before it."""
    with file.open("r+b") as raw:
        head = raw.readline().decode("utf-8", errors="replace")
        if next(csv.reader([head])) != list(COLUMNS):
            raise BadInput(f"{file.name} is there already and is no file of results: give another name to --out.")
        done, last, begins = 0, 0, raw.tell()
        for row, place in _rows(raw):
            if row != last:
                done, last, begins = last, row, place
        raw.truncate(begins)
    return done


def _rows(raw: BinaryIO) -> Iterable[tuple[int, int]]:
    """The number of the input's row on each line that begins a record, and where the line begins."""
    place = raw.tell()
    quotes = 0
    for line in iter(raw.readline, b""):
        if quotes % 2 == 0:
            number = line.split(b",", 1)[0]
            yield (int(number) if number.isdigit() else 0), place
        quotes += line.count(b'"')
        place += len(line)
