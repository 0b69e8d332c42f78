"""Entries of any content, for property tests; few values each, so that parts are often alike."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Entry, EntryLink, Listing

_text = st.sampled_from(["", "a", "b", "é"])
_name = st.builds(
    Name,
    text=st.sampled_from(["ACME", "Acme", "亞"]),
    type=st.sampled_from(NameType),
    script=st.sampled_from([None, "Hans", "Hant"]),
    caveat=_text,
)
_identifier = st.builds(
    Identifier, type=st.sampled_from(IdentifierType), value=st.sampled_from(["1", "2"]), note=_text, caveat=_text
)
_listing = st.builds(
    Listing,
    program=st.sampled_from(["US-SDN", "UN-SC", "EU-FSF"]),
    listed_on=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 3)),
    tags=st.lists(_text, max_size=3).map(tuple),
    citation=_text,
)
_link = st.builds(EntryLink, relation=_text, name=_text, entry=_text)


def entries(ids: st.SearchStrategy[str]) -> st.SearchStrategy[Entry]:
    """Entries of these ids, one listing a program."""
    return st.builds(
        Entry,
        id=ids,
        schema=st.sampled_from([Schema.COMPANY, Schema.PERSON]),
        names=st.lists(_name, min_size=1, max_size=5).map(tuple),
        listings=st.lists(_listing, min_size=1, max_size=3, unique_by=lambda one: one.program).map(tuple),
        identifiers=st.lists(_identifier, max_size=4).map(tuple),
        countries=st.lists(st.sampled_from(["cn", "de"]), max_size=3).map(tuple),
        birth_dates=st.lists(st.sampled_from(["1970", "1971-02"]), max_size=2).map(tuple),
        links=st.lists(_link, max_size=3).map(tuple),
        remarks=_text,
        details=st.lists(st.builds(Detail, label=_text, text=_text), max_size=3).map(tuple),
    )


def editions() -> st.SearchStrategy[dict[str, Entry]]:
    """Editions of a few entries, by id."""
    some = st.lists(entries(st.sampled_from("1 2 3 10 x".split())), max_size=5, unique_by=lambda entry: entry.id)
    return some.map(lambda found: {entry.id: entry for entry in found})
