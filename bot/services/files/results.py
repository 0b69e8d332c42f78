"""What came of a file: a table's rows counted by outcome with the ones that matter most, or a text's names."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.domain.law.answer import Outcome
from bot.domain.law.severity import SEVEREST_FIRST, Colour, by_weight, colour_of_standing
from bot.services.files.reading import Line, TableRead
from bot.services.ports import Asker
from bot.services.screening.rows import NO_NAME, Result
from bot.services.wording.dates_first import key_date

WORST = 10

Cells = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row that found somebody: the name that was asked, who it is, its colour, and the date that matters next.

    `weight` sorts hits, those that weigh most first; `sure`: the name is the same, and not only like it.
    """

    row: int
    name: str
    caption: str
    entity: str
    status: str
    colour: Colour
    sure: bool
    next_date: str
    weight: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LineResult:
    """One line of results: its cells (rows.COLUMNS), the outcome of its row, and whom it found, if anybody."""

    row: int
    outcome: str
    reason: str
    cells: Cells
    hit: Hit | None = None


@dataclass(slots=True)
class Counted:
    """What came of the rows so far: how many by outcome and colour, why others hold no name, and whom they found."""

    rows: int = 0
    hits: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    colours: Counter[Colour] = field(default_factory=Counter)
    no_names: Counter[str] = field(default_factory=Counter)
    found: dict[str, Hit] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    every: list[tuple[Hit, str]] = field(default_factory=list)  # each line that found somebody, and its outcome

    def add(self, results: Iterable[LineResult]) -> None:
        """Count the lines of whole rows, in the file's order: the first line of a row speaks for it."""
        last = 0
        for result in results:
            if result.row != last:
                last = result.row
                self._count(result)
            if result.hit is not None:
                self._find(result.hit)
                self.every.append((result.hit, result.outcome))

    def worst(self) -> list[tuple[Hit, int]]:
        """Those who weigh most, each once, with how many rows found them."""
        ranked = sorted(self.found.values(), key=lambda hit: hit.weight)[:WORST]
        return [(hit, self.times[hit.entity]) for hit in ranked]

    def _find(self, hit: Hit) -> None:
        before = self.found.get(hit.entity)
        if before is None or hit.weight < before.weight:
            self.found[hit.entity] = hit
        self.times[hit.entity] += 1

    def _count(self, result: LineResult) -> None:
        self.rows += 1
        self.outcomes[result.outcome] += 1
        if result.outcome == NO_NAME:
            self.no_names[result.reason] += 1
        if result.hit is not None:
            self.hits += 1
            self.colours[result.hit.colour] += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What is asked of a file: as of which day, for whom, and whether their own lists may be searched for it."""

    day: dt.date
    today: dt.date
    team: str
    public_only: bool

    @classmethod
    def of(cls, asker: Asker, today: dt.date) -> Screening:
        """As of today, as the asker may see the lists."""
        return cls(day=today, today=today, team=asker.team, public_only=asker.public_only)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableResult:
    """What came of a table.

    `lists`: how many were searched, and how old; `workbook` holds every row; `record` is the id of its record.
    """

    read: TableRead
    counted: Counted
    lists: str
    workbook: bytes
    record: str = ""


class TableScreener(Protocol):
    """Screens tables apart from the process that answers questions, so that a long one keeps nobody waiting."""

    def screen(self, table: TableRead, asked: Screening, *, told: Callable[[Counted], None]) -> TableResult:
        """Screen all rows. `told` hears how far it is after each chunk, and stops it by raising."""
        ...


def line_of(result: Result) -> LineResult:
    """A result as a line. Pure, so that it is made where the row was screened."""
    return LineResult(
        row=result.asked.row,
        outcome=result.outcome,
        reason=result.problem,
        cells=result.cells(),
        hit=_hit(result),
    )


def _hit(result: Result) -> Hit | None:
    found = result.finding
    if found is None:
        return None
    sure = result.outcome == Outcome.MATCH
    standing = colour_of_standing(found.status, found.designations)
    colour = standing if sure or standing is Colour.WHITE else Colour.YELLOW
    return Hit(
        row=result.asked.row,
        name=result.asked.name or " ".join(value for _, value in result.asked.identifiers),
        caption=found.entity.caption,
        entity=found.entity.id,
        status=found.status.value,
        colour=colour,
        sure=sure,
        next_date=key_date(found),
        weight=(SEVEREST_FIRST.index(colour), *by_weight(found), result.asked.row),
    )


def chunks(lines: Sequence[Line], size: int) -> Iterable[Sequence[Line]]:
    """The lines in chunks of this size."""
    return (lines[start : start + size] for start in range(0, len(lines), size))
