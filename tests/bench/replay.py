"""Takes every SDN.CSV of a folder in turn and compares what the store says changed with what is expected.

    python tests/bench/replay.py FOLDER [--database URL]

FOLDER holds `snapshots_*.tar.xz` (or the files themselves, sdn_<moment>.csv) and `expected_diffs.csv`.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import resource
import tarfile
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.app import open_services
from bot.domain.notices.edition_changes import Delta, Op
from bot.services.lists.assessing import LoadOptions
from bot.settings import Settings
from data.sources.loading import ListLoader, LoadResult

DATASET = "us_ofac_sdn"


@dataclass(slots=True)
class Report:
    """What the replay found."""

    files: int = 0
    transitions: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What changed on the way to a file: the ids that came and went, and how many were modified."""

    ids: dict[Op, set[str]]
    modified: int


def main() -> int:
    """Replay twice; the status says whether anything was not as expected."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _snapshots(options.folder, folder)
        expected = _expected(options.folder / "expected_diffs.csv")
        services = open_services(Settings(database_url=options.database or f"sqlite:///{folder / 'replay.db'}"))
        bringer = ListLoader(services.updater)
        start = time.perf_counter()
        report = _replay(bringer, files, expected)
        seconds = time.perf_counter() - start
        again = _again(bringer, files)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{report.files} files, {report.transitions} transitions, {report.wrong} not as expected")
    print(f"{seconds:.1f} s in all, {seconds / max(report.files, 1):.2f} s a file; peak memory {peak:.0f} MB")
    print(f"second replay: {again} changes")
    return 1 if report.wrong or again else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database", default="")
    return parser.parse_args()


def _snapshots(folder: Path, into: Path) -> list[Path]:
    for archive in folder.glob("*.tar.xz"):
        with tarfile.open(archive) as packed:
            packed.extractall(into, filter="data")
    return sorted([*into.glob("sdn_*.csv"), *folder.glob("sdn_*.csv")], key=lambda path: path.name)


def _expected(path: Path) -> dict[str, Expected]:
    """What is expected on the way to each file, by its moment."""
    with path.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        row["to"]: Expected(
            ids={Op.ADDED: set(row["added_ids"].split()), Op.ENDED: set(row["removed_ids"].split())},
            modified=int(row["modified"]),
        )
        for row in rows
    }


def _replay(bringer: ListLoader, files: list[Path], expected: dict[str, Expected]) -> Report:
    report = Report()
    for path, brought in _taken(bringer, files):
        report.files += 1
        if brought.refused or brought.taken is None:
            print(f"{path.name}: {brought.refused or brought.note}")
            report.wrong += 1
        elif wanted := expected.get(_moment(path)):
            report.transitions += 1
            report.wrong += not _as_expected(path.name, brought.taken.delta, wanted)
    return report


def _as_expected(name: str, delta: Delta, wanted: Expected) -> bool:
    found = {op: {change.entry for change in delta.of(op)} for op in wanted.ids}
    for op, ids in wanted.ids.items():
        if found[op] != ids:
            print(f"{name}: {op.value}: not expected {found[op] - ids}, missing {ids - found[op]}")
    modified = len(delta.of(Op.MODIFIED))
    if modified != wanted.modified:
        print(f"{name}: {modified} modified, not {wanted.modified}")
    return found == wanted.ids and modified == wanted.modified


def _again(bringer: ListLoader, files: list[Path]) -> int:
    """How many files changed something when all were brought a second time."""
    return sum(brought.taken is not None for _, brought in _taken(bringer, files))


def _taken(bringer: ListLoader, files: list[Path]) -> Iterator[tuple[Path, LoadResult]]:
    for path in files:
        moment = dt.datetime.strptime(_moment(path), "%Y-%m-%dT%H%M%SZ").replace(tzinfo=dt.UTC)
        for brought in bringer.from_files([path], [DATASET], LoadOptions(as_of=moment)):
            yield path, brought


def _moment(path: Path) -> str:
    return path.stem.removeprefix("sdn_")


if __name__ == "__main__":
    raise SystemExit(main())
