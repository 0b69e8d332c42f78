"""Learns the weights by which messages are read a second time: python tests/bench/learn.py.

Learns from the labelled messages of data/learned/examples and tests/golden, but unseen.tsv (learn_examples.py), and
writes data/learned/*.tsv: first those of names, from each message as it is and with other names (learn_swaps.py), then
those of kinds, aspects and days, which look at a message without its names. All but those of days know what the rules
read. Needs python-crfsuite, which the product does not: it adds up the weights itself.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pycrfsuite

from bot.services.questions.reader import Reader
from bot.services.questions.second.chain import LABELS
from bot.services.questions.second.learned import Learned
from bot.services.questions.words.vocabulary import Vocabulary
from data.curated.learned import FOLDER, STEP, learned
from data.curated.vocabulary import vocabularies
from tests.bench.learn_examples import (
    TODAY,
    Example,
    of_aspect,
    of_day,
    of_kind,
    of_names,
    of_unspaced_names,
    read_rows,
    sources,
    stored_names,
    unjudged,
    wanted_aspect,
)
from tests.bench.learn_swaps import with_other_names

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
    aspects = [of_aspect(wanted, found) for row, found in parts if (wanted := wanted_aspect(row))]
    _write("aspects.tsv", _labels_of(aspects), aspects, OF_MESSAGES)
    days = [example for row, found in parts if (example := of_day(row, found))]
    _write("days.tsv", _labels_of(days), days, OF_DAYS)


def rules() -> Mapping[str, Vocabulary]:
    """The reviewed words, without learned weights: what the rules read is learned from."""
    return {language: replace(words, learned=Learned) for language, words in vocabularies().items()}


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
