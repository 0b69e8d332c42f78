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
_SIZE = range(len(LABELS))


@dataclass(frozen=True, slots=True)
class Chain:
    """Learned weights. `steps`: of each label the weights of the next one."""

    features: Mapping[str, Weights]
    steps: Sequence[Weights]

    def best(self, rows: Sequence[Sequence[str]]) -> tuple[list[int], float]:
        """The likeliest labels of words with these features, as places in LABELS, and their probability.

        No words have no labels, for certain.
        """
        if not rows:
            return [], 1.0
        sums = [self._sums(row) for row in rows]
        labels, score = self._likeliest(sums)
        return labels, math.exp(min(0.0, score - self._all(sums)))

    def _sums(self, row: Sequence[str]) -> list[float]:
        """The sum of the weights of a word's features, for each label."""
        found = [weights for feature in row if (weights := self.features.get(feature))]
        return [sum(weights[label] for weights in found) for label in _SIZE]

    def _likeliest(self, sums: Sequence[Sequence[float]]) -> tuple[list[int], float]:
        """The likeliest labels and their sum (Viterbi)."""
        best, came_from = list(sums[0]), []
        for row in sums[1:]:
            before = [max(_SIZE, key=lambda one: best[one] + self.steps[one][label]) for label in _SIZE]
            best = [best[before[label]] + self.steps[before[label]][label] + row[label] for label in _SIZE]
            came_from.append(before)
        last = max(_SIZE, key=lambda label: best[label])
        labels = [last]
        for before in reversed(came_from):
            labels.append(before[labels[-1]])
        return labels[::-1], best[last]

    def _all(self, sums: Sequence[Sequence[float]]) -> float:
        """The logarithm of the sum over all rows of labels (the forward algorithm)."""
        so_far = list(sums[0])
        for row in sums[1:]:
            so_far = [
                row[label] + _log_of_sum([so_far[one] + self.steps[one][label] for one in _SIZE]) for label in _SIZE
            ]
        return _log_of_sum(so_far)


def _log_of_sum(logarithms: Sequence[float]) -> float:
    largest = max(logarithms)
    return largest + math.log(sum(math.exp(one - largest) for one in logarithms))
