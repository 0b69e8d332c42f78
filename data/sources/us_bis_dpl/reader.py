"""Reads the Denied Persons List, strictly: text with tabs, or the export as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, first_cells
from data.sources.formats.reading import Format, Reading
from data.sources.formats.strict import Record, Tally
from data.sources.formats.tables import named_rows, old_or_utf8
from data.sources.joining import joined
from data.sources.us_bis_dpl.mapper import entry_of

DATASET = "us_bis_dpl"
COLUMNS = tuple(
    """
    Name Street_Address City State Country Postal_Code Effective_Date Expiration_Date Standard_Order Last_Update Action
    FR_Citation
    """.split()
)
_BY_FOLDED = {name.casefold(): name for name in COLUMNS}
_OWN = frozenset(("Effective_Date", "Expiration_Date", "Standard_Order", "FR_Citation"))
"""Columns by which a file is known, whatever others come or go."""


class TableFormat:
    """One table, its columns named in the first row."""

    datasets: tuple[str, ...] = (DATASET,)

    def __init__(self, name: str, delimiter: str) -> None:
        self.name = name
        self._delimiter = delimiter

    def role(self, file: SourceFile) -> str | None:
        """ "whole" when the first line holds most of the columns by which the list is known."""
        named = {_named(cell) for cell in first_cells(file, self._delimiter)}
        return "whole" if len(_OWN & named) > len(_OWN) / 2 else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """The one there is."""
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the file whole, once. Raises ListRefused."""
        tally, entries = Tally(), []
        for record in self._records(files["whole"], tally):
            entries.append(entry_of(record, tally))
            tally.take()
        if not entries:
            raise ListRefused(f"{files['whole'].name} holds no rows")
        return Reading(dataset=DATASET, format=self.name, entries=joined(entries, tally), tally=tally)

    def _records(self, file: SourceFile, tally: Tally) -> Iterator[Record]:
        encoding = old_or_utf8(file, tally)  # the editions seen are ASCII; a stray byte is no reason to refuse one
        rows = named_rows(file, COLUMNS, encoding=encoding, delimiter=self._delimiter, named=_named)
        return (Record(values, place=place) for place, values in rows)


def _named(printed: str) -> str:
    """Our name of a column: an export may print "Street Address"."""
    return _BY_FOLDED.get(printed.strip().replace(" ", "_").casefold(), printed)


FORMATS: tuple[Format, ...] = (
    TableFormat("DPL text file with tabs", "\t"),
    TableFormat("DPL CSV export", ","),
)
