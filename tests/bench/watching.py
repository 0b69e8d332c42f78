"""Measures how long watch lists take: python -m tests.bench.watching FOLDER [--names 10000] [--lists 1].

FOLDER holds OFAC's SDN List as four CSV files. It is loaded, then an edition in which every sixtieth entry is gone and
every fortieth is called otherwise. The lists hold names of the SDN List, some misspelt, and made-up names for the
rest. Told are the seconds, and those of a processor, that the edition itself and the comparing with it take, and the
comparing with it and the first edition, in which every entry is new.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, text

from bot.clock import SystemClock
from bot.domain.notices.following import Place
from bot.domain.notices.watch_lists import Watched
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.notices.follower import Follower
from bot.services.watch_lists.changing import NamesRead, Watching
from bot.services.watch_lists.comparing import Comparing
from data import curated
from data.sources.loading import ListLoader
from data.sources.official import official
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.speed import made_names

SEED, LISTED, DAY = 13, 300, dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
GONE, RENAMED = 60, 40
Took = dict[str, dict[str, float]]


def main() -> None:
    """Print the figures, one JSON object."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--names", type=int, default=10_000)
    asked.add_argument("--lists", type=int, default=1)
    options = asked.parse_args()
    with TemporaryDirectory() as place:
        engine = make_engine(f"sqlite:///{place}/bench.db")
        upgrade(engine)
        print(json.dumps(_measured(engine, options.folder, Path(place), (options.names, options.lists))))


def _measured(engine: Engine, folder: Path, place: Path, size: tuple[int, int]) -> dict[str, object]:
    new_work, clock = partial(SqlUnitOfWork, engine), SystemClock()
    took: Took = {}
    load_curated(new_work, curated.load, clock=clock)
    updater = Updater(new_work, clock)
    updater.register(official())
    loader = ListLoader(updater)
    files = sorted(folder.glob("*.csv"))
    list(loader.from_files(files, ["us_ofac_sdn"], LoadOptions(as_of=DAY)))
    _watch(Watching(new_work, clock), engine, size)
    with _timed(took, "the edition"):
        later = _altered(files, place / "later")
        (taken,) = loader.from_files(later, ["us_ofac_sdn"], LoadOptions(as_of=DAY + dt.timedelta(days=1)))
        assert taken.taken, taken.refused
    changes = _told(engine, "SELECT count(*) FROM changes WHERE publication = (SELECT max(number) FROM publications)")
    with new_work() as uow:
        uow.index.similar("the index is brought up to date before the clock starts", limit=1)
    with _timed(took, "comparing with it"):
        _compare(Comparing(new_work, clock))
    met = _told(engine, "SELECT count(*) FROM outbox")
    with engine.execution_options(writes=True).begin() as connection:
        first = "(SELECT min(number) FROM publications WHERE dataset = 'us_ofac_sdn')"
        connection.execute(text(f"UPDATE watch_lists SET screened = {first} - 1"))  # noqa: S608 - no value in it
    with _timed(took, "comparing with both"):
        _compare(Comparing(new_work, clock))
    return {"names": size[0], "lists": size[1], "changes": changes, "places told": met, "took": took}


def _compare(comparing: Comparing) -> None:
    while comparing.run_once():
        pass


def _watch(watching: Watching, engine: Engine, size: tuple[int, int]) -> None:
    names, lists = size
    random.seed(SEED)
    with engine.connect() as connection:
        known = [row[0] for row in connection.execute(text("SELECT text FROM names ORDER BY owner, position"))]
    for number in range(lists):
        sample = [_misspelt(name) for name in random.sample(known, LISTED)]
        made = islice(made_names(known, seed=SEED + number), names - LISTED)
        watched = tuple(Watched(name=name) for name in dict.fromkeys([*sample, *made]))
        later = dt.datetime.now(dt.UTC) + dt.timedelta(1)
        read = NamesRead(names=watched, left={}, file="bench.csv", screened_at=later)
        watching.begin("bench", read, Follower(place=Place(team="T1", channel=f"C{number}"), user="U1"))


def _misspelt(name: str) -> str:
    at = random.randrange(len(name))
    return name[:at] + name[at + 1 :] if len(name) > 8 and random.random() < 0.5 else name


def _altered(files: list[Path], folder: Path) -> list[Path]:
    """The files without some entries, and with others of another name; what belongs together bears the same number."""
    folder.mkdir()
    for file in files:
        lines = file.read_text(encoding="latin-1").splitlines(keepends=True)
        kept = [line for line in lines if not _number(line) or _number(line) % GONE]
        if file.name == "sdn.csv":
            kept = [line if not _number(line) or _number(line) % RENAMED else line.replace('",', ' GROUP",', 1)
                    for line in kept]  # fmt: skip
        (folder / file.name).write_text("".join(kept), encoding="latin-1")
    return sorted(folder.glob("*.csv"))


def _number(line: str) -> int:
    """The entry that a line is of, 0 for none."""
    first = line.partition(",")[0]
    return int(first) if first.isdigit() else 0


def _told(engine: Engine, query: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text(query)).scalar_one())


@contextmanager
def _timed(took: Took, what: str) -> Iterator[None]:
    wall, busy = time.monotonic(), time.process_time()
    yield
    took[what] = {"seconds": round(time.monotonic() - wall, 1), "of a processor": round(time.process_time() - busy, 1)}


if __name__ == "__main__":
    main()
