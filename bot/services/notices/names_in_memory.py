"""An index over the names that one publication brings, to see whether a watched name is among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from bot.domain.names.keys import plain_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.domain.names.sounds.heard import heard_words
from bot.domain.names.sounds.keys import sound_keys

_SIZE = 3


class InMemoryNameIndex:
    """Names in memory, found by key or by the letters they share (ports.NameIndex).

    `rarity` is that of a word among all stored names: among a few new ones every word is rare.
    """

    def __init__(self, hits: Sequence[NameHit], rarity: Callable[[str], float]) -> None:
        self._hits = hits
        self._rarity = rarity
        self._by_key: dict[str, list[NameHit]] = defaultdict(list)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, hit in enumerate(hits):
            self._by_key[hit.key].append(hit)
            if hit.name_type != IDENTIFIER:
                for piece in _pieces(hit.text):
                    self._places[piece].append(place)

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The names and identifiers with one of these keys."""
        return [hit for key in dict.fromkeys(keys) for hit in self._by_key.get(key, ())]

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """At most `limit` names, those that share most letters with the text."""
        shared = Counter(place for piece in _pieces(text) for place in self._places.get(piece, ()))
        found = (self._hits[place] for place, _ in shared.most_common())
        return list(islice(_seen_by(team, found), limit))

    @property
    def is_behind(self) -> bool:
        """Whether stored names are still to be read: never here."""
        return False

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """As similar(): these names are few."""
        return self.similar(text, limit=limit, team=team)

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """At most `limit` names with words that sound like those of a text in kana, Hangul or Arabic letters."""
        asked = {key for word in heard_words(text) for key in sound_keys(word)}
        found = (hit for hit in self._hits if asked & {key for w in hit.key.split() for key in sound_keys(w)})
        return list(islice(_seen_by(team, found), limit))

    def rarity(self, word: str) -> float:
        """How rare a word is among all stored names: 0 in every name, 1 in none."""
        return self._rarity(word)


def _seen_by(team: str, hits: Iterable[NameHit]) -> Iterator[NameHit]:
    return (hit for hit in hits if hit.team in ("", team))


def _pieces(text: str) -> set[str]:
    """Every run of three letters; of what is shorter or Chinese every letter."""
    key = f" {plain_key(text)} "
    runs = {key[n : n + _SIZE] for n in range(len(key) - _SIZE + 1)}
    return runs | {letter for letter in key if ord(letter) > 0x2E7F}
