"""A file of names as a table, whatever it is: a sheet of a workbook, or text parted by a sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.errors import BadInput
from bot.services.files.reading import Unclear, Which
from data.batches import sheets
from data.batches.formats import is_workbook
from data.batches.headings import find
from data.batches.identifiers import is_identifier
from data.batches.separators import separator_of
from data.batches.text import Cells, encoding_of, head_of, rows_of_text, split

MOST_BYTES = 500_000_000
SAMPLE = 200
"""Rows at the head of a table by which its columns are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """How the rows of a file are got at, and what they are called: a sheet, or text parted by a sign."""

    file: Path
    sheet: str = ""
    encoding: str = ""
    separator: str = ""

    def head(self) -> list[Cells]:
        """The first rows, to tell the columns by."""
        if self.sheet:
            return list(islice(self.rows(1), SAMPLE))
        lines = head_of(self.file, self.encoding)
        return [Cells(number, cells) for number, cells in enumerate(split(lines, self.separator), 1)]

    def rows(self, width: int) -> Iterator[Cells]:
        """All rows, for a heading of `width` cells."""
        if self.sheet:
            return sheets.rows_of_sheet(self.file, self.sheet)
        return rows_of_text(self.file, self.encoding, self.separator, width)


def _check_size(file: Path) -> None:
    if not file.is_file():
        raise BadInput(f"There is no file {file}.")
    size = file.stat().st_size
    if not size:
        raise BadInput(f"{file.name} is empty.")
    if size > MOST_BYTES:
        raise BadInput(f"{file.name} has {size:,} bytes; at most {MOST_BYTES:,} are read.")


def opened(file: Path, column: str | None, encoding: str | None, sheet: str | None) -> tuple[Table, list[str]]:
    """The table with the names, and the other sheets with content, which are not read.

    Raises BadInput for a file that cannot be read, or of which nothing tells where the names are.
    """
    _check_size(file)
    if is_workbook(file):
        sheets.check(file)
        return _sheet(file, column, sheet)
    if sheet is not None:
        raise BadInput(f"{file.name} has no sheets: leave --sheet out.")
    found = encoding_of(file, encoding)
    separator = separator_of(file.name, head_of(file, found), column, is_identifier)
    return Table(file=file, encoding=found, separator=separator), []


def _sheet(file: Path, column: str | None, sheet: str | None) -> tuple[Table, list[str]]:
    heads = sheets.heads(file, SAMPLE)
    if not heads:
        raise BadInput(f"{file.name} is empty.")
    title = _fitting(file, heads, column) if sheet is None else sheet
    if title not in heads:
        raise BadInput(f"{file.name} has no sheet “{title[:60]}” with content. It has: {_titles(heads)}.")
    return Table(file=file, sheet=title), [other for other in heads if other != title]


def _fitting(file: Path, heads: Mapping[str, list[Cells]], column: str | None) -> str:
    """The one sheet with a column of names. Raises BadInput where several have one, or none of several."""
    fitting = [title for title, rows in heads.items() if find(rows, column, is_identifier)]
    if not fitting and len(heads) == 1:
        return next(iter(heads))
    if len(fitting) != 1:
        line = f"Which sheet of {file.name} holds the names? Say --sheet, one of: {_titles(heads)}."
        raise Unclear(line, Which.SHEET, list(heads))
    return fitting[0]


def _titles(heads: Iterable[str]) -> str:
    return ", ".join(heads)[:200]
