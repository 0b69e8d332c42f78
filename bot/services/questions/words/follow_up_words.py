"""What follow-ups in a thread are told by, in one language: reviewed tables, made ready for reading."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.services.questions.reading import Aspect

Patterns = Sequence[str]
SIGNS = (
    *("lead", "tail", "goes_on", "one", "several", "relatives", "now", "afresh"),
    *(
        "placed",
        "first_of",
        "last_of",
        "closes",
        "ended",
        "clause",
        "below",
        "stake",
        "others",
        "every",
        "among",
        "members",
        "repeated",
        "of_list",
        "supposed",
    ),
)
"""What is said around a follow-up ("ok,", "as well"), and its signs (reading.Leaning)."""


@dataclass(frozen=True, kw_only=True)
class FollowUpWords:
    """`signs`: by SIGNS. `asks`: what is wanted in words that only in a thread say so.

    `words`: what follow-ups are made of, where blanks part words. `places`: the words for the place of one among
    several names, from 1 on, and from -1 on backwards; they stand for "<place>" in `signs["placed"]`, and those of
    `numbers` for "<number>" in "the first <number>".
    """

    signs: Mapping[str, Patterns] = field(default_factory=dict)
    asks: Mapping[Aspect, Patterns] = field(default_factory=dict)
    places: Mapping[int, Collection[str]] = field(default_factory=dict)
    numbers: Mapping[int, Collection[str]] = field(default_factory=dict)
    words: Collection[str] = ()

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The patterns of each sign."""
        return {key: any_of(self.signs.get(key, ())) for key in SIGNS}

    def asked(self, masked: str) -> Aspect:
        """What is wanted, ANY where only the words of other messages can tell."""
        return next((aspect for aspect, found in self._asking if found.search(masked)), Aspect.ANY)

    def place(self, masked: str) -> int:
        """Which of several names is meant; 0 where none is told by its place."""
        return next((place for place, found in self._placing if found.search(masked)), 0)

    @cached_property
    def _asking(self) -> Sequence[tuple[Aspect, re.Pattern[str]]]:
        return [(aspect, any_of(patterns)) for aspect, patterns in self.asks.items()]

    def counted(self, masked: str) -> int:
        """How many of several names are meant, from the first on, or as a negative number of the last; 0 for none."""
        return next((number for number, found in self._counting if found.search(masked)), 0)

    @cached_property
    def _placing(self) -> Sequence[tuple[int, re.Pattern[str]]]:
        return _told_by("<place>", self.signs.get("placed", ()), self.places)

    @cached_property
    def _counting(self) -> Sequence[tuple[int, re.Pattern[str]]]:
        first = _told_by("<number>", self.signs.get("first_of", ()), self.numbers)
        last = _told_by("<number>", self.signs.get("last_of", ()), self.numbers)
        return [*first, *((-number, found) for number, found in last)]


def _told_by(sign: str, patterns: Patterns, words: Mapping[int, Collection[str]]) -> list[tuple[int, re.Pattern[str]]]:
    """The patterns for each number, with its words in the place of the sign."""
    said = {number: "|".join(map(re.escape, sorted(found))) for number, found in words.items()}
    return [(number, any_of([one.replace(sign, told) for one in patterns])) for number, told in said.items()]


def any_of(patterns: Patterns) -> re.Pattern[str]:
    """One pattern of them all, for folded text, in which "ß" is "ss"."""
    folded = (pattern.replace("ß", "ss") for pattern in patterns)
    return re.compile("|".join(f"(?:{pattern})" for pattern in folded) or "(?!)", re.I | re.S)
