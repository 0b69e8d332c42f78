"""All stored names in memory, by their words: which names may be meant by a text, and how rare a word is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.matching import NameHit
from bot.domain.names import name_key, plain_key

ALIKE = 0.6
"""Words this alike may be slips of one another. Wider than what ranking accepts, so that ranking decides."""
SHORTEST_BEGINNING = 4
"""A word of so many letters may stand for a longer one that begins with it: "tech"."""


class NameTable:
    """Names by their words. Never changes once made, so threads may share it."""

    def __init__(self, hits: Sequence[NameHit]) -> None:
        self._hits = hits
        self._joined = [_joined(hit.key) for hit in hits]
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, hit in enumerate(hits):
            for word in set(plain_key(hit.text).split()):
                places[word].append(place)
        self._places = dict(places)
        self._words = list(places)

    def rarity(self, word: str) -> float:
        """The share of names that lack the word: 0 when every name has it, 1 when none has."""
        return 1 - len(self._places.get(word, ())) / max(len(self._hits), 1)

    def similar(self, text: str, *, limit: int) -> list[NameHit]:
        """At most `limit` names: those with words like the text's, then those alike as a whole (as Chinese is)."""
        asked = name_key(text)
        found = dict.fromkeys(self._with_words_of(asked)[:limit])
        for place in self._alike_as_a_whole(asked, limit):
            found.setdefault(place)
        return [self._hits[place] for place in list(found)[:limit]]

    def _with_words_of(self, asked: str) -> list[int]:
        """Places of names that share words, the most and the rarest first."""
        weights: defaultdict[int, float] = defaultdict(float)
        for word in set(asked.split()):
            best: dict[int, float] = {}
            for stored, likeness in self._words_like(word):
                weight = likeness * self.rarity(stored)
                for place in self._places[stored]:
                    best[place] = max(weight, best.get(place, 0.0))
            for place, weight in best.items():
                weights[place] += weight
        return sorted(weights, key=lambda place: (-weights[place], place))

    def _words_like(self, word: str) -> Iterator[tuple[str, float]]:
        alike = process.extract(
            word, self._words, scorer=OSA.normalized_similarity, processor=None, score_cutoff=ALIKE, limit=None
        )
        yield from ((stored, likeness) for stored, likeness, _ in alike)
        if len(word) >= SHORTEST_BEGINNING:
            yield from ((stored, ALIKE) for stored in self._words if stored.startswith(word))

    def _alike_as_a_whole(self, asked: str, limit: int) -> Iterable[int]:
        alike = process.extract(
            _joined(asked), self._joined, scorer=OSA.normalized_similarity, processor=None, limit=limit
        )
        return (place for _, _, place in alike)


def _joined(key: str) -> str:
    return key.replace(" ", "")
