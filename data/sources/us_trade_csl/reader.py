"""Reads the Consolidated Screening List, strictly, as CSV or as JSON."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, first_cells, looks_like_html
from data.sources.formats.reading import Format, Reading
from data.sources.formats.strict import Record, Tally
from data.sources.formats.tables import named_rows
from data.sources.formats.text import quoted
from data.sources.joining import joined
from data.sources.us_trade_csl.identifiers import sorts_stand_first
from data.sources.us_trade_csl.mapper import entry_of
from data.sources.us_trade_csl.record import COLUMNS, Row, row_of_csv, row_of_json
from data.sources.us_trade_csl.results import records

DATASET = "us_trade_csl"
_OWN = frozenset(("source", "entity_number", "federal_register_notice", "source_list_url", "alt_names"))
"""Columns by which a file is known, whatever others come or go."""


class _Whole(ABC):
    """What both formats share: one file, one dataset."""

    name: str
    datasets: tuple[str, ...] = (DATASET,)

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """The one there is."""
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the file whole, once. Raises ListRefused."""
        tally, entries = Tally(), []
        unknown: Counter[str] = Counter()
        for row in self._rows(files["whole"]):
            if row is None:
                tally.ignore("row that says nothing")
                continue
            entries.append(entry_of(row, tally))
            tally.take(row.source.code)
            unknown.update(paper.sort for paper in row.papers if not paper.is_known)
        for sort, count in sorted(unknown.items()):
            tally.warn(f"{count} identifiers are of a sort not known, and kept as other: {quoted(sort)}")
        if not entries:
            raise ListRefused(f"{files['whole'].name} holds no rows")
        return Reading(dataset=DATASET, format=self.name, entries=joined(entries, tally), tally=tally)

    @abstractmethod
    def _rows(self, file: SourceFile) -> Iterator[Row | None]: ...


class CsvFormat(_Whole):
    """The CSV file: 29 columns, in the layout of 2022 or that of 2025."""

    name = "CSL CSV file"

    def role(self, file: SourceFile) -> str | None:
        """ "whole" when the first line holds the columns by which the list is known."""
        return "whole" if set(first_cells(file)) >= _OWN else None

    def _rows(self, file: SourceFile) -> Iterator[Row | None]:
        rows = list(named_rows(file, COLUMNS))
        sort_first = sorts_stand_first(values["ids"] for _, values in rows)
        return (row_of_csv(Record(values, place=place), sort_first=sort_first) for place, values in rows)


class JsonFormat(_Whole):
    """The JSON file: {"results": [...]}."""

    name = "CSL JSON file"

    def role(self, file: SourceFile) -> str | None:
        """ "whole" when the file begins as an object of results with fields of this list."""
        head = file.head()
        if looks_like_html(head) or not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return None
        return "whole" if b'"results"' in head and (b'"source_list_url"' in head or b'"alt_names"' in head) else None

    def _rows(self, file: SourceFile) -> Iterator[Row | None]:
        return (row_of_json(values, place=f"{file.name}, record {number}") for number, values in records(file))


FORMATS: tuple[Format, ...] = (CsvFormat(), JsonFormat())
