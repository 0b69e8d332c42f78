"""What each golden pair scores, and why: tests/golden/scores.tsv, which make golden writes anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import asked_keys, name_key
from bot.domain.names.matching import NameHit, Question, rank_exact, rank_near
from tests.bench.golden import RARITY, read_golden
from tests.bench.tables import Table

TABLE = Table("scores.tsv", head=("asked", "stored", "schema", "score", "why"))
_COMMON = {"bank": 0.3, "group": 0.25, "trading": 0.35, "shipping": 0.4, "international": 0.2, "technology": 0.4}
"""Words that many names have, as an index tells it."""
_SHORT = {"Person": Schema.PERSON, "Vessel": Schema.VESSEL, "Country": Schema.JURISDICTION, "Company": Schema.COMPANY}


def scored(asked: str, stored: str, schema: str) -> tuple[str, ...]:
    """The row as it is today: what the stored name scores for the question, exactly or near, and what that rests on."""
    question = Question(name=asked)
    hit = NameHit(entity_id="it", schema=_SHORT[schema], text=stored, name_type=NameType.NAME, key=name_key(stored))
    exact = rank_exact(question, [hit] if hit.key in asked_keys(asked) else [])
    near = rank_near(question, [hit], lambda word: _COMMON.get(word, RARITY))
    best = max([*exact, *near], key=lambda one: one.score, default=None)
    return asked, stored, schema, f"{best.score if best else 0:.4f}", best.why if best else ""


def asked_for() -> Iterator[tuple[str, str, str]]:
    """Every row's question: those of the table, and the golden pairs that it lacks, of a company and of a person."""
    for asked, stored, schema, *_ in TABLE.known():
        yield asked, stored, schema
    for pair in read_golden():
        for schema in ("Company", "Person"):
            yield pair.asked, pair.stored, schema


if __name__ == "__main__":
    TABLE.write([scored(*one) for one in dict.fromkeys(asked_for())])
