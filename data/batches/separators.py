"""Which sign parts the cells of a text file: told by its heading, else by rows that agree; doubt is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bot.errors import BadInput
from data.batches.headings import find
from data.batches.text import SEPARATORS, Cells, said_separator, split

_AGREE = 0.8
_COMMAS_OF_A_NAME = 2

IsIdentifier = Callable[[str], bool]


def separator_of(name: str, head: list[str], column: str | None, is_identifier: IsIdentifier) -> str:
    """The separator of a file, by its first lines. Raises BadInput where two read it as different tables.

    A file of one column is read with commas: what they part belongs together.
    """
    if said := said_separator(head):
        return said
    tables = {mark: _numbered(split(head, mark)) for mark in SEPARATORS}
    headings = {mark: find(rows, column, is_identifier) for mark, rows in tables.items()}
    widths = {mark: len(found.texts) for mark, found in headings.items() if found}
    if not widths:
        return _by_rows(tables)
    return _widest(name, widths) if max(widths.values()) > 1 else _single(name, tables)


def _widest(name: str, widths: Mapping[str, int]) -> str:
    best = [mark for mark, width in widths.items() if width == max(widths.values())]
    if len(best) > 1:
        marks = " or ".join(SEPARATORS[mark] for mark in best)
        raise BadInput(f"{name} may be parted by {marks}: save it with one of them.")
    return best[0]


def _numbered(rows: Sequence[list[str]]) -> list[Cells]:
    return [Cells(number, cells) for number, cells in enumerate(rows, 1)]


def _by_rows(tables: dict[str, list[Cells]]) -> str:
    """The separator by which most rows have the same number of cells; commas where none does."""
    agreeing = {mark: agreed for mark, rows in tables.items() if (agreed := _agreed(rows)) > 1}
    return max(agreeing, key=lambda mark: agreeing[mark], default=",")


def _single(name: str, tables: dict[str, list[Cells]]) -> str:
    """The heading is one cell. Names hold a comma or two; more of them, or other signs in every row, are separators."""
    for mark, rows in tables.items():
        cells = _agreed(rows[1:])
        if cells > (_COMMAS_OF_A_NAME + 1 if mark == "," else 1):
            parted = f"{cells} cells parted by {SEPARATORS[mark]}"
            raise BadInput(f"{name} has one heading, and {parted} in the rows below: give each column a heading.")
    return ","


def _agreed(rows: Sequence[Cells]) -> int:
    """How many cells most rows have; 0 where they do not agree."""
    counts = Counter(len(row.cells) for row in rows if row.cells)
    if not counts:
        return 0
    cells, times = counts.most_common(1)[0]
    return cells if times >= _AGREE * counts.total() else 0
