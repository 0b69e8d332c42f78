"""How well messages are read, on a labelled file: python tests/bench/questions.py FILE [--json] [--misses].

FILE is a table parted by tabs, without quoting: id, text, kind, names ("|" between them), day ("-", a day, YYYY-MM,
YYYY, or "?" where one is meant and must be asked), aspect and note (other languages begin with their code). Names are
sought in the reviewed facts alone, or in --database. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.clock import SystemClock
from bot.services.lists.loading import load_curated
from bot.services.ports import UnitOfWork
from bot.services.questions.reader import Reader
from data import curated
from data.curated.vocabulary import vocabularies
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.questions_judged import Judged, Row, wanted_names


@contextmanager
def reviewed_facts() -> Iterator[str]:
    """The address of a database that holds the reviewed facts alone."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/facts.db"
        engine = make_engine(url)
        upgrade(engine)
        load_curated(partial(SqlUnitOfWork, engine), curated.load, clock=SystemClock())
        engine.dispose()
        yield url


def judge(rows: Sequence[Row], uow: UnitOfWork, *, today: dt.date, timed: bool = True) -> list[Judged]:
    """Every message read, each timed by itself."""
    reader = Reader(vocabularies())
    for row in rows if timed else ():  # tables of words are made ready when they are first needed
        reader.read(row["text"], uow.index, today=today)
    judged = []
    for row in rows:
        began = time.perf_counter()
        reading = reader.read(row["text"], uow.index, today=today)
        judged.append(Judged(row, reading, time.perf_counter() - began))
    return judged


def summary(judged: Sequence[Judged]) -> Mapping[str, object]:
    """The figures, as they are printed."""
    aspects = [one.aspect_right for one in judged if one.aspect_right is not None]
    return {
        "questions": len(judged),
        "right": sum(one.right for one in judged),
        "wrongly screened": sum(one.wrongly_screened for one in judged),
        "asked": sum(one.asked for one in judged),
        "by kind": _shares((one.row["kind"], one.right) for one in judged),
        "by language": _shares((one.language, one.right) for one in judged),
        "aspect right": f"{sum(aspects)} of {len(aspects)}",
        "ms p50": round(1000 * statistics.median(one.seconds for one in judged), 1),
        "ms p99": round(1000 * sorted(one.seconds for one in judged)[int(len(judged) * 0.99)], 1),
    }


def _shares(judged: Iterator[tuple[str, bool]]) -> Mapping[str, str]:
    many, right = Counter[str](), Counter[str]()
    for group, was_right in judged:
        many[group] += 1
        right[group] += was_right
    return {group: f"{right[group]} of {many[group]}" for group in sorted(many)}


def _miss(one: Judged) -> str:
    read = one.reading
    day = f"{read.day.on} ({read.day.precision})" if read.day else "-"
    return (
        f"{one.row['id']} {one.row['text']}\n    meant {one.row['kind']} {wanted_names(one.row)} {one.row['day']}"
        f"\n    read  {read.kind} {list(read.names)} {day} {' '.join(read.doubts)}"
    )


def main() -> None:
    """Read the command line, judge the file, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="only the figures")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--aspects", action="store_true", help="where only the aspect was missed")
    parser.add_argument("--today", type=dt.date.fromisoformat, default=dt.date(2026, 11, 26))
    parser.add_argument("--database", help="a database of lists, in place of the reviewed facts alone")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    with reviewed_facts() as facts:
        engine = make_engine(options.database or facts)
        with SqlUnitOfWork(engine) as uow:
            judged = judge(rows, uow, today=options.today)
        engine.dispose()
    if options.misses:
        print("\n".join(_miss(one) for one in judged if not one.right))
    if options.aspects:
        print(
            "\n".join(
                f"{o.row['aspect']} / {o.reading.aspect}: {o.row['text']}" for o in judged if o.aspect_right is False
            )
        )
    print(json.dumps(summary(judged), ensure_ascii=False))


if __name__ == "__main__":
    main()
