"""Learns the weights by which messages are read a second time: python tests/bench/learn.py.

Learns from the labelled messages of data/learned/examples and tests/golden, but unseen.tsv, and writes
data/learned/*.tsv: first those of names, from each message as it is and with other names (learn_swaps.py), then those
of kinds, aspects and days, which look at a message without its names. All but those of days know what the rules read.
Needs python-crfsuite, which the product does not: it adds up the weights itself.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pycrfsuite

from bot.services.questions.parts import Parts
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect
from bot.services.questions.second.chain import LABELS
from bot.services.questions.second.features import features
from bot.services.questions.second.learned import Learned
from bot.services.questions.second.message_seen import day_features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.second.wanted_again import ASKED, NOT_ASKED
from bot.services.questions.stored.known import Stored, known_runs
from bot.services.questions.unspaced.pieces import pieces
from bot.services.questions.wanted import explicit_kind, kind_of
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import MASKED_DAY, Vocabulary
from data.curated.learned import FOLDER, STEP, learned
from data.curated.vocabulary import vocabularies
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.learn_swaps import with_other_names
from tests.bench.questions import reviewed_facts

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
JUDGED = GOLDEN / "unseen.tsv"
"""Messages of which none is learned from."""
TODAY = dt.date(2026, 11, 26)
Row = Mapping[str, str]
Example = tuple[Sequence[Sequence[str]], Sequence[str]]
"""The features of each word of a message, or of the message alone, and their labels."""
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Settings:
    """How much weights are held down (by crfsuite's names), and how large those are that are kept.

    Chosen by cross-validation, see docs/decisions/0130; a smaller weight decides nothing.
    """

    held_down: Mapping[str, object]
    least: float


OF_NAMES = Settings({"c1": 0.2, "c2": 0.5, "max_iterations": 120, "feature.possible_transitions": True}, 0.02)
OF_MESSAGES = Settings({"c1": 0.3, "c2": 0.3, "max_iterations": 150}, 0.1)
OF_DAYS = Settings({"c1": 1.0, "c2": 0.1, "max_iterations": 150}, 0.002)


def main() -> None:
    """Learn from every example, and write the weights."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    every = [row for path in sources() for row in read_rows(path)]
    rows = unjudged(every)
    print(f"{len(every):,} messages, {len(every) - len(rows)} left out: they are judged on")
    first = Reader(rules())
    renamed = [*rows, *with_other_names(rows, {one: words.plain for one, words in first.vocabularies.items()})]
    with stored_names() as stored:
        named = [example for row in renamed if (example := of_names(row, first, stored))]
        _write("names.tsv", LABELS, named, OF_NAMES)
        signs = [example for row in renamed if (example := of_unspaced_names(row, first, stored))]
        _write("unspaced_names.tsv", LABELS, signs, OF_NAMES)
        learned.cache_clear()
        reader = Reader(vocabularies())
        parts = [(row, reader.parts_of(row["text"], stored, today=TODAY)) for row in rows]
    kinds = [of_kind(row, found) for row, found in parts]
    _write("kinds.tsv", _labels_of(kinds), kinds, OF_MESSAGES)
    aspects = [of_aspect(wanted, found) for row, found in parts if (wanted := _aspect(row))]
    _write("aspects.tsv", _labels_of(aspects), aspects, OF_MESSAGES)
    days = [example for row, found in parts if (example := of_day(row, found))]
    _write("days.tsv", _labels_of(days), days, OF_DAYS)


def rules() -> Mapping[str, Vocabulary]:
    """The reviewed words, without learned weights: what the rules read is learned from."""
    return {language: replace(words, learned=Learned) for language, words in vocabularies().items()}


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


def _aspect(row: Row) -> str:
    """What a row says is wanted of its names; nothing for other rows."""
    wanted = row["aspect"].partition(":")[0]
    return wanted if row["kind"] == "screen" and wanted in {one.value for one in Aspect} else ""


def _labels_of(examples: Sequence[Example]) -> list[str]:
    return sorted({label for _, labels in examples for label in labels})


def learn(examples: Sequence[Example], how: Settings) -> Weights:
    """The weights of every feature by label, and those of every step from one label to the next."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for found, labels in examples:
        trainer.append(found, labels)
    trainer.set_params(how.held_down)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "learned.crf")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        told = tagger.info()
        tagger.close()
    weights: Weights = {}
    for (label, behind), weight in told.transitions.items():
        weights.setdefault(f"{STEP}{label}", {})[behind] = weight
    for (feature, label), weight in told.state_features.items():
        if abs(weight) >= how.least:
            weights.setdefault(feature, {})[label] = weight
    return weights


def _shown(weight: float) -> str:
    return f"{weight:.3f}".rstrip("0").rstrip(".")


def _write(name: str, labels: Sequence[str], examples: Sequence[Example], how: Settings) -> None:
    weights = learn(examples, how)
    rows = (
        "\t".join([feature, *(_shown(weights[feature].get(label, 0.0)) for label in labels)])
        for feature in sorted(weights)
    )
    (FOLDER / name).write_text("\n".join(["\t".join(["feature", *labels]), *rows, ""]), encoding="utf-8")
    print(f"{name}: {len(weights):,} features, from {len(examples):,} messages")


if __name__ == "__main__":
    main()
