"""What was read in a file: a table of names or a running text, or a question where nothing says what to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.errors import BadInput
from bot.services.screening.rows import Asked


class Which(StrEnum):
    """What has to be chosen before a file can be read."""

    COLUMN = "column"
    SHEET = "sheet"


class Unclear(BadInput):
    """Nothing says which part of a file holds the names; `choices` are what it may be."""

    def __init__(self, line: str, which: Which, choices: Sequence[str]) -> None:
        super().__init__(line)
        self.which = which
        self.choices = tuple(choices)

    def __reduce__(self) -> tuple[type[Unclear], tuple[str, Which, tuple[str, ...]]]:
        """How it passes from process to process."""
        return Unclear, (str(self), self.which, self.choices)


class NotInUtf8(BadInput):
    """A text in another encoding, which nothing in it says."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: what is asked, and the cells that are kept of it."""

    asked: Asked
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRead:
    """A table of names. `reading` says how it was read, `unused` what of it was left alone ("" for nothing)."""

    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    reading: str
    unused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRead:
    """A running text. `cut`: there was more of it than is read."""

    text: str
    reading: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose where a file did not tell: a column's heading, a sheet's name; "" where nobody did."""

    column: str = ""
    sheet: str = ""


EVERYTHING = Chosen()
"""Nobody chose anything: what a file tells by itself is read."""


class FileReader(Protocol):
    """Reads the content of a file, apart from this process: what people send may harm whoever opens it."""

    def read(self, name: str, content: bytes, chosen: Chosen) -> TableRead | TextRead:
        """What is in it. Raises BadInput for what cannot be read, Unclear where somebody has to choose."""
        ...
