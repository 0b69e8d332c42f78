"""Text files of names as rows of cells: which encoding, which separator, and rows whose quotes went wrong."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import BadInput
from bot.services.files.reading import NotInUtf8

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes", "^": "carets", "~": "tildes"}
MOST_LINES = 200
"""Lines at the head of a file by which its separator is told."""

_OUTSIDE_ASCII = re.compile(rb"[\x80-\xff]+")
_FIRST_BYTES = 1_000_000
_SURE = 4
"""Separators in lines that a quote swallowed from which on they are rows, and no address."""
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""Excel's own hint, above the heading."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a file: its number, its cells, and what is wrong with it, "" where nothing is."""

    number: int
    cells: list[str]
    problem: str = ""


def encoding_of(file: Path, encoding: str | None) -> str:
    """The encoding said, else UTF-8, UTF-16 by its mark, or Windows' Western letters. Raises BadInput for another.

    Western names have single letters outside ASCII; in Chinese and Russian encodings such bytes come in runs, and read
    as Western letters they would be screened as nonsense.
    """
    if encoding:
        return _known(encoding)
    with file.open("rb") as raw:
        begin = raw.read(_FIRST_BYTES)
    if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in begin:
        raise NotInUtf8(f"{file.name} is no text in UTF-8: if it is UTF-16, say --encoding utf-16-le.")
    try:
        begin[: begin.rfind(b"\n") + 1 or len(begin)].decode("utf-8-sig")
    except UnicodeDecodeError:
        if any(len(run) > 1 for run in _OUTSIDE_ASCII.findall(begin)):
            line = f"{file.name} is not in UTF-8: say its --encoding, like gb18030 or cp1251."
            raise NotInUtf8(line) from None
        return "cp1252"
    return "utf-8-sig"


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        raise BadInput(f"There is no encoding {encoding[:40]}; known are utf-8, gb18030, cp1251, shift_jis.") from None


def head_of(file: Path, encoding: str) -> list[str]:
    """The first lines of the file. Raises BadInput where they are not in that encoding."""
    with file.open(encoding=encoding, newline="") as stream:
        try:
            return [line for line, _ in zip(stream, range(MOST_LINES), strict=False)]
        except UnicodeError as error:
            raise _not_in(file, encoding, error) from error


def said_separator(head: list[str]) -> str | None:
    """The separator that Excel's line "sep=;" says, where the file begins with one."""
    found = _SEPARATOR_LINE.fullmatch(head[0]) if head else None
    return found[1] if found and found[1] in SEPARATORS else None


def split(lines: Iterable[str], separator: str) -> list[list[str]]:
    """These lines, split as well as can be: to tell a separator by. Raises BadInput for a cell that is no cell."""
    try:
        return list(csv.reader(lines, delimiter=separator, skipinitialspace=True))
    except csv.Error as error:
        raise BadInput(f"That is no table: {error}.") from error


def rows_of_text(file: Path, encoding: str, separator: str, width: int) -> Iterator[Cells]:
    """Every row of the file, numbered from 1; blank lines are rows without cells.

    A row of one line whose quotes are not closed as they should be is read as it stands where that gives `width`
    cells, else it has a problem. Raises BadInput where the text is not in the encoding, or a cell runs over whole rows:
    then a quote was never closed, and what it swallowed would be lost.
    """
    with file.open(encoding=encoding, newline="") as stream:
        lines = _Lines(stream)
        rows = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
        number = 0
        while True:
            number += 1
            lines.read.clear()
            try:
                cells = next(rows, None)
            except csv.Error:
                yield _as_it_stands(file, lines, number, separator, width)
                continue
            except UnicodeError as error:
                raise _not_in(file, encoding, error) from error
            if cells is None:
                return
            if _swallowed(lines.read[1:-1], separator, width):
                raise _never_closed(file, number)
            yield Cells(number, cells)


def _as_it_stands(file: Path, lines: _Lines, number: int, separator: str, width: int) -> Cells:
    """A row whose quotes are not those of CSV: '"Gazprom" PAO,RU'."""
    if len(lines.read) != 1 or lines.read[0].count('"') % 2:
        raise _never_closed(file, number)
    try:
        cells = next(csv.reader(lines.read, delimiter=separator, skipinitialspace=True, quoting=csv.QUOTE_NONE))
    except csv.Error as error:
        raise BadInput(f"{file.name}, row {number}: {error}.") from error
    fits = len(cells) in (width, 1)
    problem = "" if fits else "a quote stands where none may: put the cell in quotes, and double those within"
    return Cells(number, cells, problem)


def _swallowed(between: list[str], separator: str, width: int) -> bool:
    """Whether the lines within a row are rows of their own, as those of an address are not: wide, or many."""
    rows = len(between) * (width - 1)
    return rows >= _SURE and all(len(cells) == width for cells in split(between, separator))


def _never_closed(file: Path, number: int) -> BadInput:
    return BadInput(f"{file.name}, row {number}: a quote is opened and not closed; it would swallow the rows after it.")


def _not_in(file: Path, encoding: str, error: UnicodeError) -> BadInput:
    return BadInput(f"{file.name} cannot be read as text in {encoding}: {error}")


class _Lines:
    """The lines of a text; `read` holds those that the row at hand was read from."""

    def __init__(self, stream: Iterable[str]) -> None:
        self._stream = stream
        self.read: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._stream:
            self.read.append(line)
            yield line
