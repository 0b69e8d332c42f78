"""A choice of one label for a whole message, and how likely it is (multinomial logistic regression).

The sum of the weights of a message's features is the logarithm of how likely a label is beside the others. Weights are
learned by tests/bench/learn.py.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WORDS = re.compile(r"[\w'’/]+|[@%#$?!]")
_DAY_WORDS = re.compile(r"[\w'’/]+|[@%#$?!.,;:]")
_SIGNS = re.compile(r"\S")
_LONGEST = 3
"""Words of the longest phrase that is looked at."""
_MOST = 120
"""Words behind which nothing is looked at."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Learned weights, for each feature one of each label."""

    labels: Sequence[str]
    features: Mapping[str, Sequence[float]]

    def best(self, row: Sequence[str]) -> tuple[str, float]:
        """The likeliest label of a message with these features, and its probability."""
        found = [weights for feature in row if (weights := self.features.get(feature))]
        sums = [sum(weights[place] for weights in found) for place in range(len(self.labels))]
        largest = max(sums)
        return self.labels[sums.index(largest)], 1 / sum(math.exp(one - largest) for one in sums)


def message_features(masked: str, *, language: str, unspaced: bool, names: int) -> list[str]:
    """What a choice looks at: the phrases of a message in which signs stand for names, lists and days, each once.

    `unspaced`: its words are not parted by blanks, so that each sign counts as one. `names`: how many it has.
    """
    parts = (_SIGNS if unspaced else _WORDS).findall(masked.casefold())[:_MOST]
    words = ["^", *parts, "$"]
    shape = [f"language={language}", "always", f"long={min(len(words) // 4, 6)}", f"names={min(names, 2)}"]
    return list(dict.fromkeys([*shape, f"first={words[1]}", f"last={words[-2]}", *_phrases(words)]))


def day_features(masked: str, *, language: str, unspaced: bool) -> list[str]:
    """What a choice looks at to tell whether the one day of a message, "#", is asked about."""
    parts = (_SIGNS if unspaced else _DAY_WORDS).findall(masked.casefold())[:_MOST]
    words = [*"^^^", *parts, *"$$$"]
    place = words.index("#") if "#" in words else 0
    before, behind = words[max(0, place - 3) : place], words[place + 1 : place + 4]
    found = [f"language={language}", "always", f"asks={'?' in words:d}", f"first={words[3]}"]
    found += [f"-{away}={word}" for away, word in enumerate(reversed(before), start=1)]
    found += [f"{away}={word}" for away, word in enumerate(behind, start=1)]
    found += [f"before={' '.join(before[-size:])}" for size in (2, 3)]
    found += [f"behind={' '.join(behind[:2])}", f"around={' '.join(before[-1:])} {' '.join(behind[:1])}"]
    return list(dict.fromkeys([*found, *(f"word={word}" for word in words), *_pairs(words)]))


def _pairs(words: Sequence[str]) -> Iterator[str]:
    for first, second in pairwise(words):
        yield f"words={first} {second}"


def _phrases(words: Sequence[str]) -> Iterator[str]:
    for size in range(1, _LONGEST + 1):
        for first in range(len(words) - size + 1):
            yield f"{size}={' '.join(words[first : first + size])}"
    for first in range(len(words) - 2):
        yield f"around={words[first]} _ {words[first + 2]}"
