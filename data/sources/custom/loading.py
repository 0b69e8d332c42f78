"""Reads a firm's own list, strictly. It has no publisher, and so no dataset.toml: its definition is made here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.lists.entry import Entry, in_order
from bot.errors import BadInput, ListRefused
from data.sources.custom.columns import field_of, fields_of, values_of
from data.sources.custom.mapper import PROGRAM, entry_of
from data.sources.custom.workbooks import workbook_rows
from data.sources.definition import Definition, Sublist
from data.sources.formats.files import SourceFile, csv_rows, first_cells, looks_like_html
from data.sources.formats.reading import Reading
from data.sources.formats.strict import Tally
from data.sources.formats.tables import old_or_utf8
from data.sources.formats.text import quoted

MAX_BYTES = 50 * 1024 * 1024
MAX_ENTRIES = 100_000
_NAME = re.compile(r"[a-z0-9_]{1,40}")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"


def definition_of(name: str) -> Definition:
    """What the list `name` is: one list that nobody fetches, that never grows stale and may shrink at its owner's will.

    Raises BadInput for a name of other than lower-case letters, digits and underscores.
    """
    if not _NAME.fullmatch(name):
        raise BadInput(f"{quoted(name)} is no name for a list: up to 40 lower-case letters, digits and underscores")
    title = f"Own list {name}"
    return Definition(
        id=f"custom_{name}",
        title=title,
        publisher="this firm",
        url="",
        stale_after_days=36_500,  # its owner changes it when there is cause, and not at a pace
        licence="own",
        lists=(Sublist(program=PROGRAM, title=title, min=1, max=MAX_ENTRIES, shrink_percent=100.0),),
    )


def read_custom(file: SourceFile, *, name: str) -> Reading:
    """Read a list of a firm's own: CSV (comma, semicolon or tab) or XLSX, told by content.

    Raises ListRefused, one clear line with file and row, for anything not understood; BadInput for the list's name.
    """
    dataset = definition_of(name).id
    if file.size > MAX_BYTES:
        raise ListRefused(f"{file.name} has {file.size:,} bytes; at most {MAX_BYTES:,} are read")
    head = file.head()
    if looks_like_html(head) or head.startswith(_OLD_EXCEL):
        raise ListRefused(f"{file.name} is neither CSV nor XLSX: save it as one of the two")
    is_workbook, tally = head.startswith(_ZIP), Tally()
    rows = workbook_rows(file) if is_workbook else _csv_rows(file, tally)
    entries = tuple(_entries(rows, file.name, tally))
    if not entries:
        raise ListRefused(f"{file.name} holds no entries")
    return Reading(dataset=dataset, format="XLSX" if is_workbook else "CSV", entries=entries, tally=tally)


def _entries(rows: Iterator[tuple[int, list[str]]], name: str, tally: Tally) -> Iterator[Entry]:
    fields: list[str] = []
    seen: dict[str, int] = {}
    for number, cells in rows:
        place = f"{name}, row {number}"
        if not any(cell.strip() for cell in cells):
            tally.ignore("blank row")
            continue
        if not fields:
            fields = fields_of(cells, name)
            continue
        entry = in_order(entry_of(values_of(cells, fields, place), place))
        if entry.id in seen:
            raise ListRefused(f"{place}: the same id or the same entry as in row {seen[entry.id]}: {quoted(entry.id)}")
        seen[entry.id] = number
        tally.take()
        yield entry


def _csv_rows(file: SourceFile, tally: Tally) -> Iterator[tuple[int, list[str]]]:
    """Rows of equal length, as far as they hold anything: a shorter one means a file cut short or a stray separator."""
    delimiter = max(",;\t", key=lambda mark: sum(map(_is_known, first_cells(file, mark))))
    width = 0
    for number, cells in csv_rows(file, old_or_utf8(file, tally), delimiter=delimiter):
        if cells and width and len(cells) != width:
            raise ListRefused(f"{file.name}, row {number} has {len(cells)} cells instead of {width}")
        width = width or len(cells)
        yield number, cells


def _is_known(header: str) -> bool:
    return field_of(header) is not None
