"""What learn.py learns from: labelled messages, and of each its features with the labels they are to get."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.services.questions.parts import Parts
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect
from bot.services.questions.second.features import features
from bot.services.questions.second.message_seen import day_features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.second.wanted_again import ASKED, NOT_ASKED
from bot.services.questions.stored.known import Stored, known_runs
from bot.services.questions.unspaced.pieces import pieces
from bot.services.questions.wanted import explicit_kind, kind_of
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import MASKED_DAY
from data.curated.learned import FOLDER
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.questions import reviewed_facts

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
JUDGED = GOLDEN / "unseen.tsv"
"""Messages of which none is learned from."""
TODAY = dt.date(2026, 11, 26)
Row = Mapping[str, str]
Example = tuple[Sequence[Sequence[str]], Sequence[str]]
"""The features of each word of a message, or of the message alone, and their labels."""


def sources() -> list[Path]:
    """The tables that are learned from."""
    return [*sorted((FOLDER / "examples").glob("*.tsv")), *sorted(GOLDEN.glob("questions*.tsv"))]


def read_rows(path: Path) -> list[Row]:
    """The rows of a labelled table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def unjudged(rows: Iterable[Row]) -> list[Row]:
    """The rows without those whose message, but for its marks, stands among the messages judged on as well."""
    judged = {_letters(row) for row in read_rows(JUDGED)}
    return [row for row in rows if _letters(row) not in judged]


def _letters(row: Row) -> str:
    return "".join(filter(str.isalnum, row["text"].casefold()))


@contextmanager
def stored_names() -> Iterator[Stored]:
    """The names of the reviewed facts."""
    with reviewed_facts() as url:
        engine = make_engine(url)
        with SqlUnitOfWork(engine) as uow:
            yield uow.index
        engine.dispose()


def of_names(row: Row, reader: Reader, stored: Stored) -> Example | None:
    """The words of a message that asks for a screening; None for others, and where words are not parted by blanks."""
    parts = reader.parts_of(row["text"], stored, today=TODAY)
    within = parts.within
    if row["kind"] != "screen" or within.words.unspaced:
        return None
    labels = _labels(within, row)
    return (features(within, known_runs(within, stored), parts.spotted), labels) if set(labels) != {"O"} else None


def of_unspaced_names(row: Row, reader: Reader, stored: Stored) -> Example | None:
    """The signs of a Chinese or Japanese message that asks for a screening; None for others."""
    parts = reader.parts_of(row["text"], stored, today=TODAY)
    within, words = parts.within, parts.words
    if row["kind"] != "screen" or not words.unspaced:
        return None
    taken = [*parts.lists, *((day.start, day.end) for day in parts.days)]
    found = pieces(within, stored, latin=reader.vocabularies["en"], team="", taken=taken)
    labels = ["O"] * len(within.text)
    for start, end in _places(within.text, row):
        labels[start:end] = ["B", *["I"] * (end - start - 1)]
    return (sign_features(within, found, taken, parts.spotted), labels) if set(labels) != {"O"} else None


def _labels(within: Labelled, row: Row) -> list[str]:
    """The label of each word: names wherever they stand in the text."""
    labels = ["O"] * len(within)
    for start, end in _places(within.text, row):
        _mark(within, labels, start, end)
    return labels


def _places(text: str, row: Row) -> Iterator[tuple[int, int]]:
    """Where the names of a row stand in its text."""
    for name in filter(None, row["names"].split("|")):
        start = text.find(name)
        while start >= 0:
            yield start, start + len(name)
            start = text.find(name, start + 1)


def _mark(within: Labelled, labels: list[str], start: int, end: int) -> None:
    begun = False
    for place, token in enumerate(within.tokens):
        if token.start < end and token.end > start and labels[place] == "O":
            labels[place] = "I" if begun else "B"
            begun = True


def of_kind(row: Row, parts: Parts) -> Example:
    """A message as a whole, with signs in place of its names, and its kind."""
    shown = explicit_kind(parts.masked, parts.spotted, parts.words)
    first = shown or kind_of(parts.spotted, names_list=bool(parts.lists))
    return [parts.seen.kind_features(first, shown, parts.wanted)], [row["kind"]]


def of_aspect(wanted: str, parts: Parts) -> Example:
    """A message as a whole, and what it wants."""
    return [parts.seen.wanted_features(parts.wanted)], [wanted]


def of_day(row: Row, parts: Parts) -> Example | None:
    """A message with one day, and whether it is asked about; None for others."""
    if row["kind"] != "screen" or parts.masked.count(MASKED_DAY) != 1:
        return None
    found = day_features(parts.masked, language=parts.words.language, unspaced=parts.words.unspaced)
    return [found], [NOT_ASKED if row["day"] == "-" else ASKED]


def wanted_aspect(row: Row) -> str:
    """What a row says is wanted of its names; nothing for other rows."""
    wanted = row["aspect"].partition(":")[0]
    return wanted if row["kind"] == "screen" and wanted in {one.value for one in Aspect} else ""
