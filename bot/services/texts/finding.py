"""Finds the stored names in a running text: by exact key and identifier, the longest first, then by likeness."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.law.entity import Schema
from bot.domain.names.candidates import IDENTIFIER, NameHit
from bot.domain.names.identifiers import read_keys
from bot.domain.names.keys import asked_keys, family_first_keys
from bot.services.questions.stored.codes import code_runs
from bot.services.questions.stored.known import hits_by_key
from bot.services.questions.words.labels import Labelled
from bot.services.texts.everyday import Sure, how_sure
from bot.services.texts.han import in_han
from bot.services.texts.misspelt import misspelt
from bot.services.texts.words import Span, runs_of, spans_of

_LEAST_DIGITS = 4
"""Of an identifier in a text: "14. The company" is none."""


class Stored(Protocol):
    """The part of a names index that is asked (ports.NameIndex)."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`."""

    def similar(self, text: str, *, limit: int, team: str) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`, of which `team` may know."""

    def rarity(self, word: str) -> float:
        """How rare a word is among the stored names: 1 in none."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stored name as it stands in a text, from `start` to before `end`; `possible`: another may be meant."""

    text: str
    start: int
    end: int
    possible: bool = False


def mentions(within: Labelled, stored: Stored, *, team: str = "") -> list[Mention]:
    """The stored names of a text in their order, apart from each other."""
    runs = list(runs_of(within))
    exact = _by_key(within, runs, stored, team)
    alike = {span: True for run in runs if run not in exact for span in misspelt(run, stored, team=team)}
    found: dict[Span, bool] = {}
    for span, possible in sorted([*exact.items(), *alike.items()], key=lambda one: one[0].first - one[0].end):
        if not any(span.meets(other) for other in found):
            found[span] = possible
    made = [Mention(span.text, span.start, span.stop, possible) for span, possible in found.items()]
    made += [Mention(within.text[start:end], start, end) for start, end in in_han(within.text, stored, team=team)]
    return sorted(made, key=lambda one: one.start)


def _by_key(within: Labelled, runs: Sequence[Span], stored: Stored, team: str) -> dict[Span, bool]:
    """The parts that are stored names or numbers, with whether another may be meant; longer ones before shorter."""
    keys = {span: _keys(span) for run in runs for span in spans_of(run)}
    hits = hits_by_key(stored, {key for of_one in keys.values() for key in (*of_one.own, *of_one.turned)}, team=team)
    found = dict.fromkeys(_numbers(within, stored, team), False)
    for span in sorted(keys, key=lambda span: (span.first - span.end, span.first)):
        sure = _sure_beside(span, keys[span].names(hits), found)
        if sure is not Sure.NOT:
            found[span] = sure is Sure.POSSIBLY
    return _without_second_places(found, {span for span in found if span in keys and _is_place(hits, keys[span])})


def _sure_beside(span: Span, named: Sequence[NameHit], found: Collection[Span]) -> Sure:
    """How surely one of the names is meant; not at all where a part of it is another's already."""
    taken = any(span.meets(other) for other in found)
    return Sure.NOT if taken or not named else how_sure(span, named)


def _numbers(within: Labelled, stored: Stored, team: str) -> list[Span]:
    """The identifiers that are stored."""
    codes = _codes(within)
    numbers = hits_by_key(stored, {key for of_one in codes.values() for key in of_one}, team=team)
    return [span for span, of_one in codes.items() if any(key in numbers for key in of_one)]


def _without_second_places(found: Mapping[Span, bool], places: Collection[Span]) -> dict[Span, bool]:
    """Without a place right behind another: "Paris, France"."""
    ends = {span.end for span in places}
    return {span: possible for span, possible in found.items() if span not in places or span.first not in ends}


def _codes(within: Labelled) -> dict[Span, tuple[str, ...]]:
    """The identifiers with their keys; a bare number is an amount."""
    codes = [Span(within, run.first, run.end) for run in code_runs(within)]
    return {code: tuple(read_keys(code.text)) for code in codes if _is_code(code.text)}


def _is_code(text: str) -> bool:
    digits, letters = sum(map(str.isdigit, text)), sum(map(str.isalpha, text))
    return letters > 0 and digits >= _LEAST_DIGITS and "\n" not in text


def _is_place(hits: Mapping[str, Sequence[NameHit]], keys: Keys) -> bool:
    """Whether only places have the name. Behind another it says which is meant: "Venezuela's Nicolás Maduro"."""
    schemas = {hit.schema for hit in keys.names(hits)}
    return schemas == {Schema.JURISDICTION}


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that a part of a text may be stored under: its own, and those with a family name in another place."""

    own: tuple[str, ...]
    turned: tuple[str, ...] = ()

    def names(self, hits: Mapping[str, Sequence[NameHit]]) -> list[NameHit]:
        """The stored names with one of the keys; only a person's may have the family name in the other place."""
        found = [hit for key in self.own for hit in hits.get(key, ())]
        found += [hit for key in self.turned for hit in hits.get(key, ()) if hit.schema is Schema.PERSON]
        return [hit for hit in found if hit.name_type != IDENTIFIER]


def _keys(span: Span) -> Keys:
    return Keys(asked_keys(span.text), tuple(family_first_keys(span.text)))
