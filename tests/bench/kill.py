"""Kills an update at random moments and checks that what is stored is whole, and that the next run succeeds.

    python tests/bench/kill.py FILE_OR_FOLDER [--database URL] [--times 20]

Each round has an empty database of its own: a SQLite file, or a schema on the PostgreSQL server that URL names.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import Engine, make_url, text

from data.sql.engine import make_engine

CHECKS = {
    "open states are the entries of the versions in force": """
        SELECT (SELECT coalesce(sum(entities), 0) FROM dataset_versions WHERE in_force AND format <> '')
             - (SELECT count(*) FROM entry_states WHERE until_version IS NULL)""",
    "listings carried are those that the versions count": """
        SELECT (SELECT coalesce(sum(designations), 0) FROM dataset_versions WHERE in_force AND format <> '')
             - (SELECT count(*) FROM designations WHERE carried)""",
    "every entity of a list has a primary name": """
        SELECT count(*) FROM entities WHERE dataset IS NOT NULL
        AND id NOT IN (SELECT owner FROM names WHERE position = 0)""",
    "every version in force of a list has its files": """
        SELECT count(*) FROM dataset_versions WHERE in_force AND format <> ''
        AND number NOT IN (SELECT version FROM raw_files)""",
}
"""What must be 0 whenever nothing is being written."""


def main() -> int:
    """Kill and check; the status says whether anything was ever not whole."""
    options = _options()
    killed, broken = 0, 0
    with tempfile.TemporaryDirectory() as name:
        seconds = _round(options, Path(name) / "whole", kill_after=None)[1]
        for number in range(options.times):
            after = random.uniform(0.5, seconds)
            whole, took = _round(options, Path(name) / str(number), kill_after=after)
            killed += took < 0
            broken += not whole
    print(
        f"{options.times} rounds, {killed} killed in the middle, {broken} not whole; a whole run takes {seconds:.1f} s"
    )
    return 1 if broken else 0


def _round(options: argparse.Namespace, place: Path, *, kill_after: float | None) -> tuple[bool, float]:
    """An update of an empty database, killed or not, then one to the end: was all whole, and how long it took."""
    url = _empty(options.database, place)
    _bot(url, "update", "--curated")
    took = _update(options.path, url, kill_after=kill_after)
    engine = make_engine(url)
    whole = _whole(engine, f"killed after {kill_after:.1f} s" if took < 0 else "not killed")
    again = _update(options.path, url, kill_after=None)
    whole = _whole(engine, f"  and run again, {again:.1f} s") and whole
    engine.dispose()
    return whole, took


def _empty(database: str, place: Path) -> str:
    """A database of its own: a file, or a schema on the server."""
    if not database:
        return f"sqlite:///{place}.db"
    admin = make_engine(database)
    schema = f"kill_{place.name}"
    with admin.begin() as connection:
        connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    admin.dispose()
    options = {"options": f"-csearch_path={schema}"}
    return make_url(database).update_query_dict(options).render_as_string(hide_password=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--database", default="")
    parser.add_argument("--times", type=int, default=20)
    return parser.parse_args()


def _bot(url: str, *words: str) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-m", "bot", *words], env=os.environ | {"DATABASE_URL": url}, stdout=subprocess.DEVNULL
    )
    if words[-1] == "--curated" and child.wait():
        raise SystemExit("the reviewed facts cannot be stored")
    return child


def _update(path: Path, url: str, *, kill_after: float | None) -> float:
    """Seconds that the update took; negative when it was killed before its end. A run that fails ends all."""
    start = time.monotonic()
    child = _bot(url, "update", "--file", str(path), "--as-of", f"{dt.datetime.now(dt.UTC):%Y-%m-%d}")
    try:
        status = child.wait(timeout=kill_after)
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGKILL)
        child.wait()
        return -1.0
    if status:
        raise SystemExit(f"the update ended with status {status}")
    return time.monotonic() - start


def _whole(engine: Engine, when: str) -> bool:
    with engine.connect() as connection:
        wrong = [what for what, check in CHECKS.items() if connection.scalar(text(check))]
        stored = connection.scalar(text("SELECT count(*) FROM entry_states WHERE until_version IS NULL"))
    print(f"{when}: {stored} entries stored" + (f"; NOT WHOLE: {'; '.join(wrong)}" if wrong else ""))
    return not wrong


if __name__ == "__main__":
    raise SystemExit(main())
