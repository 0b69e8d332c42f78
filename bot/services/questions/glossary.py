"""What the words of the field mean: reviewed entries, found in a question. Only a word with an entry is explained."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.law.document import Verification
from bot.services.questions.reading import Reading
from bot.services.questions.words.lists_meant import NamedLists

MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A reviewed entry, with where it is from. `lists`: keys of the vocabularies' lists that it explains.

    `aliases` are written in small letters. An `agency` is explained only where the question speaks of nothing else.
    """

    id: str
    term: str
    aliases: tuple[str, ...]
    text: str
    title: str
    citation: str
    url: str
    verification: Verification
    lists: tuple[str, ...] = ()
    agency: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """The entries that a question asks for, in its order; none where the glossary has none. `known`: all there are."""

    terms: tuple[Term, ...]
    known: tuple[str, ...]
    record: str = ""


def explained(reading: Reading, terms: Sequence[Term], lists: NamedLists) -> Explained:
    """The entries of what the question names, by the lists it names in any language and by the words of the entries."""
    places = sorted([*_by_words(reading.text, terms), *_by_lists(reading, terms, lists)], key=_longest_first)
    kept: list[tuple[int, int, Term]] = []
    for start, end, term in places:
        if all(end <= one or other <= start for one, other, _ in kept):
            kept.append((start, end, term))
    found = list({term.id: term for _, _, term in sorted(kept, key=lambda place: place[:2])}.values())
    told = [term for term in found if not term.agency] or found
    return Explained(terms=tuple(told[:MOST]), known=tuple(term.term for term in terms))


def doubled(terms: Collection[Term]) -> Sequence[str]:
    """The ids, aliases and lists that two entries claim."""
    claims = [claim for term in terms for claim in (f"id {term.id}", *term.aliases, *(f"list {k}" for k in term.lists))]
    return sorted({claim for claim in claims if claims.count(claim) > 1})


def _by_words(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int, Term]]:
    for term in terms:
        words = "|".join(re.escape(alias).replace(r"\ ", r"\s+") for alias in sorted(term.aliases, key=len)[::-1])
        for found in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text, re.I):
            yield found.start(), found.end(), term


def _by_lists(reading: Reading, terms: Sequence[Term], lists: NamedLists) -> Iterator[tuple[int, int, Term]]:
    for start, end, key in lists.places_in(reading):
        for term in terms:
            if key in term.lists:
                yield start, end, term


def _longest_first(place: tuple[int, int, Term]) -> tuple[int, int, bool]:
    """Of places that are as long, an entry's own words before the list they may name."""
    start, end, term = place
    return start - end, start, bool(term.lists)
