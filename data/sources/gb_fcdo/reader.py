"""The UK Sanctions List's CSV of 2026 in its own terms: a row for each name and address of a designation.

Line 1 is "Report Date: 13-Feb-2026", line 2 the header of 58 columns. Every column is taken or ignored by name below.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bot.errors import ListRefused
from data.sources.files import SourceFile, csv_rows
from data.sources.gb_fcdo.designation import COLUMNS, Designation
from data.sources.gb_fcdo.mapper import to_entry
from data.sources.reading import Format, Reading
from data.sources.strict import Record, Tally
from data.sources.tidy import tidy

DATASET = "gb_fcdo"
_REPORT_DATE = re.compile(r"Report Date:\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

Row = tuple[int, list[str]]


class UkCsv:
    """The whole list in one CSV file."""

    name = "UK Sanctions List CSV"
    datasets: tuple[str, ...] = (DATASET,)

    def role(self, file: SourceFile) -> str | None:
        head = b"".join(file.head().removeprefix(b"\xef\xbb\xbf").lower().split()).lstrip(b'"')
        return "whole" if head.startswith(b"reportdate:") and b"ofsigroupid" in head else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the list whole. Raises ListRefused."""
        file, tally = files["whole"], Tally()
        rows = csv_rows(file, "utf-8-sig")
        published = _report_date(next(rows, (0, [])), file.name)
        header = _header(next(rows, (0, [])), file.name)
        found: dict[str, Designation] = {}
        for record in _records(rows, header, file.name, tally):
            unique_id = record.need("Unique ID")
            found.setdefault(unique_id, Designation(unique_id)).add(record)
            tally.take()
        entries = tuple(to_entry(designation, f"{file.name}, {key}", tally) for key, designation in found.items())
        return Reading(dataset=dataset, format=self.name, entries=entries, tally=tally, published_on=published)


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
    columns = [_key(cell) for cell in row[1]]
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
            yield Record(dict(zip(header, map(_read, cells), strict=True)), place=place)


@lru_cache(maxsize=1024)
def _read(cell: str) -> str:
    """The cell's text; HTML entities stand in it for characters ("&amp;"). Only whole ones are: "A&LT Co" is a name.

    The rows of a designation repeat most cells, so what was read last is kept.
    """
    return tidy(_ENTITY.sub(lambda found: html.unescape(found.group()), cell))


FORMATS: tuple[Format, ...] = (UkCsv(),)
