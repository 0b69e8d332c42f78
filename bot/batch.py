"""Runs a batch on every processor: each process screens chunks of names, results come back in the order of the file."""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress

from bot.errors import BadInput
from bot.services.ports import UnitOfWork
from bot.services.screening.bulk import COLUMNS, Asked, Bulk, list_versions
from data.batches.names import read_names
from data.batches.results import ResultsFile
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

CHUNK = 250
SELDOM = 50_000
"""Objects made between two looks for cycles in memory."""
WAITING = 3
"""Chunks under way for each process: enough to keep it busy, and few enough to keep memory flat."""

Cells = tuple[object, ...]
Told = Callable[[int], None]
"""Told after each chunk how many names were screened."""

_ROW, _OUTCOME = COLUMNS.index("row"), COLUMNS.index("outcome")
_bulk: Bulk | None = None  # each process's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What to screen and where to write it. `processes` is the number of processors where it is not given."""

    database_url: str
    names: Path
    out: Path
    day: dt.date
    today: dt.date
    column: str | None = None
    encoding: str | None = None
    processes: int = field(default_factory=lambda: os.cpu_count() or 1)

    def read(self) -> Iterator[Asked]:
        """The names of the file. Raises BadInput as read_names does."""
        return read_names(self.names, column=self.column, encoding=self.encoding)


def screen_file(batch: Batch, *, progress: Told = lambda _: None) -> Counter[str]:
    """Screen the names of a file into a file of results; go on after the last row that it holds already.

    The database must hold the lists, and its index of names be there. Raises BadInput when a file cannot be used, or
    the results that are there are of other names, another day or other editions of the lists. Gives how many of the
    names screened now had each outcome.
    """
    if batch.out.suffix.casefold() != ".csv":
        raise BadInput(f"Results are written as CSV: give --out a name that ends in .csv, not {batch.out.name}.")
    results = ResultsFile(batch.out)
    results.check(batch.read(), as_of=batch.day, versions=_versions(batch.database_url))
    outcomes: Counter[str] = Counter()
    with results, _pool(batch) as pool:
        rest = (name for name in batch.read() if name.row > results.done)
        for chunk, found in _in_order(pool, _chunks(rest), waiting=WAITING * batch.processes):
            results.add(found)
            outcomes.update({cells[_ROW]: str(cells[_OUTCOME]) for cells in found}.values())
            progress(len(chunk))
    return outcomes


def _versions(database_url: str) -> str:
    engine = make_engine(database_url)
    with SqlUnitOfWork(engine) as uow:
        held = list_versions(uow.library)
    engine.dispose()
    return held


def run(batch: Batch, new_work: Callable[[], UnitOfWork]) -> None:
    """Screen a file with a bar of progress on stderr, and what came of it. Raises as screen_file does."""
    many = sum(1 for _ in batch.read())
    if not many:
        raise BadInput(f"{batch.names.name} holds no names below its heading.")
    with new_work() as uow:
        uow.index.similar("every process then opens the index, and none builds it", limit=1)
        states = uow.library.lists()
    console = Console(stderr=True)
    with Progress(*Progress.get_default_columns(), MofNCompleteColumn(), console=console) as bar:
        task = bar.add_task(f"Screening into {batch.out.name}", total=many)
        outcomes = screen_file(batch, progress=lambda names: bar.advance(task, names))
        bar.update(task, completed=many)
    console.print(_summary(many, outcomes), highlight=False)
    if old := sum(state.stale_on(batch.today) for state in states):
        console.print(f"{old} of {len(states)} lists are stale or not loaded: python -m bot lists", highlight=False)


def _summary(many: int, outcomes: Counter[str]) -> str:
    now = outcomes.total()
    before = f", {many - now:,} had been" if many > now else ""
    return f"{now:,} names screened{before}: " + ", ".join(f"{n:,} {what}" for what, n in outcomes.most_common())


def _pool(batch: Batch) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        max_workers=batch.processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open,
        initargs=(batch.database_url, batch.day, batch.today),
    )


def _open(database_url: str, day: dt.date, today: dt.date) -> None:
    global _bulk
    gc.set_threshold(SELDOM)  # a batch makes many objects and no cycles: looking for some costs a twentieth of the time
    _bulk = Bulk(partial(SqlUnitOfWork, make_engine(database_url)), day=day, today=today)


def _screen(chunk: Sequence[Asked]) -> list[Cells]:
    """The cells of the results: they pass from process to process at a fraction of what whole findings cost."""
    if _bulk is None:
        raise RuntimeError("this process was not set up to screen")
    return [result.cells() for result in _bulk.screen(chunk)]


def _chunks(names: Iterable[Asked]) -> Iterator[list[Asked]]:
    rest = iter(names)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _in_order(
    pool: ProcessPoolExecutor, chunks: Iterable[list[Asked]], *, waiting: int
) -> Iterator[tuple[list[Asked], list[Cells]]]:
    """Chunks with their results, in order; no more than `waiting` chunks are under way at once."""
    under_way: deque[tuple[list[Asked], Future[list[Cells]]]] = deque()
    for chunk in chunks:
        under_way.append((chunk, pool.submit(_screen, chunk)))
        if len(under_way) >= waiting:
            first, future = under_way.popleft()
            yield first, future.result()
    for chunk, future in under_way:
        yield chunk, future.result()
