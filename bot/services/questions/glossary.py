"""What the words of the field mean: reviewed entries, found in a question. Only a word with an entry is explained."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.law.document import Verification
from bot.services.questions.reading import Reading
from bot.services.questions.words.lists_meant import NamedLists

MOST = 4
_OF_OWNERS = ("owned-share", "subsidiaries", "control")
_ELSEWHERE = re.compile(
    r"\b(?:EU|UE|UK|U\.K\.|UN|OFSI|European|British|Swiss)\b|\b(?:eu|uk|ofsi)(?= (?:rules?|sanctions?|law|list|50)\b)"
)
"""Whose rules on owners differ from OFAC's, which the reviewed entries tell; "un" is a word of French and Spanish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A reviewed entry, with where it is from. `lists`: keys of the vocabularies' lists that it explains.

    `aliases` are written in small letters. An `agency` is explained only where the question speaks of nothing else.
    `answers`: what it says to what may be asked of a rule (the keys of [signs.rules] in data/vocabulary), a sentence
    each. `leads`: what it is told for where no entry that is named says it; `near`: what it is nearest to, and does
    not say.
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
    answers: Mapping[str, str] = field(default_factory=dict)
    leads: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """The entries that a question asks for, in its order; none where the glossary has none. `known`: all there are.

    `asked`: what it asks of a rule, "" where it asks no more than what words mean.
    """

    terms: tuple[Term, ...]
    known: tuple[str, ...]
    asked: str = ""
    record: str = ""


def explained(reading: Reading, terms: Sequence[Term], lists: NamedLists) -> Explained:
    """The entries of what the question names, by the lists it names in any language and by the words of the entries.

    Where it asks something of a rule, those alone that say it; where none does, those that are nearest.
    """
    places = [(start, end) for start, end, _ in lists.places_in(reading)]
    asked = lists.vocabularies[reading.language].signs.rule_asked(reading.text, places)
    named = _named(reading, terms, lists)
    told: Sequence[Term]
    if asked in _OF_OWNERS and _ELSEWHERE.search(reading.text):
        told = [replace(term, answers={}) for term in _nearest(asked, named, terms)]
    else:
        told = _telling(asked, named, terms, of_a_list=bool(places)) if asked else named
    return Explained(terms=tuple(told[:MOST]), known=tuple(term.term for term in terms), asked=asked)


def _telling(asked: str, named: Sequence[Term], terms: Sequence[Term], *, of_a_list: bool) -> Sequence[Term]:
    """Of the entries that are named, or else of all, those that say what is asked; else those that are nearest.

    One that says it at large is left out beside one that says it of the list that is named.
    """
    saying = [term for term in named if asked in term.answers]
    of_their_own = [term for term in saying if asked not in term.leads]
    return of_their_own or saying or (not of_a_list and _at_large(asked, terms)) or _nearest(asked, named, terms)


def _at_large(asked: str, terms: Sequence[Term]) -> Sequence[Term]:
    """The entries that are told for where no list is named."""
    return [term for term in terms if asked in term.leads]


def _nearest(asked: str, named: Sequence[Term], terms: Sequence[Term]) -> Sequence[Term]:
    nearest = [term for term in terms if asked in term.near]
    return list({term.id: term for term in (*nearest, *named) if term in nearest or not term.agency}.values()) or named


def _named(reading: Reading, terms: Sequence[Term], lists: NamedLists) -> Sequence[Term]:
    places = sorted([*_by_words(reading.text, terms), *_by_lists(reading, terms, lists)], key=_longest_first)
    kept: list[tuple[int, int, Term]] = []
    for start, end, term in places:
        if all(end <= one or other <= start for one, other, _ in kept):
            kept.append((start, end, term))
    found = list({term.id: term for _, _, term in sorted(kept, key=lambda place: place[:2])}.values())
    return [term for term in found if not term.agency] or found


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
