"""Entries of any content, for property tests; few values each, so that parts are often alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Entry, EntryLink, Listing
from tests.unit.lots import drawn, some

Edition = dict[str, Entry]
IDS = "1 2 3 10 x".split()
DAYS = [None, *(dt.date(2020, 1, day) for day in (1, 2, 3))]


def _text(lot: Random) -> str:
    return lot.choice(["", "a", "b", "é"])


def _name(lot: Random) -> Name:
    return Name(
        text=lot.choice(["ACME", "Acme", "亞"]),
        type=lot.choice(list(NameType)),
        script=lot.choice([None, "Hans", "Hant"]),
        caveat=_text(lot),
    )


def _identifier(lot: Random) -> Identifier:
    kind = lot.choice(list(IdentifierType))
    return Identifier(type=kind, value=lot.choice("12"), note=_text(lot), caveat=_text(lot))


def _listings(lot: Random) -> tuple[Listing, ...]:
    """At least one, and one a program."""
    programs = lot.sample(["US-SDN", "UN-SC", "EU-FSF"], k=lot.randint(1, 3))
    return tuple(
        Listing(program=program, listed_on=lot.choice(DAYS), tags=_texts(lot), citation=_text(lot))
        for program in programs
    )


def _texts(lot: Random) -> tuple[str, ...]:
    return tuple(some(lot, ["", "a", "b", "é"], most=3))


def _few(make: Callable[[Random], object]) -> Callable[[Random], tuple[object, ...]]:
    return lambda lot: tuple(make(lot) for _ in range(lot.randint(0, 3)))


PARTS: Mapping[str, Callable[[Random], object]] = {
    "schema": lambda lot: lot.choice([Schema.COMPANY, Schema.PERSON]),
    "names": lambda lot: (_name(lot), *_few(_name)(lot)),
    "listings": _listings,
    "identifiers": _few(_identifier),
    "countries": lambda lot: tuple(some(lot, ["cn", "de"], most=3)),
    "birth_dates": lambda lot: tuple(some(lot, ["1970", "1971-02"], most=2)),
    "links": _few(lambda lot: EntryLink(relation=_text(lot), name=_text(lot), entry=_text(lot))),
    "remarks": _text,
    "details": _few(lambda lot: Detail(label=_text(lot), text=_text(lot))),
}


def _entry(lot: Random, id: str) -> Entry:
    return Entry(id=id, **{part: make(lot) for part, make in PARTS.items()})  # type: ignore[arg-type]  # each its own


def _edition(lot: Random) -> Edition:
    return {id: _entry(lot, id) for id in lot.sample(IDS, lot.randint(0, len(IDS)))}


def _next(lot: Random, edition: Edition) -> Edition:
    """Of each entry: as it was, with one part drawn anew, drawn anew whole, or gone; and others come."""
    found = {id: _entry(lot, id) for id in IDS if id not in edition and lot.random() < 0.4}
    for id, entry in edition.items():
        part = lot.choice(list(PARTS))
        become = lot.choice([entry, replace(entry, **{part: PARTS[part](lot)}), _entry(lot, id), None])  # type: ignore[arg-type]
        found |= {id: become} if become else {}
    return found


def _two(lot: Random) -> tuple[Edition, Edition]:
    old = _edition(lot)
    return old, _next(lot, old)


def entries(id: str) -> st.SearchStrategy[Entry]:
    """Entries of this id, one listing a program."""
    return drawn(lambda lot: _entry(lot, id))


def editions() -> st.SearchStrategy[Edition]:
    """Editions of a few entries, by id."""
    return drawn(_edition)


def two_editions() -> st.SearchStrategy[tuple[Edition, Edition]]:
    """An edition and the next: some entries stay, some change a little or much, some go and some come."""
    return drawn(_two)
