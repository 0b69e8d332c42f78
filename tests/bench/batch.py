"""Measures a batch: python tests/bench/batch.py --data FOLDER [--names 60000] [--screened 100000].

The store holds the names of mixed_* (made-up ones beside them where more are asked for, see speed.py). The names that
are screened are the questions of mixed_* once, and made-up names for the rest: among a bank's customers few are listed.
What runs is the batch of `python -m bot screen --file`, on every processor of the machine. The memory is that of all
its processes together, at its highest in the first and in the second half of the run.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import os
import subprocess
import sys
import time
from functools import partial
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.clock import SystemClock
from bot.commands.batch import run
from bot.commands.batch_asked import Batch
from bot.domain.names.keys import plain_key
from bot.services.records.basis import UNKNOWN
from bot.services.records.batch import BatchRecords
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.filling import filled
from tests.bench.sets import held_out, of_lists_asked_about, read_list, read_questions
from tests.bench.speed import enough, made_names

SECONDS_BETWEEN = 0.5
OTHER_SEED = 11
"""The names that are screened are other ones than those made up for the store."""


def main() -> None:
    """Print the figures, one JSON object."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, required=True)
    asked.add_argument("--names", type=int, default=60_000, help="names in the store")
    asked.add_argument("--screened", type=int, default=100_000, help="names to screen")
    asked.add_argument("--run", nargs=3, help=argparse.SUPPRESS)  # the batch itself, in a process of its own
    options = asked.parse_args()
    if options.run:
        _screen(*options.run)
    else:
        print(json.dumps(_measured(options.data, options.names, options.screened)))


def _screen(url: str, names: str, out: str) -> None:
    today = dt.datetime.now(dt.UTC).date()
    batch = Batch(database_url=url, names=Path(names), out=Path(out), day=today, today=today)
    work = partial(SqlUnitOfWork, make_engine(url))
    run(batch, work, BatchRecords(work, SystemClock(), program=UNKNOWN))


def _measured(data: Path, names: int, screened: int) -> dict[str, object]:
    questions = [q for q in read_questions(data / "mixed_queries.csv") if plain_key(q.text)]
    entries = held_out(read_list(data / "mixed_entities.jsonl"), questions)
    if names <= 60_000:
        entries = of_lists_asked_about(entries, questions)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        engine = filled(place, enough(entries, names))
        with SqlUnitOfWork(engine) as uow:
            uow.index.similar("the index is built before the clock starts", limit=1)
        url = engine.url.render_as_string(hide_password=False)
        engine.dispose()
        made = made_names([entry.names[0] for entry in entries], seed=OTHER_SEED)
        with (place / "names.csv").open("w", encoding="utf-8", newline="") as file:
            texts = islice(chain((q.text for q in questions), made), screened)
            csv.writer(file).writerows([["name"], *([text] for text in texts)])
        told = {"names": names, "screened": screened, "processors": os.cpu_count()}
        return told | _timed(url, place / "names.csv", place / "results.csv")


def _timed(url: str, names: Path, out: Path) -> dict[str, object]:
    command = [sys.executable, __file__, "--data", ".", "--run", url, str(names), str(out)]
    began = time.perf_counter()
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    memory: list[int] = []
    while running.poll() is None:
        memory.append(memory_of(running.pid))
        time.sleep(SECONDS_BETWEEN)
    took = time.perf_counter() - began
    if running.returncode:
        raise SystemExit(f"the batch ended with status {running.returncode}")
    half = len(memory) // 2
    with out.open(encoding="utf-8", newline="") as file:
        rows = sum(1 for _ in csv.reader(file)) - 1
    return {
        "wall s": round(took, 1),
        "rows of results": rows,
        "memory MB, first half": max(memory[:half], default=0),
        "memory MB, second half": max(memory[half:], default=0),
    }


def memory_of(process: int) -> int:
    """What a process and its children hold, in MB; what they share is counted once for each."""
    command = ["ps", "-o", "rss=", "--pid", str(process), "--ppid", str(process)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return round(sum(map(int, told.stdout.split())) / 1000)


if __name__ == "__main__":
    main()
