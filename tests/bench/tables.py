"""Golden tables that say what the code does today: make golden writes them anew, and their diff is a change's effect.

A row is added as a line of what is asked alone; the rest of it is written.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of tests/golden: columns parted by tabs, nothing quoted; `head` is its first line, where it has one."""

    name: str
    head: tuple[str, ...] = ()

    def known(self) -> list[tuple[str, ...]]:
        """The rows of the table, without its head."""
        with (GOLDEN / self.name).open(encoding="utf-8", newline="") as file:
            rows = [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
        if self.head:
            assert rows.pop(0) == self.head
        return rows

    def write(self, rows: Iterable[tuple[str, ...]]) -> None:
        """Write the table anew."""
        lines = [*([self.head] if self.head else []), *rows]
        with (GOLDEN / self.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", quotechar=None)
            writer.writerows(lines)
