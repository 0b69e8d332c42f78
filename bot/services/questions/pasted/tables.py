"""A table pasted from a sheet: a name in each line and its numbers behind it, under a heading or under none.

Where a name stands tells that it is one, whatever word it is: "Boss⇥9329760" is of the ship Boss. A table with other
words in its cells is no such one; its rows and cells are then parted by marks, and read as any list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.as_written.no_names import no_name
from bot.domain.names.as_written.numbered import is_told_number
from bot.services.questions.pasted.cells import (
    Cell,
    cells_of,
    is_head,
    is_heading,
    is_lone_name,
    may_be_name,
    split,
    tells_nobody,
)
from bot.services.questions.pasted.marks import unmarked

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A name of a table with its numbers: those of which it is told what they are, and others.

    `others`: further names of its line, as those of owners. `beside`: words in cells that were taken for no names.
    """

    name: str
    told: tuple[str, ...]
    numbers: tuple[str, ...]
    others: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, and the lines before and behind it.

    `around`: those lines as they stand.
    `left`: cells that were left out, as they stand where no name does: of a total, a date, an unknown heading.
    """

    rows: tuple[Row, ...]
    before: str = ""
    behind: str = ""
    left: tuple[str, ...] = ()
    around: str = ""


def table_in(text: str) -> Table | None:
    """The table that a message is, with what is said around it; None where it is none."""
    lines = _lines(text)
    inside = [place for place, line in enumerate(lines) if line.is_row]
    if len(lines) < _SEVERAL or not inside:
        return None
    between, end = lines[inside[0] : inside[-1] + 1], inside[-1] + 1
    rows, left = _rows([line.cells for line in between if line.holds_name])
    behind = [*(line for line in between if not line.holds_name), *lines[end:]]
    return (
        Table(rows, _said(lines[: inside[0]]), _said(behind), left, _as_lines([*lines[: inside[0]], *behind]))
        if rows
        else None
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a message with its cells; `is_row`: it has several, or room for them."""

    text: str
    cells: Sequence[str]
    is_row: bool

    @property
    def holds_name(self) -> bool:
        """Whether it is a row of a table, or stands as a lone name among such."""
        return self.is_row or is_lone_name(self.cells[0])


def _lines(text: str) -> list[_Line]:
    """The lines that are not empty, their cells without what items of a list begin with."""
    lines = [line.strip(" ") for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and ":" not in lines[0]:  # "Boss, IMO 9000003; Hope, IMO 9000015"
        lines = [item.strip() for item in lines[0].rstrip(" .").split(";") if item.strip()]
    cells = map(cells_of, unmarked(lines))
    return [_Line(line, of_line, "\t" in line or len(of_line) > 1) for line, of_line in zip(lines, cells, strict=True)]


def _said(lines: Sequence[_Line]) -> str:
    return " ".join(" ".join(line.text for line in lines).split())


def _as_lines(lines: Sequence[_Line]) -> str:
    return "\n".join(line.text for line in lines)


def _rows(lines: Sequence[Sequence[str]]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows under their heading, if they have one, and what was left out; none where one is no name with numbers."""
    labels = lines[0] if is_heading(lines[0]) else []
    body = lines[1:] if labels else lines
    if all(tells_nobody(cells[0]) for cells in body):
        return (), ()
    rows = [_row(_without_front(cells), labels) for cells in body if not _tells_nobody(cells)]
    told = tuple(filter(None, rows))
    whole = len(told) == len(rows) and len(rows) + bool(labels) >= _SEVERAL
    return (told, _left_out(labels, body)) if whole else ((), ())


def _left_out(labels: Sequence[str], body: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The headings that are not known, and the first cells that stand where a name does and hold none."""
    unknown = [cell for cell in labels if not is_head(cell)]
    return tuple(filter(_has_letters, [*unknown, *(cells[0] for cells in body if tells_nobody(cells[0]))]))


def _tells_nobody(cells: Sequence[str]) -> bool:
    """Whether no cell of a row tells of anybody: a total with its sum, a line of marks."""
    return tells_nobody(cells[0]) and all(no_name(cell) or Cell(cell, "").number is not None for cell in cells)


def _without_front(cells: Sequence[str]) -> Sequence[str]:
    """A row without what its first cell says where no name is: "N/A⇥Sberbank", "2024-05-01⇥Sberbank"."""
    return ["", *cells[1:]] if tells_nobody(cells[0]) else cells


def _row(texts: Sequence[str], labels: Sequence[str]) -> Row | None:
    """The name of a line with its numbers; None where none stands there, or under no heading more than one."""
    fits = len(texts) <= len(labels)  # the last cells of a row may be empty
    cells = list(map(Cell, texts, labels if fits else [""] * len(texts)))
    name, *others = _names(cells) or [""]
    if not may_be_name(name) or (others and not fits):
        return None
    numbers = [cell.number or "" for cell in cells if cell.text != name]
    told, untold = filter(is_told_number, numbers), filter(_is_untold, numbers)
    return Row(name, tuple(told), tuple(untold), tuple(others), _beside(cells))


def _beside(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The words in cells that are no names by their heading."""
    beside = (cell.text for cell in cells if not cell.is_name and cell.number is None)
    return tuple(filter(_has_letters, beside))


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _names(cells: Sequence[Cell]) -> list[str]:
    """What may be names, first what the heading says is one."""
    return [cell.text for cell in sorted(cells, key=lambda cell: not cell.is_under_names) if cell.is_name]


def _is_untold(number: str) -> bool:
    return bool(number) and not is_told_number(number)


def parted(text: str) -> str:
    """The cells and rows of a table that holds more than names and numbers, parted by marks; else the text as it is.

    So are those of a single row, where each is written as a name.
    """
    if "\t" not in text:
        return text
    lines = [list(filter(None, split(line))) for line in text.splitlines() if line.strip()]
    several = sum(len(cells) > 1 for cells in lines) >= _SEVERAL
    row = len(lines) == 1 and all(map(is_lone_name, lines[0]))
    return "; ".join(map(", ".join, lines)) if several or row else text
