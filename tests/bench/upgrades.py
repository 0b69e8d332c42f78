"""A migration that is killed in its midst, and the program of before on the schema of today.

    python -m tests.bench.upgrades [--database URL] [--kills 20] [--former COMMIT]

Each time a new database is brought to today's schema by a process that is killed (-9) at a moment of its own; the
schema must then be whole or not there, and the next start must bring it up. With --former the program of that commit is
checked out beside this one and asked on a database of today's. Without a URL the databases are SQLite files. Prints a
JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import inspect, text

from bot.demo.children import environment
from data.sql.engine import make_engine
from data.sql.migrate import newest_revision, upgrade
from tests.bench.replicas import database

ROOT = Path(__file__).resolve().parents[2]
UPGRADE = """
import sys
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
import alembic.command
engine = make_engine(sys.argv[1])
print("begins", flush=True)
upgrade(engine)
"""


def main() -> None:
    """Kill, look, ask."""
    options = _options()
    draw = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        took = _one(options, Path(name), "whole", kill_after=None)[1]
        found = Counter(
            _one(options, Path(name), f"kill{number}", kill_after=draw.uniform(0.0, took))[0]
            for number in range(options.kills)
        )
        told = {"seconds of a migration": round(took, 2), "killed": options.kills, "schemas afterwards": found}
        if options.former:
            told |= {"former": _former(options, Path(name))}
    print(json.dumps(told))


def _one(options: argparse.Namespace, folder: Path, name: str, *, kill_after: float | None) -> tuple[str, float]:
    """What a migration leaves that is killed so long after it began, and how long it took."""
    (folder / name).mkdir()
    with database(options.database, folder / name) as url:
        process = subprocess.Popen([sys.executable, "-c", UPGRADE, url], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        begun = time.monotonic()
        try:
            process.wait(kill_after)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        took = time.monotonic() - begun
        return _state(url), took


def _state(url: str) -> str:
    """Whether there is a schema, whole; afterwards it must be possible to bring it up."""
    engine = make_engine(url)
    tables = inspect(engine).get_table_names()
    state = "none" if not tables else "whole" if _revision(url) == newest_revision() else f"HALF: {tables}"
    upgrade(engine)
    state = state if _revision(url) == newest_revision() else f"NOT BROUGHT UP after {state}"
    engine.dispose()
    return state


def _revision(url: str) -> str:
    engine = make_engine(url)
    with engine.connect() as connection:
        found = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    engine.dispose()
    return found


def _former(options: argparse.Namespace, folder: Path) -> dict[str, object]:
    """What the program of before says on today's database, and what it leaves."""
    with database(options.database, folder) as url, _checked_out(options.former, folder / "former") as former:
        env = environment(DATABASE_URL=url)
        subprocess.run([sys.executable, "-m", "bot", "update", "--curated"], cwd=ROOT, env=env, check=True)
        before = _revision(url)
        asked = subprocess.run(
            [sys.executable, "-m", "bot", "screen", "Xiaomi", "--json"],
            cwd=former,
            env=env | {"PYTHONPATH": str(former)},
            capture_output=True,
            text=True,
            check=False,
        )
        said = asked.stderr.strip().splitlines()
        outcome = json.loads(asked.stdout)["outcome"] if asked.returncode == 0 else None
        told = {"commit": options.former, "status": asked.returncode, "outcome": outcome, "said": said[-2:]}
        return told | {"schema before": before, "schema after": _revision(url)}


@contextmanager
def _checked_out(commit: str, folder: Path) -> Iterator[Path]:
    subprocess.run(["git", "worktree", "add", "-q", "--detach", folder, commit], cwd=ROOT, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", folder], cwd=ROOT, check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default=os.environ.get("BENCH_DATABASE", ""))
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--former", default="")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    main()
