"""A choice of one label for a whole message, and how likely it is (multinomial logistic regression).

The sum of the weights of a message's features is the logarithm of how likely a label is beside the others. Weights are
learned by tests/bench/learn.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Learned weights, for each feature one of each label."""

    labels: Sequence[str]
    features: Mapping[str, Sequence[float]]

    def probability(self, label: str, row: Sequence[str]) -> float:
        """How likely a label is for a message with these features."""
        sums = self._sums(row)
        return math.exp(sums[self.labels.index(label)] - max(sums)) / sum(math.exp(one - max(sums)) for one in sums)

    def best(self, row: Sequence[str]) -> tuple[str, float]:
        """The likeliest label of a message with these features, and its probability."""
        sums = self._sums(row)
        largest = max(sums)
        return self.labels[sums.index(largest)], 1 / sum(math.exp(one - largest) for one in sums)

    def _sums(self, row: Sequence[str]) -> list[float]:
        """The sum of the weights of a message's features, for each label."""
        found = [weights for feature in row if (weights := self.features.get(feature))]
        return [sum(of_label) for of_label in zip(*found, strict=True)] or [0.0 for _ in self.labels]
