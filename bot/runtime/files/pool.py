"""The processes for files: one that reads each file and then ends, and one that screens the chunks of all tables."""

from __future__ import annotations

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from concurrent.futures.process import BrokenProcessPool
from threading import Lock, Timer

from bot.errors import BadInput
from bot.runtime.files import child, screening_child
from bot.services.files.reading import Chosen, Line, TableRead, TextRead
from bot.services.files.results import Counted, LineResult, Screening, TableResult, chunks
from bot.services.screening import searched_lists

CHUNK = 100
WAITING = 2
"""Chunks of one table under way: those of other tables come between."""
READ_SECONDS = 120
IDLE_SECONDS = 120.0
"""So long after its last chunk the screening process stays."""

_SPAWN = multiprocessing.get_context("spawn")


class ReadApart:
    """Reads files (services.files.reading.FileReader), each in a process of its own that ends with it."""

    def read(self, name: str, content: bytes, chosen: Chosen) -> TableRead | TextRead:
        """What is in the file. Raises BadInput, for one that breaks its reader too."""
        pool = ProcessPoolExecutor(1, mp_context=_SPAWN, initializer=child.begin_reading)
        try:
            return pool.submit(child.read, name, content, chosen).result(timeout=READ_SECONDS)
        except (BrokenProcessPool, MemoryError) as error:
            raise BadInput(f"{name[:80]} cannot be read: it takes more memory than any file of its size.") from error
        except TooSlow as error:
            raise BadInput(f"{name[:80]} cannot be read in {READ_SECONDS} seconds.") from error
        finally:
            _end(pool)


def _end(pool: ProcessPoolExecutor) -> None:
    """End its process, whatever it is at."""
    for process in list((pool._processes or {}).values()):
        process.kill()
    pool.shutdown(wait=False, cancel_futures=True)


class ScreenApart:
    """Screens tables (services.files.results.TableScreener): all of them in one process, a chunk of each in turn."""

    def __init__(self, database_url: str) -> None:
        self._database_url = database_url
        self._lock = Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._users = 0
        self._idle: Timer | None = None

    def screen(self, table: TableRead, asked: Screening, *, told: Callable[[Counted], None]) -> TableResult:
        """Screen all rows. `told` hears how far it is, and stops it by raising."""
        pool = self._entered()
        try:
            rows, lists = pool.submit(screening_child.lists, asked).result()
            counted = Counted()
            results: list[tuple[tuple[str, ...], tuple[object, ...]]] = []
            for lines, found in _each(pool, chunks(table.lines, CHUNK), asked):
                kept = {line.asked.row: line.kept for line in lines}
                results += [(kept[one.row], one.cells) for one in found]
                counted.add(found)
                told(counted)
            summary: list[Sequence[Sequence[str]]] = [*_summary(table, asked, counted), [searched_lists.COLUMNS, *rows]]
            book = pool.submit(screening_child.workbook, table.heading, results, summary).result()
        except BrokenProcessPool:
            self._forget(pool)
            raise
        finally:
            self._left()
        return TableResult(read=table, counted=counted, lists=lists, workbook=book)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool:
            _end(pool)

    def _entered(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._idle:
                self._idle.cancel()
            self._users += 1
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    1, mp_context=_SPAWN, initializer=screening_child.begin_screening, initargs=(self._database_url,)
                )
            return self._pool

    def _left(self) -> None:
        with self._lock:
            self._users -= 1
            if not self._users:
                self._idle = Timer(IDLE_SECONDS, self._close_if_idle)
                self._idle.daemon = True
                self._idle.start()

    def _close_if_idle(self) -> None:
        with self._lock:
            if self._users or not self._pool:
                return
            pool, self._pool = self._pool, None
        pool.shutdown(wait=False)

    def _forget(self, pool: ProcessPoolExecutor) -> None:
        """Its process is gone: the next table gets another."""
        with self._lock:
            if self._pool is pool:
                self._pool = None
        pool.shutdown(wait=False, cancel_futures=True)


def _each(
    pool: ProcessPoolExecutor, parts: Iterable[Sequence[Line]], asked: Screening
) -> Iterator[tuple[Sequence[Line], list[LineResult]]]:
    """The chunks with their results, in order."""
    under_way: deque[tuple[Sequence[Line], Future[list[LineResult]]]] = deque()
    try:
        for part in parts:
            under_way.append((part, pool.submit(screening_child.screen, [line.asked for line in part], asked)))
            if len(under_way) >= WAITING:
                lines, future = under_way.popleft()
                yield lines, future.result()
        for lines, future in under_way:
            yield lines, future.result()
    finally:
        for _, future in under_way:
            future.cancel()


def _summary(table: TableRead, asked: Screening, counted: Counted) -> list[list[Sequence[str]]]:
    """The first tables of the workbook's second sheet: what was asked, what came of it."""
    own = "searched" if not asked.public_only else "not searched: people of other organisations may read this"
    told: list[Sequence[str]] = [
        ("read as", table.reading),
        ("as of", asked.day.isoformat()),
        *([("dates", table.unused)] if table.unused else []),
        ("your own lists", own),
        ("", "No match is not clearance, and a match is a lead and not a finding."),
    ]
    outcomes: list[Sequence[str]] = [("outcome", "rows"), *_counts(counted.outcomes), ("all", str(counted.rows))]
    return [told, outcomes, [("no name", "rows"), *_counts(counted.no_names)]]


def _counts(counted: Counter[str]) -> list[Sequence[str]]:
    return [(str(what), str(n)) for what, n in counted.most_common()]
