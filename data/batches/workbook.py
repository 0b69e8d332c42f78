"""Writes the results of a batch as a workbook: coloured by verdict, with links, and a sheet that sums them up."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from bot.domain.law.severity import Colour
from bot.services.spreadsheet import as_text
from bot.services.wording.colours import EMOJI
from data.batches.results import OURS
from data.workbooks import escaped

MOST_ROWS = 1_048_576
MOST_LINKS = 65_000
"""Excel opens no sheet with more; addresses beyond stand as text."""
MOST_TEXT = 32_767

_FILLS = {
    EMOJI[colour]: PatternFill("solid", start_color=fill)
    for colour, fill in (
        (Colour.RED, "FFC7CE"),
        (Colour.ORANGE, "FFD9B3"),
        (Colour.YELLOW, "FFF2B3"),
        (Colour.BLUE, "CFE2F3"),
    )
}
_COLOURED = ("outcome", "colour", "caption", "status")
_WIDTHS = {"name": 36, "matched name": 36, "caption": 36, "explanation": 60, "deadlines": 50, "sources": 50, "also": 40}
_USUAL_WIDTH = 16
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?")
_ADDRESS = re.compile(r"https?://[^\s;]+")
_BOLD, _LINK = Font(bold=True), Font(color="0563C1", underline="single")

Table = Sequence[Sequence[str]]


def write_workbook(results: Path, out: Path, *, summary: Sequence[Table]) -> None:
    """Write the CSV of results as a workbook; the tables of `summary` stand one below the other on a second sheet.

    It is written beside and then put in place, so that there is none or a whole one.
    """
    book = Workbook(write_only=True)
    with results.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        heading = next(rows)
        for number, some in enumerate(_sheetfuls(rows), 1):
            _results(book.create_sheet("Results" if number == 1 else f"Results {number}"), heading, some)
    _summary(book.create_sheet("Summary"), summary)
    beside = out.with_suffix(".xlsx.tmp")
    book.save(beside)
    beside.replace(out)


def _sheetfuls(rows: Iterator[list[str]]) -> Iterator[Iterator[list[str]]]:
    """The rows of one sheet after the other: one at least, as many as there must be."""
    yield islice(rows, MOST_ROWS - 1)
    for first in rows:
        yield islice(chain([first], rows), MOST_ROWS - 1)


def _set_widths(sheet: Any, places: Mapping[str, int]) -> None:
    for column, place in places.items():
        sheet.column_dimensions[get_column_letter(place + 1)].width = _WIDTHS.get(column, _USUAL_WIDTH)


def _results(sheet: Any, heading: Sequence[str], rows: Iterable[list[str]]) -> None:
    places = {column.removeprefix(OURS): place for place, column in enumerate(heading)}
    sheet.freeze_panes = "A2"
    _set_widths(sheet, places)
    sheet.append([_cell(sheet, text, font=_BOLD) for text in heading])
    coloured = [places[column] for column in _COLOURED]
    written, links = 1, 0
    for row in rows:
        fill = _FILLS.get(row[places["colour"]])
        filled = coloured if fill else ()
        cells: list[Any] = [
            _cell(sheet, text, fill=fill) if place in filled else _value(sheet, text) for place, text in enumerate(row)
        ]
        if (address := _ADDRESS.search(row[places["sources"]])) and links < MOST_LINKS:
            cells[places["sources"]] = _cell(sheet, row[places["sources"]], link=address[0])
            links += 1
        sheet.append(cells)
        written += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heading))}{written}"


def _summary(sheet: Any, tables: Sequence[Table]) -> None:
    sheet.column_dimensions["A"].width = sheet.column_dimensions["B"].width = 40
    for table in tables:
        for number, row in enumerate(table):
            texts = [as_text(text) for text in row]
            sheet.append([_value(sheet, text) if number else _cell(sheet, text, font=_BOLD) for text in texts])
        sheet.append([])


def _value(sheet: Any, text: str) -> Any:
    """A number where the text is one as a spreadsheet writes it ("007" is none), else the text, never run."""
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    plain = text.isprintable() and "_x" not in text and not text.startswith(("=", "#"))
    return text[:MOST_TEXT] if plain else _cell(sheet, text)


def _cell(
    sheet: Any, text: str, *, font: Font | None = None, fill: PatternFill | None = None, link: str | None = None
) -> Any:
    cell = WriteOnlyCell(sheet, escaped(ILLEGAL_CHARACTERS_RE.sub(" ", text)[:MOST_TEXT])[:MOST_TEXT])
    cell.data_type = "s"
    if link:
        cell.hyperlink = link
    if font or link:
        cell.font = font or _LINK
    if fill:
        cell.fill = fill
    return cell
