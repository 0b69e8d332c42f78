"""How answers and the bot's page do in a full database: 50 workspaces, 2,000 channels that follow, 1,000,000 records.

    python -m tests.bench.tenants --database URL [--records 1000000] [--asked 200]

PostgreSQL alone. Measured within this process, before and after the database is filled: a `/screen` with its record,
and what the bot's page shows; then the removal of all of one workspace. Records are copies of real ones, with owners
and times of their own. Prints a JSON object; times are in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from bot.app import Services, open_services
from bot.domain.notices.following import Place, PlaceKind, PlaceState, TargetKind
from bot.services.keeping.purging import Purging
from bot.services.notices.follower import Follower
from bot.services.ports import Asker
from bot.settings import Settings
from data.sql.tables.following import FollowRow, PlaceRow
from tests.bench.replicas import NAMES, database

WORKSPACES, CHANNELS = 50, 2000
FOLLOWED = ((TargetKind.ALL, "", "all lists"), (TargetKind.PROGRAM, "US-NS-CMIC", "NS-CMIC"))
OWN = ("number", "id", "team", "user", "channel", "asked_at", "position")


def main() -> None:
    """Measure, fill, measure."""
    options = _options()
    with tempfile.TemporaryDirectory() as name, database(options.database, Path(name)) as url:
        services = open_services(Settings(_env_file=None, database_url=url))
        told: dict[str, object] = {"empty": _measured(services, options.asked)}
        begun = time.monotonic()
        _follow(services)
        _fill(services.engine, options.records)
        told["seconds to fill"] = round(time.monotonic() - begun)
        told["full"] = _measured(services, options.asked)
        told["sizes"] = _sizes(services.engine)
        begun = time.monotonic()
        Purging(services.keeping, services.clock).team("T1", progress=lambda kind, rows: None)
        told["seconds to purge a team"] = round(time.monotonic() - begun, 1)
        services.engine.dispose()
    print(json.dumps(told))


def _measured(services: Services, asked: int) -> dict[str, object]:
    asker = Asker(surface="command", user="U1", team="T2", channel="C2")
    me = Follower(place=Place(team="T2", channel="U1", kind=PlaceKind.PERSON), user="U1")
    names = list(islice(cycle(NAMES), asked))

    def home(_name: str) -> None:
        services.list_questions.outlook(asker=asker)
        services.following.of_place(me)
        services.lists.list_states(team="T2")
        services.screener.latest(asker, limit=30)

    def screen(name: str) -> None:
        services.screener.screen(name, asker=asker)

    return {"screen": _times(screen, names), "home": _times(home, names)}


def _times(do: Callable[[str], object], names: list[str]) -> dict[str, float]:
    took = []
    for name in names:
        begun = time.monotonic()
        do(name)
        took.append((time.monotonic() - begun) * 1000)
    return {"p50": round(median(took), 1), "p99": round(quantiles(took, n=100)[98], 1)}


def _follow(services: Services) -> None:
    now = services.clock.now()
    with Session(services.engine) as session:
        for number in range(CHANNELS):
            team = f"T{number % WORKSPACES}"
            place = PlaceRow(
                team=team, channel=f"C{number}", kind=PlaceKind.CHANNEL, state=PlaceState.OPEN, next_at=now
            )
            session.add(place)
            session.flush()
            kind, target, label = FOLLOWED[number % len(FOLLOWED)]
            session.add(FollowRow(place=place.number, kind=kind, target=target, label=label, by="U1", at=now))
        session.commit()


def _fill(engine: Engine, records: int) -> None:
    """Copy the records that are there, again and again."""
    with engine.begin() as connection:
        columns = [
            row[0]
            for row in connection.execute(
                text("SELECT column_name FROM information_schema.columns WHERE table_name = 'records'")
            )
        ]
        same = ", ".join(f'"{name}"' for name in columns if name not in OWN)
        connection.execute(
            text(
                f"""INSERT INTO records (id, team, "user", channel, asked_at, position, {same})
                SELECT md5(n::text), 'T' || n % {WORKSPACES}, 'U' || n % 997, 'C' || n % {CHANNELS},
                       now() - n * interval '30 seconds', n + 1000000, {same}
                FROM generate_series(1, :most) AS n
                JOIN (SELECT row_number() OVER () - 1 AS nth, count(*) OVER () AS all_of, * FROM records) AS seeds
                ON seeds.nth = n % seeds.all_of"""  # noqa: S608 - names of columns
            ),
            {"most": records},
        )
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("ANALYZE records"))


def _sizes(engine: Engine) -> dict[str, object]:
    with engine.connect() as connection:
        total = connection.scalar(text("SELECT pg_total_relation_size('records')")) or 0
        number = connection.scalar(text("SELECT count(*) FROM records")) or 0
        follows = connection.scalar(text("SELECT count(*) FROM follows")) or 0
    return {"records": number, "bytes a record": round(total / max(number, 1)), "follows": follows}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", required=True)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--asked", type=int, default=200)
    return parser.parse_args()


if __name__ == "__main__":
    main()
