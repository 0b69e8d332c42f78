"""What an index is searched for: a look for each term that some name has, by the weight of its sort or by none."""

from __future__ import annotations

from typing import NamedTuple

from tantivy import Occur, Query, Searcher

from data.index.documents import schema
from data.index.terms import GRAM, INITIALS, JOINED, SLIP, SOUND, WORD

WEIGHT = {WORD: 1.0, JOINED: 1.0, SLIP: 0.7, SOUND: 0.5, GRAM: 0.3, INITIALS: 2.5}
Part = tuple[Occur, Query]
"""A part of a query: any of several is enough."""


class Look(NamedTuple):
    """How many names have a term, and the look for it; in order, the rarest come first."""

    names: int
    term: str
    weighed: Part
    plain: Part


def look_for(searcher: Searcher, field: str, term: str) -> Look | None:
    """The look for a term of a sort; None where no name has it."""
    names = searcher.doc_freq(field, term)
    if not names:
        return None
    query = with_term(field, term)
    weighed = query if WEIGHT[field] == 1 else Query.boost_query(query, WEIGHT[field])
    return Look(names, term, (Occur.Should, weighed), (Occur.Should, query))


def with_term(field: str, term: str) -> Query:
    """Names that have the term."""
    return Query.term_query(schema(), field, term, "freq")
