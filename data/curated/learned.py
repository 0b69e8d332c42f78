"""Reads the weights that were learned from labelled messages (data/learned)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bot.services.questions.second.chain import LABELS, Chain
from bot.services.questions.second.choice import Choice
from bot.services.questions.second.learned import Learned

FOLDER = Path(__file__).parents[1] / "learned"
STEP = "step="
"""What begins the row of a label of names, with the weights of the next ones."""


@cache
def learned() -> Learned:
    """The weights of names, kinds, aspects and days. Raises ValueError for a table that is wrong."""
    return Learned(
        names=_chain("names.tsv"),
        unspaced_names=_chain("unspaced_names.tsv"),
        kinds=_choice("kinds.tsv"),
        aspects=_choice("aspects.tsv"),
        days=_choice("days.tsv"),
    )


def _chain(name: str) -> Chain:
    labels, features = _table(name)
    steps = {label: features.pop(f"{STEP}{label}", ()) for label in labels}
    if tuple(labels) != LABELS or any(len(weights) != len(LABELS) for weights in steps.values()):
        raise ValueError(f"{name}: the labels and their steps are not those of names")
    return Chain(features, [steps[label] for label in LABELS])


def _choice(name: str) -> Choice:
    labels, features = _table(name)
    return Choice(labels, features)


def _table(name: str) -> tuple[Sequence[str], dict[str, tuple[float, ...]]]:
    """The labels that a table has weights for, and those of each feature."""
    heading, *lines = (FOLDER / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    labels = heading.split("\t")[1:]
    features = {}
    for number, line in enumerate(lines, start=2):
        feature, *weights = line.split("\t")
        if len(weights) != len(labels):
            raise ValueError(f"{name}, line {number}: a feature and {len(labels)} weights are expected")
        features[feature] = tuple(map(float, weights))
    return labels, features
