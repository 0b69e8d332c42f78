"""How long and how large an update is: a list from nothing, the same file again, the next day's file.

    python tests/bench/update.py --data FOLDER

FOLDER is laid out like a collection of real files: `ofac/sdn_*/` holds a CSV set, `ofac_sdn_history/*.tar.xz` the
SDN.CSV of many days, of which the last two are taken. Each step is a process of its own on a new SQLite database.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    folder: Path = parser.parse_args().data
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        whole = next(iter(sorted(folder.glob("ofac/sdn_*"))))
        _measure("a set from nothing", work / "set.db", whole, "2023-12-28", fresh=True)
        _measure("the same set again", work / "set.db", whole, "2023-12-28")
        first, second = _last_two(folder / "ofac_sdn_history", work)
        _measure("SDN.CSV from nothing", work / "day.db", first, "2022-12-27", fresh=True)
        _measure("the next day's SDN.CSV", work / "day.db", second, "2022-12-28")


def _last_two(folder: Path, into: Path) -> list[Path]:
    with tarfile.open(next(folder.glob("*.tar.xz"))) as packed:
        members = sorted(packed.getmembers(), key=lambda member: member.name)[-2:]
        packed.extractall(into, members=members, filter="data")
    return [into / member.name for member in members]


def _measure(what: str, database: Path, path: Path, as_of: str, *, fresh: bool = False) -> None:
    env = os.environ | {"DATABASE_URL": f"sqlite:///{database}"}
    if fresh:
        _run(env, "update", "--curated")
    wall, cpu, peak = _run(env, "update", "us_ofac_sdn", "--file", str(path), "--as-of", as_of)
    print(f"{what:24} {wall:6.1f} s wall {cpu:6.1f} s CPU {peak:6.0f} MB")


def _run(env: dict[str, str], *words: str) -> tuple[float, float, float]:
    """Wall and CPU seconds and peak megabytes of one command."""
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "bot", *words], env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(words)}: status {child.returncode}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
