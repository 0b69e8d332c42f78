"""Reads a file of names, CSV or XLSX, row by row: each row is asked about, or it is said why it is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from bot.domain.names.as_written.no_names import NoName, no_name
from bot.domain.names.particulars import Particulars
from bot.errors import BadInput
from bot.services.screening.rows import Asked
from data.batches import particulars, sheets
from data.batches.headings import Headings, bare_list, days_unused, find, other_names
from data.batches.identifiers import Places, is_identifier, places_of
from data.batches.tables import Table, opened
from data.batches.text import SEPARATORS, Cells

MOST_BLANK = 1_000
"""Empty rows in a run that are told each; a longer run is told as one."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: what is asked, and its cells as they are kept, as many as there are headings."""

    asked: Asked
    kept: tuple[str, ...]


class NamesFile:
    """A file of names. How to read it is found out once, by its first rows; rows() reads it from the beginning.

    `heading` are the headings of its columns, none where it is a bare list of names; `reading` says how it is read;
    `days_unused` are the headings over days, by which no row is screened.
    Raises BadInput when the file cannot be read, is beyond any bound or leaves in doubt which column holds the names.
    """

    def __init__(
        self, file: Path, *, column: str | None = None, encoding: str | None = None, sheet: str | None = None
    ) -> None:
        self._table, others = opened(file, column, encoding, sheet)
        head = self._table.head()
        if not any(row.cells for row in head):
            raise BadInput(f"{file.name} is empty.")
        self._headings = find(head, column, is_identifier) or bare_list(file.name, head, column)
        self.heading = self._headings.texts
        self._width = max(1, len(self.heading))
        below = head[self._headings.above :]
        self._most_cells = _most_cells(head[: self._headings.above][-1:], below, self._table)
        self._identifiers = places_of(self.heading, below, names=self._headings.place) if self.heading else {}
        taken = {self._headings.place, *self._identifiers}
        self._known = particulars.places_of(self.heading, below, taken=taken) if self.heading else particulars.NONE
        self.days_unused = days_unused(self.heading)
        self.reading = _in_words(self._table, self._headings, self._identifiers, others, self._known)

    def rows(self) -> Iterator[Row]:
        """Every row below the heading, to the last that holds anything. Raises BadInput for a file that breaks off."""
        blank: list[Row] = []
        last = 0
        for cells in islice(self._table.rows(self._width), self._headings.above, None):
            last_was, last = last, cells.number
            if len(blank) > MOST_BLANK and not (cells.cells or cells.problem):
                continue
            row = self._row(cells)
            if row.asked.no_name is NoName.BLANK and not any(row.kept):
                blank.append(row)  # those at the end are no rows of the table
                continue
            yield from _gap(blank, last_was) if len(blank) > MOST_BLANK else blank
            blank.clear()
            yield row

    def _row(self, cells: Cells) -> Row:
        texts = [_plain(cell) for cell in cells.cells]
        while texts and not texts[-1]:
            texts.pop()
        if self._width == 1:
            return self._joined(cells.number, texts)
        kept = (*texts[: self._width], *[""] * (self._width - len(texts)))
        return Row(self._asked(cells, texts, kept), kept)

    def _joined(self, number: int, texts: list[str]) -> Row:
        """A row of a list of one column: its cells are one name, in which a separator stood."""
        name = ", ".join(filter(None, texts))
        asked = Asked(row=number, name=name)
        if self.heading == (name,):
            asked = replace(asked, no_name=NoName.HEADING)
        elif not name:
            asked = replace(asked, no_name=NoName.BLANK)
        elif len(texts) > 1:
            asked = replace(asked, note=f"one name, joined from {len(texts)} cells")
        if self._identifiers:
            (label,) = self._identifiers.values()
            asked = replace(asked, name="", identifiers=((label, name),) if name else ())
        return Row(asked, (name,))

    def _is_too_wide(self, cells: Cells, texts: list[str], what: str) -> bool:
        return len(texts) > self._width or (len(cells.cells) > self._most_cells and no_name(what) is None)

    def _asked(self, cells: Cells, texts: list[str], kept: tuple[str, ...]) -> Asked:
        place = self._headings.place
        name = kept[place] if place is not None else ""
        known, unread = self._known.read(kept) if name else (Particulars(), "")
        ids = self._identifiers_in(kept)
        asked = Asked(row=cells.number, name=name, identifiers=ids, known=known, note=unread)
        if tuple(texts) == self.heading:
            return replace(asked, identifiers=(), known=Particulars(), note="", no_name=NoName.HEADING)
        if cells.problem:
            return replace(asked, problem=f"Row {cells.number}: {cells.problem}.")
        what = name or next(filter(None, texts), "")
        if self._is_too_wide(cells, texts, what):
            return replace(asked, problem=_too_many(cells, self._width, self._table.separator))
        if not name and not asked.identifiers:
            return replace(asked, no_name=_why_none(what))
        return asked

    def _identifiers_in(self, kept: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        found = ((label, kept[place]) for place, label in self._identifiers.items())
        return tuple((label, value) for label, value in found if no_name(value) is None or value.isdigit())


def _why_none(what: str) -> NoName:
    """Why a row with an empty cell for its name is not screened, by the first of its cells that holds anything."""
    if not what:
        return NoName.BLANK
    said = no_name(what)
    return NoName.EMPTY_CELL if said is None or said is NoName.NUMBER else said


def _gap(blank: list[Row], last: int) -> Iterator[Row]:
    """A long run of empty rows as one, of which the note tells the others."""
    first = blank[0]
    yield replace(first, asked=replace(first.asked, note=f"rows {first.asked.row:,} to {last:,} are empty"))


def _most_cells(heading: list[Cells], below: list[Cells], table: Table) -> int:
    """How many cells a row may have, blank ones at its end counted: as many as the heading, or as rows usually have.

    One blank cell more than in other rows is no accident: a comma in a name moved the others on by one. In a sheet
    nothing moves.
    """
    if table.sheet:
        return sheets.MOST_CELLS
    usual = Counter(len(row.cells) for row in below if row.cells).most_common(1)
    return max([len(row.cells) for row in heading] + [width for width, _ in usual], default=1)


def _too_many(cells: Cells, width: int, separator: str) -> str:
    sign = SEPARATORS.get(separator, "cells")
    more = ", ".join(filter(None, map(_plain, cells.cells[width:])))[:60]
    left = f" (“{more}” is left over)" if more else ""
    return (
        f"Row {cells.number} has {len(cells.cells)} cells under {width} headings{left}: a name with {sign} in it must "
        "stand in quotes."
    )


def _names_in_words(table: Table, headings: Headings) -> list[str]:
    if not headings.texts:
        return ["a list of names without a heading"]
    form = f"sheet “{table.sheet}”" if table.sheet else f"text parted by {SEPARATORS[table.separator]}"
    return [form, f"names from “{headings.texts[headings.place]}”"] if headings.place is not None else [form]


def _in_words(
    table: Table, headings: Headings, identifiers: Places, others: list[str], known: particulars.Places
) -> str:
    """How the file is read, so that whoever asked can see what was taken for what."""
    parts = _names_in_words(table, headings)
    for place, label in identifiers.items():
        text = headings.texts[place] if place < len(headings.texts) else f"column {place + 1}"
        parts.append(f"{label} from “{text}”" if text != label else f"“{label}” beside")
    parts += known.in_words(headings.texts)
    if headings.place is not None and (more := other_names(headings.texts, headings.place)):
        parts.append(f"not screened: {', '.join(f'“{text}”' for text in more)}"[:200])
    if others:
        parts.append(f"not read: {', '.join(f'sheet “{title}”' for title in others)}"[:200])
    return "; ".join(parts)


def _plain(cell: str) -> str:
    return " ".join(_CONTROLS.sub(" ", cell).split())
