"""How fast a long chain of records is verified: `python tests/bench/records.py FOLDER [--records 100000]`.

The records bear the answer of a real question, taken from the database that is named with --like.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.clock import SystemClock
from bot.services.asker import Asker
from bot.services.records.archive import Archive
from bot.services.records.ports import Wanted
from bot.services.records.record import Record
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork

STEP = 1000


def main() -> None:
    """Write a chain, unless it is there, and verify it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--like", required=True)
    options = parser.parse_args()
    engine = make_engine(f"sqlite:///{options.folder}/chain.db")
    upgrade(engine)
    work = partial(SqlUnitOfWork, engine)
    archive = Archive(work, SystemClock())
    if not archive.heads():
        began = time.perf_counter()
        fill(work, samples(options.like), options.records)
        print(f"wrote {options.records:,} in {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    done = archive.verify("T0BENCH")
    seconds = time.perf_counter() - began
    print(f"verified {done.records:,} in {seconds:.1f} s; {len(done.faults)} breaks")
    for fault in done.faults[:20]:
        print(fault)


def samples(address: str) -> list[Record]:
    """Real records."""
    with SqlUnitOfWork(make_engine(address)) as uow:
        return list(uow.records.find(Wanted(), limit=200))


def fill(work: partial[SqlUnitOfWork], like: list[Record], count: int) -> None:
    """Write so many records."""
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for first in range(0, count, STEP):
        with work() as uow:
            for number in range(first, min(first + STEP, count)):
                asker = Asker(surface="command", team="T0BENCH", user=f"U{number % 50}", channel="C1")
                record = replace(like[number % len(like)], id=f"{number:012x}", asker=asker, asked_at=at)
                uow.records.add(record)
            uow.commit()


if __name__ == "__main__":
    main()
