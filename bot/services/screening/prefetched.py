"""An index that has looked up the exact keys of many names at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from bot.domain.names.matching import NameHit
from bot.services.ports import NameIndex


class PrefetchedIndex:
    """A names index that has looked up many exact keys in one query (ports.NameIndex)."""

    def __init__(self, index: NameIndex, keys: Iterable[str], *, team: str = "") -> None:
        """`team`: of the own lists of workspaces that one's alone is told."""
        self._index = index
        self._team = team
        self.rarity = cache(index.rarity)
        """How rare a word is among the stored names: 0 in every name, 1 in none."""
        self._asked = set(keys)
        self._found: dict[str, list[tuple[int, NameHit]]] = {}
        for place, hit in enumerate(self._seen(self._asked)):
            self._found.setdefault(hit.key, []).append((place, hit))

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The names and identifiers with one of these keys, in the order in which the index gives them."""
        if not self._asked.issuperset(keys):
            return self._seen(keys)
        known = self._found.keys() & keys
        if not known:
            return ()  # as of most names
        found = [placed for key in known for placed in self._found[key]]
        return [hit for _, hit in sorted(found, key=lambda placed: placed[0])]

    def _seen(self, keys: Collection[str]) -> list[NameHit]:
        return [hit for hit in self._index.exact(keys) if hit.team in ("", self._team)]

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """About `limit` names that may be meant by `text`."""
        return self._index.similar(text, limit=limit, team=team, thorough=thorough)

    @property
    def is_behind(self) -> bool:
        """As the index below has it."""
        return self._index.is_behind

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names with each telling word of a text, or one like it."""
        return self._index.with_every_word(text, limit=limit, team=team)

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names that sound like a text in kana, Hangul or Arabic letters."""
        return self._index.heard(text, limit=limit, team=team)
