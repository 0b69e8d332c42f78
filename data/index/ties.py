"""Where a search is cut: never between names that fit equally well.

The library keeps of equals those that it stored first. In which order names are stored differs from one index to the
next, since the parts of an index are merged by their numbers, which are drawn by lot; no answer may depend on that.
"""

from __future__ import annotations

from collections.abc import Sequence

import tantivy

from bot.domain.names.matching import NameHit

MOST_TIED = 1_000
"""So many names at most beyond those asked for; a word of more names that fit alike tells nothing."""
_AT_FIRST = 40
"""So many are looked for beyond those asked for: nine ties in ten end there, and the search takes hardly longer."""
Found = Sequence[tuple[float, tantivy.DocAddress]]
"""Each name's score and where it is stored, the best first."""
Order = tuple[str, str, str, str, tuple[str, ...], str]


def best(searcher: tantivy.Searcher, wanted: tantivy.Query, limit: int) -> Found:
    """The `limit` names that fit best, and those that fit as well as the last of them."""
    many = limit + _AT_FIRST
    found = searcher.search(wanted, many, count=False).hits
    while len(found) == many and found[-1][0] == found[limit - 1][0]:
        many *= 4
        found = searcher.search(wanted, many, count=False).hits
    return down_to(score_at(limit, found), found)


def score_at(place: int, found: Found) -> float:
    """The score of the one at this place, or of the last."""
    return found[:place][-1][0] if found else 0.0


def down_to(least: float, found: Found) -> Found:
    """Those with at least this score."""
    return [one for one in found if one[0] >= least]


def order_of(hit: NameHit) -> Order:
    """By what names that fit equally well are put in order: all that is stored of one; no two have the same."""
    return hit.key, hit.text, hit.entity_id, hit.name_type, hit.countries, hit.team
