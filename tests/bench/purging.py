"""How long the purge of a workspace with many records takes, and its longest step, while others ask.

    python tests/bench/purging.py postgresql+psycopg://root@127.0.0.1:5432/test --records 120000 --others 120000

Makes a database of its own on that server and drops it. Half of the channels and follows are the workspace's too.
Records are copies of answers from the reviewed facts, in parts as the bot keeps them, with persons, times and places
in the chain of their own; the copies' hashes are those of what they were copied from. Figures: what a record takes
with its indexes, in bytes, what records share left out; seconds in all; the longest step in milliseconds; and what a
reader of another workspace's last ten records waited before and meanwhile (p50, p99), in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

from sqlalchemy import Engine, make_url, text

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.clock import SystemClock
from bot.services.keeping.purging import Purging
from bot.services.lists.loading import replace_facts
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.curated import load
from data.sql.engine import make_engine
from data.sql.keeping.store import SqlKeeping
from data.sql.migrate import upgrade
from data.sql.tables.records import RecordRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.replicas import NAMES
from tests.integration.databases import _database

_OWN = ("number", "id", "asked_at", "user", "channel", "position")
_SAME = ", ".join(f'"{column.name}"' for column in RecordRow.__table__.columns if column.name not in _OWN)
_RECORDS = f"""
    INSERT INTO records (id, asked_at, "user", channel, position, {_SAME})
    SELECT :team || n, now() - n * interval '1 minute', 'U' || n % 97, 'C' || n % 40, asked.many + n, {_SAME}
    FROM generate_series(1, :count) n
    JOIN (SELECT row_number() OVER () - 1 AS nth, count(*) OVER () AS many, * FROM records WHERE team = :team) asked
    ON asked.nth = n % asked.many
"""  # noqa: S608 - names of columns
_HEAD = "UPDATE record_chains SET length = length + :count WHERE team = :team"
_PLACES = """
    INSERT INTO places (team, channel, kind, enterprise, direct, zone, weekly, announcements, state, reason, next_at,
        claimed_by)
    SELECT :team, 'C' || n, 'channel', '', '', 'UTC', false, false, 'open', '', now(), '' FROM generate_series(1, 40) n
"""
_FOLLOWS = """
    INSERT INTO follows (place, kind, target, label, "by", at)
    SELECT number, 'watch', 'name' || n, 'name', 'U1', now() FROM places, generate_series(1, 100) n WHERE team = :team
"""


class Slowest:
    """Keeping whose steps are timed."""

    def __init__(self, keeping: SqlKeeping) -> None:
        self._keeping = keeping
        self.steps = 0
        self.seconds = 0.0
        self.which = ""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._keeping, name)

    def remove_of_team(self, kind: Any, team: str, **more: Any) -> int:
        begun = time.perf_counter()
        removed = self._keeping.remove_of_team(kind, team, **more)
        took = time.perf_counter() - begun
        self.steps += 1
        if took > self.seconds:
            self.seconds, self.which = took, str(kind)
        return removed


def main() -> None:
    """Print one JSON object."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("server")
    asked.add_argument("--records", type=int, default=120_000)
    asked.add_argument("--others", type=int, default=120_000)
    options = asked.parse_args()
    with _database(make_url(options.server)) as address:
        engine = make_engine(address)
        upgrade(engine)
        told = {"records": options.records, "others": options.others}
        told["bytes_a_record"] = fill(engine, {"T1": options.records, "T2": options.others})
        print(json.dumps(told | purge(engine)))
        engine.dispose()


def fill(engine: Engine, teams: dict[str, int]) -> int:
    ask(engine, teams)
    with engine.begin() as connection:
        for team, count in teams.items():
            for statement in (_RECORDS, _HEAD):
                connection.execute(text(statement), {"team": team, "count": count})
            for statement in (_PLACES, _FOLLOWS):
                connection.execute(text(statement), {"team": team})
    with engine.connect() as connection:
        size = connection.scalar(text("SELECT pg_total_relation_size('records') / count(*) FROM records"))
    return int(size)


def ask(engine: Engine, teams: Iterable[str]) -> None:
    """Some questions of each workspace, answered and recorded as ever."""
    new_work = partial(SqlUnitOfWork, engine)
    with new_work() as uow:
        replace_facts(uow, load(), at=SystemClock().now())
        uow.commit()
    screener = Screener(new_work, SystemClock())
    for team in teams:
        for name in NAMES:
            screener.screen(name, asker=Asker(surface="command", team=team, user="U1", channel="C1"))


def purge(engine: Engine) -> dict[str, object]:
    alone, over, waits = list[float](), Event(), list[float]()
    read(engine, over, alone, most=60)
    reader = Thread(target=read, args=(engine, over, waits))
    reader.start()
    keeping = Slowest(SqlKeeping(engine))
    begun = time.perf_counter()
    done = Purging(keeping, SystemClock()).team("T1", progress=lambda _kind, _rows: None)
    seconds = time.perf_counter() - begun
    over.set()
    reader.join()
    return {
        "removed": {str(kind): rows for kind, rows in done.removed.items()},
        "seconds": round(seconds, 1),
        "steps": keeping.steps,
        "longest_step_ms": round(keeping.seconds * 1000),
        "of": keeping.which,
        "reader_before_ms": shares(alone),
        "reader_ms": shares(waits),
    }


def shares(waits: list[float]) -> list[float]:
    return [round(sorted(waits)[int(len(waits) * share)] * 1000, 1) for share in (0.5, 0.99)]


def read(engine: Engine, over: Event, waits: list[float], *, most: int = sys.maxsize) -> None:
    while len(waits) < most and not over.wait(0.05):
        begun = time.perf_counter()
        with SqlUnitOfWork(engine) as uow:
            assert uow.records.latest(Asker(surface="command", team="T2", user="U1"), limit=10)
        waits.append(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
