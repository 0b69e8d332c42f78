"""What some of the labelled messages are read as, all of it, by the rules alone: tests/golden/messages_read.tsv.

make golden writes it anew, with steps_read.tsv, features_seen.tsv and answers_told.tsv. They are messages that are read
as their labels have it; of the names nobody holds any but Kestrel's and Osprey's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import DayRead, Reading
from tests.bench.tables import Table
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

TABLE = Table("messages_read.tsv")
_LEFT_OUT = ("text", "doubts")
"""What is asked and why it is asked back: sentences, which tests of wording know."""


def read_today() -> Iterator[tuple[str, str]]:
    """The messages of the table, with what each is read as."""
    reader, names = rules(), StoredNames()
    for text, *_ in TABLE.known():
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


if __name__ == "__main__":
    from tests.bench import answers_told, features_seen, steps_read

    TABLE.write(list(read_today()))
    steps_read.write()
    features_seen.write()
    answers_told.write()
