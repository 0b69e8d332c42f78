"""How well a name means stored names that are given: the scores that an answer decides by, for benches of pairs."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, rank_exact, rank_near
from bot.services.answering import NameIndex
from bot.services.notices.names_in_memory import InMemoryNameIndex
from bot.services.screening.looking import exact_keys
from bot.services.screening.readings import read_otherwise


class Given(InMemoryNameIndex):
    """An index that offers all its names, whatever is looked for."""

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        return self._hits

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        return self._hits


def score_names(name: str, hits: Sequence[NameHit], index: NameIndex) -> list[Candidate]:
    """The stored names by how well the name means them, best first; how rare its words are the index tells."""
    keys = set(exact_keys(name))
    question = Question(name=name)
    found = rank_exact(question, [hit for hit in hits if hit.key in keys])
    found += rank_near(question, hits, index.rarity)
    found += read_otherwise(question, Given(hits, index.rarity), team="", policy=POLICY, least=0.0)
    return sorted(found, key=lambda c: -c.score)
