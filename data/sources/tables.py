"""Tables whose first row names the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.errors import ListRefused
from data.sources.files import SourceFile, csv_rows


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
    or too few, and a file that is cut.
    """
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


def _check(header: list[str], columns: Sequence[str], name: str) -> None:
    if unknown := set(header) - set(columns):
        raise ListRefused(f"{name}: unknown column {', '.join(map(repr, sorted(unknown)))}")
    if missing := set(columns) - set(header):
        raise ListRefused(f"{name}: there is no column {', '.join(map(repr, sorted(missing)))}")
    if len(header) != len(columns):
        raise ListRefused(f"{name}: a column comes twice")
