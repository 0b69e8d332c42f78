"""Shows that a change left every answer as it was, and what it changed where it did not.

    python tests/bench/same_answers.py write DATABASE.db FILE.jsonl.gz [--names N] [--today DATE]
    python tests/bench/same_answers.py compare BEFORE.jsonl.gz AFTER.jsonl.gz [--show N]

`write` asks for every stored name (or N of them, drawn by seed) as of today, and 1,500 questions made of stored names
by a slip, a lost word or a word more, each as of one of 40 days; the answers are those of `--json`. No record is kept.
Each question is resolved a second time as a batch does it. `compare` leaves out the record's number and all texts: what
is left says who was found, with which score, and which dates follow. It ends with status 1 where answers differ.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import multiprocessing
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import Engine, select

from bot.services.ports import Asker, Record
from bot.services.screening.answer_json import to_json
from bot.services.screening.bulk import NEAR
from bot.services.screening.refused import problem_with
from bot.services.screening.resolving import resolve
from bot.services.screening.screener import Screener
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.tables.lists import NameRow
from data.sql.unit_of_work import SqlUnitOfWork

SEED, QUESTIONS, DAYS = 20_261_126, 1_500, 40
FIRST_DAY = dt.date(2018, 1, 1)
CHUNK = 200
TEXTS = frozenset(
    "record title program_title authority explanation why note notes meaning rule effects measures grounds securities"
    " summary remarks caveats caveat text suspension_note end_note history not_known not_searched unsearched ownership"
    " problem source asked_on reading refused".split()
)
"""Keys whose values are words for people, and the record's number."""
ADDED = frozenset(["also", "stage_since", "orders", "target", "outcome", "enforcement", "extended_to", "extended_on"])
"""Keys that an earlier version may lack: compared where both have them."""
Json = dict[str, Any]
Asked = tuple[str, dt.date]


class Unrecorded:
    """Records that are kept nowhere (ports.Records)."""

    def add(self, record: Record) -> None:
        """Forget it."""

    def matter(self, team: str, channel: str) -> str:
        """None is set anywhere."""
        return ""


class ReadingUnitOfWork(SqlUnitOfWork):
    """A transaction that asks and writes nothing."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.records = Unrecorded()  # type: ignore[assignment]  # only add() is used here

    def commit(self) -> None:
        """Nothing to keep."""


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Always noon of one day (ports.Clock)."""

    today: dt.date

    def now(self) -> dt.datetime:
        """That noon, in UTC."""
        return dt.datetime.combine(self.today, dt.time(12), tzinfo=dt.UTC)


def stored_names(database: Path) -> list[str]:
    """Every stored name that can be asked for, each spelling once, in order."""
    engine = make_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        texts = sorted(set(connection.execute(select(NameRow.text)).scalars()))
    engine.dispose()
    return [text for text in texts if not problem_with(text)]


def questions(names: Sequence[str], today: dt.date, *, sample: int | None) -> list[Asked]:
    """What is asked, the same for the same names and day."""
    lots = random.Random(SEED)
    days = [FIRST_DAY + dt.timedelta(lots.randrange((today - FIRST_DAY).days)) for _ in range(DAYS)]
    made = [(_mangled(lots.choice(names), lots), lots.choice(days)) for _ in range(QUESTIONS)]
    asked = names if sample is None else sorted(lots.sample(list(names), min(sample, len(names))))
    return [*((name, today) for name in asked), *(one for one in made if not problem_with(one[0]))]


def _mangled(name: str, lots: random.Random) -> str:
    words = name.split()
    kind = lots.randrange(4)
    if kind == 0 and len(words) > 1:
        del words[lots.randrange(len(words))]
        return " ".join(words)
    if kind == 1:
        return f"{name} {lots.choice(['Trading', 'Holding', 'Group', 'Ltd', 'Hamburg', 'International'])}"
    place = lots.randrange(len(name))
    return name[:place] + ("" if kind == 2 else name[place] * 2) + name[place + 1 :]


_asking: tuple[Screener, Engine] | None = None  # each process's own


def _open(database: Path, today: dt.date) -> None:
    global _asking
    engine = make_engine(f"sqlite:///{database}")
    _asking = Screener(partial(ReadingUnitOfWork, engine), FixedClock(today)), engine


