"""How long the purge of a workspace with many records takes, and its longest step, while others ask.

    python tests/bench/purging.py postgresql+psycopg://root@127.0.0.1:5432/test --records 120000 --others 120000

Makes a database of its own on that server and drops it. Half of the channels, follows and threads are the
workspace's too. Records are of three kilobytes. Figures: seconds in all, the longest step in milliseconds, and what a
reader of another workspace's last ten records waited meanwhile (p50, p99), in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from threading import Event, Thread
from typing import Any

from sqlalchemy import Engine, make_url, text

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.app import SystemClock
from bot.services.keeping.purging import Purging
from bot.services.ports import Asker
from data.sql.engine import make_engine
from data.sql.keeping.store import SqlKeeping
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.integration.databases import _database

_RECORDS = """
    INSERT INTO records (id, asked_at, surface, "user", team, channel, query, as_of, outcome, lists, candidates, answer)
    SELECT :team || n, now() - n * interval '1 minute', 'command', 'U' || n % 97, :team, 'C' || n % 40, '"Xiaomi"',
        current_date, 'match', '{}', '[]', (SELECT string_agg(md5(n::text || i), '') FROM generate_series(1, 94) i)
    FROM generate_series(1, :count) n
"""
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
        fill(engine, {"T1": options.records, "T2": options.others})
        print(json.dumps({"records": options.records, "others": options.others} | purge(engine)))
        engine.dispose()


def fill(engine: Engine, teams: dict[str, int]) -> None:
    with engine.begin() as connection:
        for team, count in teams.items():
            connection.execute(text(_RECORDS), {"team": team, "count": count})
            for statement in (_PLACES, _FOLLOWS):
                connection.execute(text(statement), {"team": team})


def purge(engine: Engine) -> dict[str, object]:
    over, waits = Event(), list[float]()
    reader = Thread(target=read, args=(engine, over, waits))
    reader.start()
    keeping = Slowest(SqlKeeping(engine))
    begun = time.perf_counter()
    done = Purging(keeping, SystemClock()).team("T1", progress=lambda _kind, _rows: None)
    seconds = time.perf_counter() - begun
    over.set()
    reader.join()
    waits.sort()
    return {
        "removed": {str(kind): rows for kind, rows in done.removed.items()},
        "seconds": round(seconds, 1),
        "steps": keeping.steps,
        "longest_step_ms": round(keeping.seconds * 1000),
        "of": keeping.which,
        "reader_ms": [round(waits[int(len(waits) * share)] * 1000, 1) for share in (0.5, 0.99)],
    }


def read(engine: Engine, over: Event, waits: list[float]) -> None:
    while not over.wait(0.05):
        begun = time.perf_counter()
        with SqlUnitOfWork(engine) as uow:
            assert uow.records.latest(Asker(surface="command", team="T2", user="U1"), limit=10)
        waits.append(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
