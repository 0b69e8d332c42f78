"""The UK Sanctions List as CSV (2026): a row for each name and address of a designation.

Line 1 is "Report Date: 13-Feb-2026", line 2 the header of 58 columns. Every column is taken by name below.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, csv_rows
from data.sources.formats.strict import Record, Tally
from data.sources.formats.text import tidy
from data.sources.gb_fcdo.record import ADDRESS, COLUMNS, NAME_PARTS, PAIRS, SAID, UkRecord
from data.sources.gb_fcdo.texts import plain

_REPORT_DATE = re.compile(r"Report Date:\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

Row = tuple[int, list[str]]


def is_uk_table(file: SourceFile) -> bool:
    """Whether the file begins as this list's CSV does."""
    head = b"".join(file.head().removeprefix(b"\xef\xbb\xbf").lower().split()).lstrip(b'"')
    return head.startswith(b"reportdate:") and b"ofsigroupid" in head


def read_table(file: SourceFile, tally: Tally) -> tuple[dt.date, dict[str, UkRecord]]:
    """The report's day, and the designations by Unique ID. Raises ListRefused."""
    rows = csv_rows(file, "utf-8-sig")
    published = _report_date(next(rows, (0, [])), file.name)
    header = _header(next(rows, (0, [])), file.name)
    found: dict[str, UkRecord] = {}
    for row in _records(rows, header, file.name, tally):
        unique_id = row.need("Unique ID")
        _add(row, found.setdefault(unique_id, UkRecord(unique_id)))
        tally.take()
    return published, found


def _add(row: Record, to: UkRecord) -> None:
    to.is_a(row.take("Designation Type"), place=row.place)
    to.add_name(
        [row.take(part) for part in NAME_PARTS], type=row.take("Name type"), strength=row.take("Alias strength")
    )
    to.add_native(
        row.take("Name non-latin script"),
        script=row.take("Non-latin script type"),
        language=row.take("Non-latin script language"),
    )
    to.add_address([row.take(column) for column in ADDRESS])
    for column in SAID:
        to.say(column, row.take(column))
    for column, more in PAIRS.items():
        to.pair(column, row.take(column), row.take(more))
    row.finish()


def _report_date(row: Row, name: str) -> dt.date:
    """The day in the first line; the cells after it are empty where a spreadsheet has been at the file."""
    printed = " ".join(filter(None, row[1])).strip()
    found = _REPORT_DATE.fullmatch(printed)
    if found and found.group(2).lower() in _MONTHS:
        try:
            return dt.date(int(found.group(3)), _MONTHS.index(found.group(2).lower()) + 1, int(found.group(1)))
        except ValueError:
            pass  # 31-Feb-2026: refused below, as anything else that is no date
    raise ListRefused(f"{name}, row 1: {printed[:40]!r} is not 'Report Date: DD-Mon-YYYY'")


def _header(row: Row, name: str) -> list[str]:
    """The columns under the names used here, in the file's order; case and blanks have varied and do not matter."""
    known = {_key(column): column for column in COLUMNS}
    columns = list(map(_key, row[1]))
    if unknown := [cell for cell in row[1] if _key(cell) not in known]:
        raise ListRefused(f"{name}, row 2: unknown column {', '.join(map(repr, unknown[:5]))}")
    if missing := [column for key, column in known.items() if key not in columns]:
        raise ListRefused(f"{name}, row 2: there is no column {', '.join(map(repr, missing[:5]))}")
    if len(columns) != len(known):
        raise ListRefused(f"{name}, row 2: a column stands there twice")
    return [known[column] for column in columns]


def _key(column: str) -> str:
    return "".join(tidy(column).casefold().split())


def _records(rows: Iterator[Row], header: list[str], name: str, tally: Tally) -> Iterator[Record]:
    keys = [_key(column) for column in header]
    for number, cells in rows:
        place = f"{name}, row {number:,}"
        if not any(cells):
            tally.ignore("empty row")
        elif len(cells) != len(header):
            raise ListRefused(f"{place} has {len(cells)} cells, not {len(header)}: it is cut, or its columns shift")
        elif _key(cells[0]) == keys[0] and [_key(cell) for cell in cells] == keys:
            raise ListRefused(f"{place} repeats the header")
        else:
            yield Record(dict(zip(header, map(plain, cells), strict=True)), place=place)
