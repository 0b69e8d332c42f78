"""Searches one opened index: candidates for a question, and how rare a word is."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

import tantivy
from tantivy import Occur, Query

from bot.domain.names.matching import NameHit
from data.index.documents import OF_FIRM, OF_TEAM, ORIGIN, OWNER, POSITION, TEAM, hit_of
from data.index.looks import Look, Part, look_for, with_term
from data.index.remembered import Remembered
from data.index.terms import FIELDS, GRAM, SLIP, SOUND, WORD, Terms, asked_terms, heard_terms, terms_by_word
from data.index.ties import MOST_TIED, Order, best, down_to, order_of, score_at

MOST = {SLIP: 12, GRAM: 6}
"""Of these sorts only the rarest terms of a question are looked for: common ones cost much and tell little."""
LEAST_SHARE = 0.5
LEAST_SHARE_THOROUGH = 0.15
ALWAYS = 5
"""Names that share less than this part of what the best one shares are not worth ranking, beyond the first few."""
ONE_IN, LEAST_TOO_MANY = 50, 1_000
"""A word that more than one name in so many has is not looked for beside rarer ones."""
SMALLEST_CORPUS = 10_000
"""In a smaller store a word is as rare as if it held this many names, so that scores agree between stores."""
_HITS_REMEMBERED = 16_384


class Viewer(NamedTuple):
    """Who asks: names of other workspaces' own lists are not there; with `public_only`, of no firm's own list."""

    team: str = ""
    public_only: bool = False


ANYBODY = Viewer()


class Reader:
    """One state of the index, which is in the folder of the name `place`, or in memory. Never changes, so threads may
    share it."""

    def __init__(self, index: tantivy.Index, place: str = "") -> None:
        self.index = index
        self.place = place
        self._searcher = index.searcher()
        self._of_firms = self._searcher.doc_freq(ORIGIN, OF_FIRM)
        self._names = max(self._searcher.num_docs - 1 - self._of_firms, 0)
        self._too_many = max(self._names // ONE_IN, LEAST_TOO_MANY)
        self._looks = {field: Remembered(partial(look_for, self._searcher, field)) for field in FIELDS}
        self._listed_with = Remembered(self._listed)
        of_most = math.log1p(max(self._names, SMALLEST_CORPUS))
        self._rarities = Remembered(partial(_rarity, self._listed_with, of_most))
        self._hits: dict[tuple[int, int], tuple[Order, NameHit]] = {}
        self.database, self.position = self._position()

    def _position(self) -> tuple[str, int]:
        """The database and its change up to which names were read. Raises ValueError when the index does not say."""
        said = self._searcher.search(with_term(OWNER, POSITION), 1, count=False).hits
        if not said:
            raise ValueError("the index does not say how far it has read")
        (stored,) = self._searcher.doc(said[0][1]).get_all(POSITION)
        database, position = stored.decode().split()
        return database, int(position)

    def similar(self, text: str, *, limit: int, thorough: bool = False, viewer: Viewer = ANYBODY) -> list[NameHit]:
        """The `limit` names that share most with the text, the rarest first, and those that share as much as the last.

        `thorough`: those too that share little beside what the best one shares, and slips of words that several have.
        """
        share = LEAST_SHARE_THOROUGH if thorough else LEAST_SHARE
        return self._found(self._query(text, thorough=thorough), limit, viewer, share=share)

    def with_every_word(self, text: str, *, limit: int, viewer: Viewer = ANYBODY) -> list[NameHit]:
        """Names that have each telling word of the text, or its consonants; for one word none. `limit` as above."""
        by_word = terms_by_word(text)
        words = list(takewhile(bool, map(self._any_of, by_word)))
        if not words or len(words) < len(by_word):
            return []  # no name has one of the words
        every = Query.boolean_query([(Occur.Must, Query.boolean_query(looks)) for looks in words])
        return self._found(every, limit, viewer)

    def _any_of(self, terms: Terms) -> list[Part]:
        """A look for each of the terms that some name has: of four that a word may be found by, three are in none."""
        return [look.plain for field, some in terms.items() for look in self._stored(field, some)]

    def _stored(self, field: str, terms: list[str]) -> list[Look]:
        looks = self._looks[field]
        return [look for term in terms if (look := looks[term])]

    def heard(self, text: str, *, limit: int, viewer: Viewer = ANYBODY) -> list[NameHit]:
        """Names with words that sound like those of a text in kana, Hangul or Arabic letters; `limit` as above."""
        wanted = Query.boolean_query([look.plain for look in self._stored(SOUND, heard_terms(text))])
        return self._found(wanted, limit, viewer)

    def _found(self, wanted: Query, limit: int, viewer: Viewer, *, share: float = 0.0) -> list[NameHit]:
        """The names that fit best, down to a share of what the best one scores.

        Names of other workspaces are looked for and thrown away: leaving them out from the start costs every question
        what hardly any needs. Where there was one, the search is made again without them, so that they take no place.
        """
        hits = self._best(_public(wanted) if viewer.public_only else wanted, limit, share)
        if {hit.team for hit in hits} <= {"", viewer.team}:
            return hits
        return self._best(_without_others(wanted, viewer.team), limit, share)

    def _best(self, wanted: Query, limit: int, share: float) -> list[NameHit]:
        found = best(self._searcher, wanted, limit)
        least = score_at(1, found) * share
        read = down_to(min(least, score_at(ALWAYS, found)), found)
        hits = sorted([(-score, *self._hit(address)) for score, address in read], key=itemgetter(0, 1))
        return [hit for n, (less, _, hit) in enumerate(hits[: limit + MOST_TIED]) if -less >= least or n < ALWAYS]

    def _hit(self, address: tantivy.DocAddress) -> tuple[Order, NameHit]:
        """The name at an address; those that were met of late are remembered, since many questions meet them."""
        place = address.segment_ord, address.doc
        known = self._hits.get(place)
        if known is None:
            if len(self._hits) >= _HITS_REMEMBERED:
                self._hits.clear()
            hit = hit_of(self._searcher.doc(address))
            known = self._hits[place] = (order_of(hit), hit)
        return known

    def _query(self, text: str, *, thorough: bool) -> Query:
        terms = asked_terms(text) if thorough else asked_terms(text, self._listed_with.__getitem__)
        return Query.boolean_query([look for field, some in terms.items() for look in self._worth_it(field, some)])

    def _worth_it(self, field: str, terms: list[str]) -> list[Part]:
        """A look for each of the terms that some name has; of sorts with many terms, for the rarest."""
        stored = self._stored(field, terms)
        if field == WORD:
            stored = [look for look in stored if self._listed_with[look.term] <= self._too_many] or stored
        return [look.weighed for look in (sorted(stored)[: MOST[field]] if field in MOST else stored)]

    def _listed(self, word: str) -> int:
        """How many names have a word, without those of firms' own lists: what one holds tells others nothing."""
        look = self._looks[WORD][word]
        if look is None or not self._of_firms:
            return look.names if look else 0
        both = Query.boolean_query([(Occur.Must, with_term(WORD, word)), (Occur.Must, with_term(ORIGIN, OF_FIRM))])
        return look.names - len(self._searcher.search(both, look.names, count=False).hits)

    @property
    def rarity(self) -> Callable[[str], float]:
        """1 for a word in no listed name, falling with the logarithm of the number that have it, to 0 for all."""
        return self._rarities.__getitem__


def _rarity(names_with: Mapping[str, int], of_most: float, word: str) -> float:
    return max(1 - math.log1p(names_with[word]) / of_most, 0.0)


def _public(wanted: Query) -> Query:
    return Query.boolean_query([(Occur.Must, wanted), (Occur.MustNot, with_term(ORIGIN, OF_FIRM))])


def _without_others(wanted: Query, team: str) -> Query:
    of_team, own = (with_term(ORIGIN, said) for said in (OF_TEAM, TEAM + team))
    others = Query.boolean_query([(Occur.Must, of_team), (Occur.MustNot, own)])
    return Query.boolean_query([(Occur.Must, wanted), (Occur.MustNot, others)])