def _answers(asked: Sequence[Asked]) -> list[str]:
    if _asking is None:
        raise RuntimeError("this process was not set up to ask")
    screener, engine = _asking
    asker = Asker(surface="bench", user="", team="", channel="")
    lines = []
    for name, day in asked:
        answer = to_json(screener.screen(name, asker=asker, as_of=day))
        answer["lists"] = [[one["dataset"], one["list"], one["stale"]] for one in answer["lists"]]
        lines.append(json.dumps({"answer": answer, "batch": _as_in_a_batch(name, engine)}, ensure_ascii=False))
    return lines


def _as_in_a_batch(name: str, engine: Engine) -> Json:
    with ReadingUnitOfWork(engine) as uow:
        found = resolve(name, uow.index, told_from=NEAR)
    return {"outcome": found.outcome.value, "chosen": [[c.hit.entity_id, c.score] for c in found.chosen]}


def write(database: Path, out: Path, *, today: dt.date, sample: int | None) -> int:
    """Write the answers, a line each; how many."""
    engine = make_engine(f"sqlite:///{database}")
    upgrade(engine)
    with SqlUnitOfWork(engine) as uow:
        uow.index.similar("the index is built before others open it", limit=1)
    engine.dispose()
    asked = questions(stored_names(database), today, sample=sample)
    chunks = [asked[start : start + CHUNK] for start in range(0, len(asked), CHUNK)]
    context = multiprocessing.get_context("spawn")
    with (
        gzip.open(out, "wt", encoding="utf-8", compresslevel=1) as file,
        context.Pool(os.cpu_count(), initializer=_open, initargs=(database, today)) as pool,
    ):
        for lines in pool.imap(_answers, chunks):
            file.writelines(f"{line}\n" for line in lines)
    return len(asked)


def bare(value: Any) -> Any:
    """The value without texts and the record's number."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if key not in TEXTS}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def differences(before: Json, after: Json) -> list[str]:
    """In what two answers to one question differ: the keys, and "batch"."""
    old, new = bare(before["answer"]), bare(after["answer"])
    keys = [key for key in {**old, **new} if not (key in ADDED and (key not in old or key not in new))]
    found = [key for key in keys if old.get(key) != new.get(key)]
    return found + (["batch"] if before["batch"] != after["batch"] else [])


def _lines(file: Path) -> Iterator[Json]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def compare(before: Path, after: Path, *, show: int) -> int:
    """Print how many answers differ and in what, the first few whole; how many."""
    many, counts, shown = 0, Counter[str](), list[str]()
    for old, new in zip_longest(_lines(before), _lines(after)):
        many += 1
        found = differences(old, new) if old and new else ["missing"]
        counts.update(found)
        counts["answers"] += bool(found)
        if found and len(shown) < show:
            shown.append(f"{_short(old)}\n  -> {_short(new)}   [{', '.join(found)}]")
    print("\n".join(shown))
    print(json.dumps({"compared": many, "differ": counts.pop("answers", 0), "in": dict(counts)}))
    return counts.total()


def _short(line: Json | None) -> str:
    if line is None:
        return "(no answer)"
    answer = line["answer"]
    found = [f"{f['entity']['id']} {f['match']['score']} {f['status']}" for f in islice(answer["findings"], 4)]
    beside = [f"also {f['entity']['id']} {f['match']['score']}" for f in islice(answer.get("also", []), 4)]
    near = [f"near {n['id']} {n['score']}" for n in islice(answer["nearest"], 2)]
    return f"{answer['query']!r} {answer['as_of']}: {answer['outcome']} {'; '.join([*found, *beside, *near])}"


def main() -> None:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("write")
    writing.add_argument("database", type=Path)
    writing.add_argument("out", type=Path)
    writing.add_argument("--names", type=int)
    writing.add_argument("--today", type=dt.date.fromisoformat, default=dt.date(2026, 11, 26))
    comparing = commands.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    if options.command == "compare":
        sys.exit(1 if compare(options.before, options.after, show=options.show) else 0)
    written = write(options.database, options.out, today=options.today, sample=options.names)
    print(json.dumps({"answers": written, "file": options.out.name}))


if __name__ == "__main__":
    main()
