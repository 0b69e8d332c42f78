"""The EU's list as CSV is recognised, so that it is refused with the reason, and not as an unknown file."""

from __future__ import annotations

from collections.abc import Mapping

from bot.errors import ListRefused
from data.sources.files import SourceFile
from data.sources.reading import Reading

_COLUMNS = ((b"Naal_wholename", b"Leba_numtitle"), (b"NameAlias_WholeName", b"Entity_LogicalId"))
"""Headings of 2018, and those since."""


class EuCsv:
    """The semicolon-separated form: a row for each part of an entity, with little said of what belongs together."""

    name = "EU CSV"
    datasets: tuple[str, ...] = ("eu_fsf",)

    def role(self, file: SourceFile) -> str | None:
        head = file.head()
        return "refused" if any(all(column in head for column in columns) for columns in _COLUMNS) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        return "eu_fsf"

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Raises ListRefused, always: says what is wrong with the file and what to load instead."""
        file = files["refused"]
        why = "it repeats an entity on a row for each of its parts"
        if file.head().removeprefix(b"\xef\xbb\xbf").startswith(b'"'):
            why = "whole lines stand in quotes, so a spreadsheet has saved it anew and may have cut it"
        raise ListRefused(f"{file.name} is the EU list as CSV, which is not read: {why}. Load the EU's XML 1.1 file")
