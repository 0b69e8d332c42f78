"""Tables whose first row names the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, csv_rows
from data.sources.formats.strict import Tally
from data.sources.formats.text import quoted


def named_rows(
    file: SourceFile,
    columns: Sequence[str],
    *,
    encoding: str = "utf-8-sig",
    delimiter: str = ",",
    named: Callable[[str], str] = str,
) -> Iterator[tuple[str, dict[str, str]]]:
    """Where each row stands ("dpl.txt, row 17") and its cells by column; `named` gives our name of a printed column.

    Raises ListRefused for a column unknown, missing or repeated, a header that comes again, a row with cells too many
    or too few, and a file that is cut: one that ends neither with a line nor with a quoted cell.
    """
    if file.tail() not in b'\n\r"\x1a':
        raise ListRefused(f"{file.name} ends in the middle of a row: the file is cut")
    table = csv_rows(file, encoding, delimiter=delimiter)
    _, printed = next(table)
    header = [named(name) for name in printed]
    _check(header, columns, file.name)
    for number, cells in table:
        place = f"{file.name}, row {number}"
        if cells == printed:
            raise ListRefused(f"{place}: the header comes again")
        if len(cells) != len(header):
            raise ListRefused(f"{place} has {len(cells)} cells instead of {len(header)}: the file is cut")
        yield place, dict(zip(header, cells, strict=True))


def old_or_utf8(file: SourceFile, tally: Tally) -> str:
    """The encoding of a file that should be UTF-8 and may be Windows-1252, as spreadsheets of the west still save it.

    That cannot be told from other old encodings, so a warning says so. Raises ListRefused for UTF-16 and binary files.
    """
    if b"\0" in file.head():
        raise ListRefused(f"{file.name} is not UTF-8 text")
    try:
        file.text("utf-8")
    except ListRefused:
        tally.warn(f"{file.name} is not UTF-8 text; it was read as Windows-1252: check names with accents")
        return "cp1252"
    return "utf-8-sig"


def _check(header: list[str], columns: Sequence[str], name: str) -> None:
    if unknown := set(header) - set(columns):
        raise ListRefused(f"{name}: unknown column {quoted(*sorted(unknown))}")
    if missing := set(columns) - set(header):
        raise ListRefused(f"{name}: there is no column {quoted(*sorted(missing))}")
    if len(header) != len(columns):
        raise ListRefused(f"{name}: a column comes twice")
