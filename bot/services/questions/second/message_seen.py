"""What the second reading looks at in a message as a whole, to tell its kind, what it wants and its day.

See features.py for how a feature is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.words.vocabulary import Vocabulary

_WORDS = re.compile(r"[\w'’/]+|[@%#$?!]")
_DAY_WORDS = re.compile(r"[\w'’/]+|[@%#$?!.,;:]")
_SIGNS = re.compile(r"\S")
_LONGEST = 3
"""Words of the longest phrase that is looked at."""
_MOST = 120
"""Words behind which nothing is looked at."""
_STEM = 5
"""Letters of a word that are looked at alone: its ending, or a slip in it, then says nothing."""


@dataclass(frozen=True, slots=True)
class MessageSeen:
    """A message with signs in place of its names, lists and days, and how many of each it has."""

    masked: str
    words: Vocabulary
    names: int
    lists: int
    days: int
    doubtful: bool  # whether its names are

    def wanted_features(self, first: Aspect) -> list[str]:
        """What tells the aspect that is wanted; `first` is the one that the rules read."""
        lists, names = min(self.lists, 1), min(self.names, 2)
        return [
            *self._features(),
            f"days={min(self.days, 2)}",
            f"1st={first}",
            f"1st,lists={first},{lists}",
            f"1st,names={first},{names}",
            f"1st,language={first},{self.words.language}",
        ]

    def kind_features(self, first: Kind, shown: Kind | None, wanted: Aspect) -> list[str]:
        """What tells the kind: `first` by the rules, `shown` by its words alone, `wanted` the aspect by the rules."""
        lists, names = min(self.lists, 1), min(self.names, 2)
        return [
            *self._features(),
            f"1st={first}",
            f"shown={shown}",
            f"shown,lists={shown},{lists}",
            f"1st,names={first},{names}",
            f"lists,names={lists},{names}",
            f"doubtful={self.doubtful:d}",
            f"wanted,shown={wanted},{shown}",
        ]

    def _features(self) -> list[str]:
        """Its phrases and the beginnings of its words, each once; of a Chinese message every sign is a word."""
        parts = (_SIGNS if self.words.unspaced else _WORDS).findall(self.masked.casefold())[:_MOST]
        words = ["^", *parts, "$"]
        shape = [
            f"language={self.words.language}",
            "always",
            f"long={min(len(words) // 4, 6)}",
            f"names={min(self.names, 2)}",
            f"lists={min(self.lists, 2)}",
        ]
        stems = () if self.words.unspaced else _stems(parts)
        return list(dict.fromkeys([*shape, f"first={words[1]}", f"last={words[-2]}", *_phrases(words), *stems]))


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


def _stems(words: Sequence[str]) -> Iterator[str]:
    stems = [word[:_STEM] for word in words]
    for stem in stems:
        yield f"stem={stem}"
    for first, second in pairwise(stems):
        yield f"stems={first} {second}"
