"""Writes the results of a batch as CSV that no spreadsheet takes for formulas, and goes on where it was broken off."""

from __future__ import annotations

import csv
import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO

from bot.errors import BadInput
from bot.services.screening.bulk import COLUMNS, Asked

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ResultsFile:
    """A file of results, opened to go on. `done` is the number of the last row of the input that it holds whole.

    Raises BadInput when the file is there and is no file of results. It is not changed before it is entered.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.done, self._whole = _done(file) if _is_there(file) else (0, 0)
        self._out: TextIO | None = None

    def check(self, asked: Iterable[Asked], *, as_of: dt.date, versions: str) -> None:
        """Raise BadInput unless the results there are those of the first of these names, of that day and these lists.

        Results of other questions must neither be taken for answers to these nor be lost.
        """
        if not _is_there(self._file):
            return
        names = iter(asked)
        for row, name, day, held in self._held():
            question = next(names, None)
            if question is None or (row, name) != (str(question.row), safe(question.name)):
                raise self._other(f"row {row} there is “{name[:60]}”, which is not that row of these names")
            if day != as_of.isoformat():
                raise self._other(f"they are of {day}, and {as_of.isoformat()} is asked about")
            if held != versions:
                raise self._other("a list has changed since")

    def _held(self) -> Iterator[tuple[str, str, str, str]]:
        """Row, name, day and list versions of each name that the file holds; of the last one, if it is whole."""
        places = [COLUMNS.index(column) for column in ("row", "name", "as of", "list versions")]
        last = ""
        with self._file.open(encoding="utf-8", errors="replace", newline="") as lines:
            for cells in islice(csv.reader(lines), 1, None):
                if len(cells) == len(COLUMNS) and cells[0] != last:
                    last = cells[0]
                    row, name, day, versions = (cells[place] for place in places)
                    yield row, name, day, versions

    def _other(self, why: str) -> BadInput:
        return BadInput(f"{self._file.name} holds other results: {why}. Give another name to --out, or remove it.")

    def __enter__(self) -> Self:
        fresh = not _is_there(self._file)
        if not fresh:
            os.truncate(self._file, self._whole)
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


def _is_there(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _done(file: Path) -> tuple[int, int]:
    """The last row but one, and where its results end: those of the last row may not be whole."""
    with file.open("rb") as raw:
        head = raw.readline().decode("utf-8", errors="replace")
        if next(csv.reader([head])) != list(COLUMNS):
            raise BadInput(f"{file.name} is there already and is no file of results: give another name to --out.")
        done, last, begins = 0, 0, raw.tell()
        for row, place in _rows(raw):
            if row != last:
                done, last, begins = last, row, place
    return done, begins


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
