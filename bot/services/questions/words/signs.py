"""Words that show by themselves what a message asks, in whichever language it is: united of all vocabularies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.services.questions.words.tongue import Tongue

Patterns = Sequence[str]
_NONE = "(?!)"
_NO_WORD = re.compile(r"[^\w%]+")
_LONGEST_OF_RULE = 500
"""Letters of a question of a rule: what goes on longer tells of a case."""


@dataclass(frozen=True, kw_only=True)
class Signs:
    """The table [signs] of every vocabulary (data/vocabulary/*.toml)."""

    of_status: tuple[str, ...] = ()  # how a question of the status begins: "is", "ist"
    owning: frozenset[str] = frozenset()  # who owns what: between two names, or behind them
    relating: frozenset[str] = frozenset()  # what else one name is to another: "subsidiary", "tochter"
    institutions: frozenset[str] = frozenset()  # what an institution calls itself: "committee"
    came: Patterns = ()  # who came on a list is asked
    left: Patterns = ()  # who left one
    updated: Patterns = ()  # when a list was last changed is asked
    dealing: Patterns = ()  # something is bought, paid or banned
    things: Patterns = ()  # goods and people that are "of" a country: "bank", "citizen"
    kinds: Mapping[str, str] = field(default_factory=dict)  # what entries of a list are: "ships" are vessels
    sorts: frozenset[str] = frozenset()  # what entries may be, and no list tells: "banks"
    theirs: Mapping[str, str] = field(default_factory=dict)  # countries under sanctions: "iranian" is of "Iran"
    codes: Callable[[], Mapping[str, str]] = dict  # of countries by their English names
    tongues: Mapping[str, Tongue] = field(default_factory=dict)  # languages whose questions are not read
    publishers: Mapping[str, Patterns] = field(default_factory=dict)  # who issues a list: keys of lists_meant
    held: Patterns = ()  # all of a text that asks whether a list is held
    rules: Mapping[str, Patterns] = field(default_factory=dict)  # what is asked of rules, and of no party

    @cached_property
    def came_pattern(self) -> re.Pattern[str]:
        """Finds that a question asks who came on a list."""
        return _any(self.came)

    @cached_property
    def left_pattern(self) -> re.Pattern[str]:
        """Finds that a question asks who left a list."""
        return _any(self.left)

    @cached_property
    def updated_pattern(self) -> re.Pattern[str]:
        """Finds that it is asked when a list was last changed."""
        return _any(self.updated)

    @cached_property
    def dealing_pattern(self) -> re.Pattern[str]:
        """Finds that something is bought, paid or banned."""
        return _any(self.dealing)

    @cached_property
    def theirs_pattern(self) -> re.Pattern[str]:
        """Finds what is of a country under sanctions: group 1 is a key of `theirs`."""
        return re.compile(rf"\b({'|'.join(self.theirs) or _NONE})s?\b", re.I)

    @cached_property
    def things_pattern(self) -> re.Pattern[str]:
        """Finds goods or people of such a country, with at most one word between the two."""
        countries, things = "|".join(self.theirs) or _NONE, "|".join(self.things) or _NONE
        return re.compile(rf"\b(?:{countries}) (?:[a-z]+ )?(?:{things})(?:s|y|ies|ity)?\b", re.I)

    def rule_asked(self, text: str, lists: Sequence[tuple[int, int]]) -> str:
        """What a text asks of a rule: a key of `rules`, "" for nothing, and of a long one. `lists`: its lists."""
        if len(text) > _LONGEST_OF_RULE:
            return ""
        masked = _with_lists_masked(text, lists)
        return next((key for key, found in self._rule_patterns.items() if found.search(masked)), "")

    def publishers_in(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where a question of what is held names whoever issues lists, and the key of their list."""
        found = (
            (one.start(), one.end(), key)
            for key, pattern in self._publisher_patterns.items()
            for one in pattern.finditer(text[:_LONGEST_OF_RULE])
        )
        return sorted(found)

    def asks_what_is_held(self, text: str, lists: Sequence[tuple[int, int]]) -> bool:
        """Whether a text asks no more than whether lists, or those of publishers, are held: "got the UK in there?"."""
        if len(text) > _LONGEST_OF_RULE:
            return False
        named = [*lists, *((start, end) for start, end, _ in self.publishers_in(text))]
        said = " ".join(_NO_WORD.sub(" ", _with_lists_masked(text, named)).split())
        return bool(named) and any(found.fullmatch(said) for found in self._held_patterns)

    @cached_property
    def _held_patterns(self) -> Sequence[re.Pattern[str]]:
        return [re.compile(pattern) for pattern in self.held]

    @cached_property
    def _publisher_patterns(self) -> Mapping[str, re.Pattern[str]]:
        return {key: re.compile(_apart(patterns), re.I) for key, patterns in self.publishers.items()}

    @cached_property
    def _rule_patterns(self) -> Mapping[str, re.Pattern[str]]:
        return {key: _any(patterns) for key, patterns in self.rules.items()}

    @cached_property
    def sanctioned(self) -> frozenset[str]:
        """The countries of `theirs` by their short names, in small letters."""
        return frozenset(name.partition(" (")[0].partition(" region")[0].casefold() for name in self.theirs.values())


def _with_lists_masked(text: str, lists: Sequence[tuple[int, int]]) -> str:
    """The text in small letters without apostrophes, with "%" for each list that it names, and "％" for a "%"."""
    parts, place = [], 0
    for start, end in sorted(lists):
        parts += [text[place:start].replace("%", "％"), " % "] if start >= place else []
        place = max(place, end)
    parts.append(text[place:].replace("%", "％"))
    return " ".join("".join(parts).casefold().replace("’", "").replace("'", "").split())


def _apart(patterns: Patterns) -> str:
    """Any of them with no Latin letter or figure at either end: "OFAC今天" names OFAC."""
    return rf"(?<![a-zà-ÿа-я0-9])(?:{'|'.join(patterns) or _NONE})(?![a-zà-ÿа-я0-9])"


def _any(patterns: Patterns) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or _NONE, re.I)
