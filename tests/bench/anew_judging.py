"""Puts the questions made anew, and judges the answers."""

from __future__ import annotations

import time
import zlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.law.entity import NameType
from bot.domain.names.keys import name_key
from bot.domain.names.matching import POLICY, NameHit
from bot.services.ports import NameIndex
from bot.services.screening.resolving import resolve
from tests.bench.anew_kinds import Made
from tests.bench.anew_stock import plain
from tests.bench.figures import Ranked, Scored
from tests.bench.scoring import score_names
from tests.bench.sets import Pair, Question

FOLDS = 5
MORE = 12
"""So many names more are asked of the index where some are kept back."""


@dataclass(frozen=True)
class Judged:
    """A question's answer, its group and fold, and whether the entity meant was told."""

    answer: Ranked
    group: str
    fold: int
    told: bool


class KeptBack:
    """An index that does not hold some names of one entity (ports.NameIndex)."""

    def __init__(self, index: NameIndex, entity: str, names: Collection[str]) -> None:
        self._index = index
        self._entity = entity
        self._names = names

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """As the index has it, without them."""
        return self._left(self._index.exact(keys))

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """As the index has it, without them."""
        return self._left(self._index.similar(text, limit=limit + MORE, team=team, thorough=thorough))[:limit]

    @property
    def is_behind(self) -> bool:
        """Whether stored names are still to be read: never here."""
        return False

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """As the index has it, without them."""
        return self._left(self._index.with_every_word(text, limit=limit, team=team))

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """As the index has it, without them."""
        return self._left(self._index.heard(text, limit=limit, team=team))

    def rarity(self, word: str) -> float:
        """As the index has it."""
        return self._index.rarity(word)

    def _left(self, hits: Iterable[NameHit]) -> list[NameHit]:
        return [hit for hit in hits if hit.entity_id != self._entity or plain(hit.text) not in self._names]


def fold_of(entity: str, of: int = FOLDS) -> int:
    """The part of so many that an entity belongs to, always the same."""
    return zlib.crc32(entity.encode()) % of


def judged_by(made: Made, index: NameIndex) -> Judged:
    """The answer to a question, and whether it is right."""
    seen = KeptBack(index, made.meant, made.hidden) if made.hidden else index
    began = time.perf_counter()
    found = resolve(made.text, seen)
    took = time.perf_counter() - began
    best: dict[str, float] = {}
    for candidate in found.weighed:
        best.setdefault(
            made.meant if candidate.hit.entity_id in made.equals else candidate.hit.entity_id, candidate.score
        )
    called = {candidate.hit.entity_id for candidate in found.chosen}
    told = called | {candidate.hit.entity_id for candidate in found.also}
    answer = Ranked(
        question=Question(made.text, made.meant, made.kind),
        ranking=tuple(best.items()),
        called=frozenset(called | ({made.meant} if called & made.equals else set())),
        seconds=took,
    )
    return Judged(
        answer,
        made.group,
        fold_of(made.meant or made.text),
        told=bool(told & ({made.meant} if made.strict else made.equals)),
    )


def scored_by(pair: Pair, index: NameIndex) -> Scored:
    """A pair with its score."""
    hit = NameHit(
        entity_id=pair.candidate, schema=pair.schema, text=pair.candidate, name_type=NameType.NAME,
        key=name_key(pair.candidate),
    )  # fmt: skip
    began = time.perf_counter()
    best = score_names(pair.query, [hit], index)
    score = best[0].score if best else 0.0
    return Scored(pair=pair, score=score, called=score >= POLICY.threshold, seconds=time.perf_counter() - began)
