"""What some of the labelled messages are read as, all of it, by the rules alone: tests/golden/messages_read.tsv.

    python tests/bench/messages_read.py    writes the table anew: its diff shows what a change of the reading does

They are messages that are read as their labels have it; of the names nobody holds any but Kestrel's and Osprey's.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from bot.domain.lists.list_meant import ListMeant

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.services.questions.reading import DayRead, Reading
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

TABLE = Path(__file__).parents[1] / "golden" / "messages_read.tsv"
_LEFT_OUT = ("text", "doubts")
"""What is asked and why it is asked back: sentences, which tests of wording know."""


def known() -> list[tuple[str, str]]:
    """The messages of the table, with what each was read as."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(text, read) for text, read in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def read_today(texts: list[str]) -> Iterator[tuple[str, str]]:
    """The messages, with what each is read as."""
    reader, names = rules(), StoredNames()
    for text in texts:
        yield text, _shown(reader.read(text, names, today=TODAY))


def _shown(reading: Reading) -> str:
    """What a reading says beside its defaults, in one line; of its doubts, how many there are."""
    told = [f"{field.name}={_value(value)}" for field in fields(reading)
            if field.name not in _LEFT_OUT and (value := getattr(reading, field.name)) != field.default]  # fmt: skip
    return "; ".join([*told, f"doubts={len(reading.doubts)}"])


def _value(value: object) -> str:
    if isinstance(value, DayRead):
        return f"{value.typed} {value.on} {value.precision} {value.start}-{value.end} {_value(value.choices)}".strip()
    if isinstance(value, ListMeant):
        return value.key
    return ", ".join(map(_value, value)) if isinstance(value, tuple) else str(value)


def main() -> None:
    """Write the table anew."""
    rows = list(read_today([text for text, _ in known()]))
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", quotechar=None).writerows(rows)


if __name__ == "__main__":
    main()
