"""The rows of a batch screened in this process, for tests of what becomes of them: to start a process takes seconds.

That a batch has processes of its own, and what becomes of those, is for the tests of those (test_batch_processes.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from types import TracebackType

from bot.commands.batch_processes import Cells
from bot.services.screening.bulk import Bulk
from data.batches.names import Row
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork


class RowsHere(AbstractContextManager["RowsHere"]):
    """Stands for the Processes of a batch."""

    def __init__(self, _many: int, database_url: str, day: dt.date, today: dt.date) -> None:
        self._engine = make_engine(database_url)
        self._bulk = Bulk(partial(SqlUnitOfWork, self._engine), day=day, today=today)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.dispose()

    def screen(self, chunks: Iterable[list[Row]]) -> Iterator[tuple[list[Row], list[Cells]]]:
        """Chunks with their results, in order."""
        for chunk in chunks:
            yield chunk, [result.cells() for result in self._bulk.screen([row.asked for row in chunk])]
