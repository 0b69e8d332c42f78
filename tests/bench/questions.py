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
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.clock import SystemClock
from bot.services.lists.loading import load_curated
from bot.services.ports import UnitOfWork
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind, Precision, Reading
from bot.services.questions.stored.held_words import stems_of
from data import curated
from data.curated.vocabulary import vocabularies
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork

Row = Mapping[str, str]
_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Judged:
    """One message: how it was read, and what that is worth."""

    row: Row
    reading: Reading
    seconds: float

    @property
    def language(self) -> str:
        """The language by the row's note."""
        found = re.match(r"(de|fr|es|ru|zh|ja|ar)\b", self.row["note"])
        return found[1] if found else "en"

    @property
    def same_names(self) -> bool:
        """Whether just the names meant were read; their case and full stops do not count."""
        return any(map(self._are_wanted, (self.reading.names, self._as_typed, *self._with_numbers)))

    @property
    def _with_numbers(self) -> Iterator[Sequence[str]]:
        """The names with the numbers beside them, which are screened with them: each with its label, or without."""
        numbers = [said.removeprefix(", ").partition(";")[0] for _, said in self.reading.beside if said[0] == ","]
        if numbers:
            yield (*self.reading.names, *numbers)
            yield (*self.reading.names, *(number.rpartition(" ")[2] for number in numbers))

    def _are_wanted(self, names: Sequence[str]) -> bool:
        read = sorted(map(_plain, names))
        return any(read == sorted(map(_plain, wanted)) for wanted in (_wanted(self.row), *self._fair_names))

    @property
    def _as_typed(self) -> Sequence[str]:
        """The names as the message has them, with the ending of a case that was taken off: "Газпромбанком"."""
        return [_with_ending(name, self.row["text"]) for name in self.reading.names]

    @property
    def _fair_names(self) -> Iterator[Sequence[str]]:
        """Other sets of names that the note calls fair: "Kestrel|Osprey or Kestrel alone fair"."""
        for part in self.row["note"].split(";"):
            said = re.fullmatch(r"\s*(.+?) (?:alone |too |is )*fair(?: too)?\s*", part)
            if said and self.row["kind"] == "screen":
                yield from (names.strip().removesuffix(" alone").split("|") for names in said[1].split(" or "))

    @property
    def right(self) -> bool:
        """Names and day, or the kind where it is no screening, as labelled; and nothing asked back but the day."""
        read = self.reading
        if read.kind.value != self.row["kind"]:
            return f"{read.kind.value} fair" in self._fair
        if read.kind is not Kind.SCREEN:
            return True
        return self.same_names and self._same_day and (read.certain or self._asks_day)

    @property
    def _asks_day(self) -> bool:
        return self.row["day"] == "?" or "asking for the" in self._fair

    @property
    def asked(self) -> bool:
        """Whether it was asked back with the right names on offer."""
        offered = [self.reading.names, *self.reading.either]
        return not self.reading.certain and not self.right and any(map(self._are_wanted, offered))

    @property
    def wrongly_screened(self) -> bool:
        """Whether another set of names than the one meant was screened."""
        read = self.reading
        return read.kind is Kind.SCREEN and read.certain and not self.same_names

    @property
    def _fair(self) -> str:
        """What the note calls fair beside the label."""
        return " ".join(part for part in self.row["note"].split(";") if "fair" in part)

    @property
    def aspect_right(self) -> bool | None:
        """Whether what is wanted was read; None where it does not matter."""
        wanted = self.row["aspect"].partition(":")[0]
        if not self.right or wanted == Aspect.ANY or self.reading.kind is not Kind.SCREEN:
            return None
        fair = re.findall(r"[a-z_]+", self._fair.replace("list:", "list "))
        return self.reading.aspect.value in (wanted, *fair)

    @property
    def _same_day(self) -> bool:
        day = self.reading.day
        if day is not None and day.on is None and "asking for the" in self._fair:
            return True
        if self.row["day"] in ("-", "?"):
            return (day is None) if self.row["day"] == "-" else (day is not None and day.on is None)
        if day is None or day.on is None:
            return False
        return self.row["day"] in (str(day.on), str(day.on)[: _LENGTH[day.precision]])


def _plain(name: str) -> str:
    """Without case, quotation marks, and a short legal form before them: "ООО «Merlyn»" is "Merlyn"."""
    return re.sub(r"^\w{2,4} (?=[«“\"])|[«»“”\"]", "", name).casefold().strip(" .")


def _with_ending(name: str, text: str) -> str:
    """A name as the text has it, its last word with the ending that the reading took off: no "Sino" of Sinopec."""
    before, last = re.fullmatch(r"(.*?)(\w*)", name, re.DOTALL).groups()  # type: ignore[union-attr]
    inflected = re.finditer(rf"(?<!\w){re.escape(before)}(?P<last>{re.escape(last[:-1])}\w+)", text) if last else ()
    return next((found[0] for found in inflected if last in stems_of(found["last"])), name)


def _wanted(row: Row) -> list[str]:
    return [name for name in row["names"].split("|") if name]


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
        f"{one.row['id']} {one.row['text']}\n    meant {one.row['kind']} {_wanted(one.row)} {one.row['day']}"
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
