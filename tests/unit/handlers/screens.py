"""What stands for the processes that read and screen files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.law.severity import Colour
from bot.services.files.reading import Chosen, Line, TableRead, TextRead
from bot.services.files.results import Counted, Hit, Screening, TableResult
from bot.services.screening.rows import Asked

XIAOMI = Hit(
    row=2,
    name="Xiaomi <@U1>",
    caption="Xiaomi Corporation",
    entity="xiaomi",
    status="formerly_designated",
    colour=Colour.WHITE,
    sure=True,
    next_date="",
    weight=(4.0, 1.0),
)


def a_table(*names: str) -> TableRead:
    """A table of one column."""
    lines = tuple(Line(Asked(row=row, name=name), (name,)) for row, name in enumerate(names, 2))
    return TableRead(heading=("Name",), lines=lines, reading="text parted by commas; names from “Name”")


@dataclass
class FakeReader:
    """Reads every file as the same; `faults` are raised in turn."""

    found: TableRead | TextRead = field(default_factory=lambda: a_table("Xiaomi", "Apple"))
    faults: list[Exception] = field(default_factory=list)
    read_files: list[tuple[str, bytes, Chosen]] = field(default_factory=list)

    def read(self, name: str, content: bytes, chosen: Chosen) -> TableRead | TextRead:
        self.read_files.append((name, content, chosen))
        if self.faults:
            raise self.faults.pop(0)
        return self.found


@dataclass
class FakeTables:
    """Finds Xiaomi in the first row and nothing in the others; `meanwhile` happens after the first row."""

    asked: list[Screening] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def screen(self, table: TableRead, asked: Screening, *, told: Callable[[Counted], None]) -> TableResult:
        self.asked.append(asked)
        counted = Counted(rows=1, hits=1, outcomes=Counter(match=1), colours=Counter({Colour.WHITE: 1}))
        counted.found["xiaomi"], counted.times["xiaomi"] = XIAOMI, 1
        counted.every.append((XIAOMI, "match"))
        self.meanwhile()
        told(counted)
        rest = len(table.lines) - 1
        counted.rows += rest
        counted.outcomes["no_match"] += rest
        told(counted)
        return TableResult(read=table, counted=counted, lists="3 lists, oldest 1 Nov 2026", workbook=b"PK book")
