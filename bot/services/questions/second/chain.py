"""A linear chain of labels (a conditional random field): the likeliest labels of a row of words, and how likely it is.

The sum of the weights of a word's features, and of each step from one label to the next, is the logarithm of how likely
a row of labels is beside all others (Lafferty, McCallum, Pereira 2001). Weights are learned by tests/bench/learn.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LABELS = ("O", "B", "I")
"""Outside of a name; the beginning of one; within one."""
Weights = Sequence[float]
"""One for each of LABELS."""
Path = tuple[float, tuple[int, ...]]
"""A row of labels behind the sum of its weights."""
_SIZE = range(len(LABELS))


@dataclass(frozen=True, slots=True)
class Chain:
    """Learned weights. `steps`: of each label the weights of the next one."""

    features: Mapping[str, Weights]
    steps: Sequence[Weights]

    def likeliest(self, rows: Sequence[Sequence[str]], many: int) -> list[tuple[list[int], float]]:
        """The likeliest labels of words with these features, as places in LABELS, and the probability of each.

        `many` rows of labels at most, the likeliest first; no words have no labels, for certain.
        """
        if not rows:
            return [([], 1.0)]
        sums = [self._sums(row) for row in rows]
        total = self._all(sums)
        return [(list(path), math.exp(min(0.0, score - total))) for score, path in self._paths(sums, many)]

    def _sums(self, row: Sequence[str]) -> list[float]:
        """The sum of the weights of a word's features, for each label."""
        found = [weights for feature in row if (weights := self.features.get(feature))]
        return [sum(of_label) for of_label in zip(*found, strict=True)] or [0.0 for _ in _SIZE]

    def _paths(self, sums: Sequence[Weights], many: int) -> list[Path]:
        """The rows of labels with the largest sums (Viterbi, with the best few kept of each label)."""
        kept: list[list[Path]] = [[(sums[0][label], (label,))] for label in _SIZE]
        for row in sums[1:]:
            kept = [_best(self._goes_on(kept, label, row[label]), many) for label in _SIZE]
        return _best([path for paths in kept for path in paths], many)

    def _goes_on(self, kept: Sequence[Sequence[Path]], label: int, weight: float) -> list[Path]:
        return [
            (score + self.steps[before][label] + weight, (*path, label))
            for before in _SIZE
            for score, path in kept[before]
        ]

    def _all(self, sums: Sequence[Sequence[float]]) -> float:
        """The logarithm of the sum over all rows of labels (the forward algorithm)."""
        so_far = list(sums[0])
        for row in sums[1:]:
            so_far = [
                row[label] + _log_of_sum([so_far[one] + self.steps[one][label] for one in _SIZE]) for label in _SIZE
            ]
        return _log_of_sum(so_far)


def _score(path: Path) -> float:
    return path[0]


def _best(paths: Sequence[Path], many: int) -> list[Path]:
    return sorted(paths, key=_score, reverse=True)[:many]


def _log_of_sum(logarithms: Sequence[float]) -> float:
    largest = max(logarithms)
    return largest + math.log(sum(math.exp(one - largest) for one in logarithms))
