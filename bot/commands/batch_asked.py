"""A file of names that is to be screened: whether it can be, before the database is opened."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.errors import BadInput
from data.batches.names import NamesFile


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What to screen and where to write it. `processes` is the number of processors where it is not given."""

    database_url: str
    names: Path
    out: Path
    day: dt.date
    today: dt.date
    column: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    processes: int = field(default_factory=lambda: os.cpu_count() or 1)

    @cached_property
    def file(self) -> NamesFile:
        """The file of names. Raises BadInput as NamesFile does."""
        return NamesFile(self.names, column=self.column, encoding=self.encoding, sheet=self.sheet)

    @property
    def journal(self) -> Path:
        """Where results are written as they come: `out` itself, or a CSV beside it that a workbook is then made of."""
        return self.out if self.is_csv else self.out.with_suffix(".part.csv")

    @property
    def is_csv(self) -> bool:
        """Whether the results are CSV; a workbook otherwise."""
        return self.out.suffix.casefold() == ".csv"

    def check(self) -> None:
        """Raise BadInput where the files cannot be used: before anything is opened or written."""
        if self.out.suffix.casefold() not in (".csv", ".xlsx"):
            raise BadInput(f"Results are written as CSV or XLSX: give --out a name that ends so, not {self.out.name}.")
        if not self.is_csv and self.out.exists() and not self.journal.exists():
            raise BadInput(f"{self.out.name} is there already: give another name to --out, or remove it.")
        if self.out.resolve() == self.names.resolve():
            raise BadInput("--out is the file of names itself: give it another name.")
        if not self.out.parent.is_dir():
            raise BadInput(f"There is no folder {self.out.parent} for the results.")
        _ = self.file
