"""Reads what a results file holds already."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from bot.services.screening import searched_lists
from bot.services.spreadsheet import as_text

_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")
"""A number is run by no spreadsheet: an amount that is kept stays one."""


def whole(rows: Iterable[list[str]], *, ended: bool) -> Iterator[list[str]]:
    """The rows without the last one where the file was broken off in it."""
    held: list[str] | None = None
    for cells in rows:
        if held is not None:
            yield held
        held = cells
    if ended and held is not None:
        yield held


def kept_cell(cell: str) -> str:
    return cell if _PLAIN_NUMBER.fullmatch(cell) else as_text(cell)


def versions_in(file: Path) -> Mapping[str, str]:
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        return searched_lists.versions(list(csv.reader(lines))[1:])


def is_there(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def numbers(raw: BinaryIO, position: int) -> Iterator[tuple[int, int]]:
    """The number of the input's row on each line that begins a record, and where the line begins."""
    place = begins = raw.tell()
    record = b""
    for line in iter(raw.readline, b""):
        record += line
        place += len(line)
        if record.endswith(b"\n") and record.count(b'"') % 2 == 0:
            cells = next(csv.reader(io.StringIO(record.decode("utf-8", "replace"), newline="")), [])
            number = cells[position] if position < len(cells) else ""
            yield (int(number) if number.isdecimal() else 0), begins
            record, begins = b"", place
