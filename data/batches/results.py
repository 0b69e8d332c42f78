"""Writes the results of a batch as CSV that no spreadsheet takes for formulas, and goes on where it was broken off."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.errors import BadInput
from bot.services.records.batch import BatchHit
from bot.services.screening import searched_lists
from bot.services.screening.rows import COLUMNS, NO_NAME
from bot.services.spreadsheet import as_text
from data.batches.names import Row
from data.batches.results_read import is_there, kept_cell, numbers, versions_in, whole

_ROW, _NAME, _OUTCOME, _DAY, _WHY = map(COLUMNS.index, ("row", "name", "outcome", "as of", "explanation"))
_ENTITY = COLUMNS.index("entity")
_OF_HIT = {name: COLUMNS.index(name) for name in ("row", "name", "outcome", "entity", "caption", "status")}
OURS = "result: "
"""Stands before a heading of ours that the input has too."""
Kept = tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """How many rows of the file came out how; of those without a name, how many for which reason."""

    rows: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    no_names: Counter[str] = field(default_factory=Counter)
    hits: list[BatchHit] = field(default_factory=list)


def _hit(cells: Sequence[str]) -> BatchHit:
    return BatchHit(**{field: cells[place] for field, place in _OF_HIT.items()})


def columns_with(heading: Sequence[str]) -> tuple[str, ...]:
    """The headings of results: those of the input as they stand, then ours. OURS before one that is taken."""
    taken = {text.casefold() for text in heading}
    return (*heading, *(f"{OURS}{column}" if column in taken else column for column in COLUMNS))


def lists_file(file: Path) -> Path:
    """Where the lists behind a file of results stand: "results.lists.csv" beside "results.csv"."""
    return file.with_suffix(".lists.csv")


class ResultsFile:
    """A file of results, opened to go on. `done` is the number of the last row of the input that it holds whole.

    `heading` are the headings of the input, whose cells stand before the results. Raises BadInput when the file is
    there and is no file of results of such a table. It is not changed before it is entered.
    """

    def __init__(self, file: Path, heading: Sequence[str] = ()) -> None:
        self._file = file
        self._columns = columns_with(heading)
        self.kept = len(heading)
        self.done, self.whole = self._find_end() if is_there(file) else (0, 0)
        self._out: io.FileIO | None = None

    def check(self, rows: Iterable[Row], *, as_of: dt.date, lists: Sequence[Sequence[str]]) -> None:
        """Raise BadInput unless the results there are those of the first of these rows, of that day and these lists.

        Results of other questions must neither be taken for answers to these nor be lost.
        """
        if not is_there(self._file):
            return
        if versions_in(lists_file(self._file)) != searched_lists.versions(lists):
            raise self._other("a list has changed since")
        asked = iter(rows)
        for held in self._rows():
            number, name, day = (held[self.kept + place] for place in (_ROW, _NAME, _DAY))
            row = next(asked, None)
            if row is None or self._differs(row, held):
                raise self._other(f"row {number} there is “{name[:60]}”, which is not that row of these names")
            if day != as_of.isoformat():
                raise self._other(f"they are of {day}, and {as_of.isoformat()} is asked about")

    def start(self, lists: Sequence[Sequence[str]]) -> None:
        """Write the lists behind the results, once."""
        with lists_file(self._file).open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([as_text(cell) for cell in row] for row in (searched_lists.COLUMNS, *lists))

    def tally(self) -> Tally:
        """What came of the rows that the file holds."""
        found = Tally()
        for cells in self._rows():
            outcome = cells[self.kept + _OUTCOME]
            found.rows += 1
            found.outcomes[outcome] += 1
            if outcome == NO_NAME:
                found.no_names[cells[self.kept + _WHY]] += 1
        found.hits = [_hit(cells[self.kept :]) for cells in self._lines() if self._is_hit(cells)]
        return found

    def _is_hit(self, cells: Sequence[str]) -> bool:
        return bool(cells[self.kept + _ENTITY]) and cells[self.kept + _ROW] != self._columns[self.kept + _ROW]

    def _rows(self) -> Iterator[list[str]]:
        """The first line of each row of the input that the file holds; of the last one, if it is whole."""
        last = self._columns[self.kept + _ROW]
        for cells in self._lines():
            if cells[self.kept + _ROW] != last:
                last = cells[self.kept + _ROW]
                yield cells

    def _lines(self) -> Iterator[list[str]]:
        """Every whole line, the heading too."""
        with self._file.open(encoding="utf-8", errors="replace", newline="") as lines:
            for cells in whole(csv.reader(lines), ended=self._ended()):
                if len(cells) == len(self._columns):
                    yield cells

    def _ended(self) -> bool:
        with self._file.open("rb") as raw:
            raw.seek(-1, os.SEEK_END)
            return raw.read(1) == b"\n"

    def _differs(self, row: Row, held: Sequence[str]) -> bool:
        """Whether a line is another row's: by its number, its name and the cells kept of it."""
        kept = [kept_cell(cell) for cell in row.kept[: self.kept]]
        ours = [str(row.asked.row), as_text(row.asked.name)]
        return [*kept, *ours] != [*held[: self.kept], *(held[self.kept + place] for place in (_ROW, _NAME))]

    def _other(self, why: str) -> BadInput:
        return BadInput(f"{self._file.name} holds other results: {why}. Give another name to --out, or remove it.")

    def __enter__(self) -> Self:
        fresh = not is_there(self._file)
        if not fresh:
            os.truncate(self._file, self.whole)
        self._out = io.FileIO(self._file, "a")
        if fresh:
            self._write([[as_text(column) for column in self._columns]])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._out is not None:
            os.fsync(self._out.fileno())
            self._out.close()

    def add(self, rows: Iterable[tuple[Kept, Sequence[object]]]) -> None:
        """Write results: the cells kept of the input, and those of Result.cells. A killed run has all or none."""
        self._write(
            [*(kept_cell(cell) for cell in kept[: self.kept]), *(as_text(cell) for cell in cells)]
            for kept, cells in rows
        )

    def _write(self, rows: Iterable[Sequence[str]]) -> None:
        if self._out is None:
            raise ValueError("the file of results is not open")
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        left = memoryview(text.getvalue().encode("utf-8", "replace"))
        while left:  # one write as a rule, so that a killed run leaves no half line
            left = left[self._out.write(left) or 0 :]

    def _find_end(self) -> tuple[int, int]:
        """The last row but one, and where its results end: those of the last row may not be whole."""
        with self._file.open("rb") as raw:
            head = raw.readline().decode("utf-8", errors="replace")
            while head.count('"') % 2 and (line := raw.readline()):
                head += line.decode("utf-8", errors="replace")
            if next(csv.reader(io.StringIO(head, newline=""))) != [as_text(column) for column in self._columns]:
                raise BadInput(
                    f"{self._file.name} is there already and is no file of results of these columns: "
                    "give another name to --out."
                )
            done, last, begins = 0, 0, raw.tell()
            for row, place in numbers(raw, self.kept + _ROW):
                if row != last:
                    done, last, begins = last, row, place
            return done, begins
