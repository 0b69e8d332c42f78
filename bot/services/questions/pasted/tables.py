"""A table pasted from a sheet: a name in each line and its numbers behind it, under a heading or under none.

Where a name stands tells that it is one, whatever word it is: "Boss⇥9329760" is of the ship Boss. A table with other
words in its cells is no such one; its rows and cells are then parted by marks, and read as any list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.as_written.numbered import is_told_number
from bot.services.questions.pasted.cells import (
    Cell,
    cells_of,
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

    `others`: further names of its line, as those of owners.
    """

    name: str
    told: tuple[str, ...]
    numbers: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, and the lines before and behind it."""

    rows: tuple[Row, ...]
    before: str = ""
    behind: str = ""


def table_in(text: str) -> Table | None:
    """The table that a message is, with what is said around it; None where it is none."""
    lines = _lines(text)
    inside = [place for place, line in enumerate(lines) if line.is_row]
    if len(lines) < _SEVERAL or not inside:
        return None
    between, end = lines[inside[0] : inside[-1] + 1], inside[-1] + 1
    rows = _rows([line.cells for line in between if line.holds_name])
    behind = [*(line for line in between if not line.holds_name), *lines[end:]]
    return Table(rows, _said(lines[: inside[0]]), _said(behind)) if rows else None


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


def _rows(lines: Sequence[Sequence[str]]) -> tuple[Row, ...]:
    """The rows under their heading, if they have one; none where one of them is no name with numbers."""
    labels = lines[0] if is_heading(lines[0]) else []
    body = lines[1:] if labels else lines
    rows = [_row(cells, labels) for cells in body if not tells_nobody(cells[0])]
    told = tuple(row for row in rows if row)
    return told if len(told) == len(rows) and len(rows) + bool(labels) >= _SEVERAL else ()


def _row(texts: Sequence[str], labels: Sequence[str]) -> Row | None:
    """The name of a line with its numbers; None where none stands there, or under no heading more than one."""
    fits = len(texts) <= len(labels)  # the last cells of a row may be empty
    cells = list(map(Cell, texts, labels if fits else [""] * len(texts)))
    name, *others = _names(cells) or [""]
    if not may_be_name(name) or (others and not fits):
        return None
    numbers = [cell.number or "" for cell in cells if cell.text != name]
    return Row(name, tuple(filter(is_told_number, numbers)), tuple(filter(_is_untold, numbers)), tuple(others))


def _names(cells: Sequence[Cell]) -> list[str]:
    """What may be names, first what the heading says is one."""
    return [cell.text for cell in sorted(cells, key=lambda cell: not cell.is_under_names) if cell.is_name]


def _is_untold(number: str) -> bool:
    return bool(number) and not is_told_number(number)


def parted(text: str) -> str:
    """The cells and rows of a table that holds more than names and numbers, parted by marks; else the text as it is."""
    if "\t" not in text:
        return text
    lines = [list(filter(None, split(line))) for line in text.splitlines() if line.strip()]
    several = sum(len(cells) > 1 for cells in lines) >= _SEVERAL
    return "; ".join(map(", ".join, lines)) if several else text
