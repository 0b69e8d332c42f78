"""The processes of a batch. They end with the one that started them, however that ends."""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import Self

from bot.errors import ScreenbotError
from bot.runtime.signals import STOPPED
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked
from data.batches.names import Row
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

COLLECTED_AFTER = 50_000
"""Allocations between two looks for cycles in memory."""
WAITING = 3
"""Chunks under way for each process: enough to keep it busy, and few enough to keep memory flat."""

CLOSED_WITHIN = ENDED_WITHIN = 3.0
"""Seconds that the pool has to close when left early, and then the program to end: what is written stands already."""

Cells = tuple[object, ...]

_bulk: Bulk | None = None  # each process's own


class ProcessEnded(ScreenbotError):
    """A process was ended from outside, as by a system that is out of memory. What is written stays."""


class Processes:
    """Processes that screen chunks of rows. Left early, they end at once: their chunks are screened again later."""

    def __init__(self, many: int, database_url: str, day: dt.date, today: dt.date) -> None:
        self._waiting = WAITING * many
        self._pool = ProcessPoolExecutor(
            max_workers=many,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open,
            initargs=(database_url, day, today),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.shutdown()
            return
        for process in multiprocessing.active_children():
            process.kill()
        closing = threading.Thread(target=partial(self._pool.shutdown, cancel_futures=True), daemon=True)
        closing.start()
        closing.join(CLOSED_WITHIN)
        if closing.is_alive():
            threading.Thread(target=_end_at_last, daemon=True).start()

    def screen(self, chunks: Iterable[list[Row]]) -> Iterator[tuple[list[Row], list[Cells]]]:
        """Chunks with their results, in order; a bounded number is under way at once. Raises ProcessEnded."""
        under_way: deque[tuple[list[Row], Future[list[Cells]]]] = deque()
        try:
            for chunk in chunks:
                under_way.append((chunk, self._pool.submit(_screen, [row.asked for row in chunk])))
                if len(under_way) >= self._waiting:
                    first, future = under_way.popleft()
                    yield first, future.result()
            for chunk, future in under_way:
                yield chunk, future.result()
        except BrokenProcessPool as error:
            raise ProcessEnded(
                "A process of the batch was ended from outside (out of memory?). The same command goes on."
            ) from error


def _open(database_url: str, day: dt.date, today: dt.date) -> None:
    global _bulk
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that started this process
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(COLLECTED_AFTER)  # a batch makes many objects and no cycles: looking for some takes a twentieth
    _bulk = Bulk(partial(SqlUnitOfWork, make_engine(database_url)), day=day, today=today)


def _end_with_parent() -> None:
    """A killed parent closes no pool: without this its processes would wait for work for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _end_at_last() -> None:
    """A pool whose processes were ended from outside may wait for them for ever, and the interpreter's end for it."""
    time.sleep(ENDED_WITHIN)
    os._exit(STOPPED)


def _screen(chunk: Sequence[Asked]) -> list[Cells]:
    """The cells of the results: they pass from process to process at a fraction of what whole findings cost."""
    if _bulk is None:
        raise RuntimeError("this process was not set up to screen")
    return [result.cells() for result in _bulk.screen(chunk)]
