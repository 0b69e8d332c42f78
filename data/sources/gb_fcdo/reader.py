"""The UK Sanctions List of 2026 in the two formats that say everything: CSV and XML. One edition gives the same
entries in both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading
from data.sources.formats.strict import Tally
from data.sources.gb_fcdo.document import is_uk_document, read_document
from data.sources.gb_fcdo.mapper import to_entry
from data.sources.gb_fcdo.record import UkRecord
from data.sources.gb_fcdo.table import is_uk_table, read_table

DATASET = "gb_fcdo"

Records = tuple[dt.date, dict[str, UkRecord]]


@dataclass(eq=False, slots=True, kw_only=True)
class UkFormat:
    """The whole list in one file; `records` gives its day and its designations by Unique ID."""

    name: str
    told: Callable[[SourceFile], bool]
    records: Callable[[SourceFile, Tally], Records]
    datasets: tuple[str, ...] = (DATASET,)

    def role(self, file: SourceFile) -> str | None:
        return "whole" if self.told(file) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the list whole. Raises ListRefused."""
        file, tally = files["whole"], Tally()
        published, found = self.records(file, tally)
        entries = tuple(to_entry(record, f"{file.name}, {key}", tally) for key, record in found.items())
        return Reading(dataset=dataset, format=self.name, entries=entries, tally=tally, published_on=published)


FORMATS: tuple[Format, ...] = (
    UkFormat(name="UK Sanctions List CSV", told=is_uk_table, records=read_table),
    UkFormat(name="UK Sanctions List XML", told=is_uk_document, records=read_document),
)
