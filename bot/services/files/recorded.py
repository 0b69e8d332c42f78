"""What is recorded of a file that was screened: what it was, by digest, and who of it was found."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256

from bot.services.files.results import TableResult
from bot.services.files.runs import FileRun
from bot.services.records.batch import BatchDone, BatchHit


def batch_of(run: FileRun, content: bytes, result: TableResult, day: dt.date) -> BatchDone:
    """The batch that a table was."""
    hits = [
        BatchHit(row=str(h.row), name=h.name, outcome=outcome, entity=h.entity, caption=h.caption, status=h.status)
        for h, outcome in result.counted.every
    ]
    return BatchDone(
        name=run.name,
        day=day,
        input=sha256(content).hexdigest(),
        results=sha256(result.workbook).hexdigest(),
        rows=result.counted.rows,
        outcomes=result.counted.outcomes,
        hits=hits,
        key=f"{run.team} {run.key}",
    )
