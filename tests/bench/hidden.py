"""Counts SDN entities that an answer leaves out: python tests/bench/hidden.py --database sqlite:///FILE [--names 400].

Names are drawn, always the same for one seed, from the entries of the UN, BIS and State lists. For each, every name of
the SDN List with a word, or the sound of one, in common is scored, without the index; an SDN entity that reaches the
threshold must be among the answer's findings or beside them. The database is only read.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import Connection, Engine, select

from bot.domain.names.comparing.scoring import Scorer
from bot.domain.names.keys import name_key
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, Rarity, rank_near
from bot.domain.names.scripts import skeleton
from bot.services.screening.resolving import resolve
from data.sql.engine import make_engine
from data.sql.tables.lists import DesignationRow, EntityRow, NameRow
from data.sql.unit_of_work import SqlUnitOfWork

SEED = 7
SDN = "US-SDN"
DRAWN = ("UN-SC", "US-BIS-DPL", "US-BIS-EL", "US-BIS-MEU", "US-BIS-UVL", "US-DDTC-DEBARRED", "US-STATE-ISN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """An SDN entity that reaches the threshold and is not in the answer."""

    asked: str
    outcome: str
    missing: Candidate


def main() -> None:
    """Print the figures as one JSON object, and each SDN entity left out on stderr."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--database", required=True, help="address of a database with the lists loaded")
    asked.add_argument("--names", type=int, default=400)
    asked.add_argument("--seed", type=int, default=SEED)
    options = asked.parse_args()
    began = time.perf_counter()
    engine = make_engine(options.database)
    found = list(hidden(engine, names=options.names, seed=options.seed))
    for one in found:
        hit = one.missing.hit
        print(f"{one.asked!r} ({one.outcome}): {hit.entity_id} {hit.text!r} {one.missing.score}", file=sys.stderr)
    left_out = len({one.asked for one in found})
    print(json.dumps({"names": options.names, "hidden": left_out, "seconds": round(time.perf_counter() - began)}))


def hidden(engine: Engine, *, names: int, seed: int) -> Iterator[Hidden]:
    """Every SDN entity left out of the answer to one of the names drawn."""
    with engine.connect() as connection:
        every = _names(connection)
        on_sdn = {hit.entity_id for hit in _listed_under(connection, every, [SDN])}
        sdn = _by_word([hit for hits in every.values() for hit in hits if hit.entity_id in on_sdn])
        texts = sorted({hit.text for hit in _listed_under(connection, every, DRAWN)})
    with SqlUnitOfWork(engine) as uow:
        for text in random.Random(seed).sample(texts, min(names, len(texts))):
            found = resolve(text, uow.index)
            shown = {c.hit.entity_id for c in (*found.chosen, *found.also)}
            for candidate in _reaching(text, sdn, uow.index.rarity):
                if candidate.hit.entity_id not in shown:
                    yield Hidden(asked=text, outcome=found.outcome.value, missing=candidate)


def _names(connection: Connection) -> Mapping[str, list[NameHit]]:
    """Every stored name, by its owner's id."""
    wanted = select(
        NameRow.owner, EntityRow.canonical, EntityRow.schema, NameRow.text, NameRow.type, NameRow.key,
        EntityRow.countries,
    ).join(EntityRow, EntityRow.id == NameRow.owner)  # fmt: skip
    found: dict[str, list[NameHit]] = defaultdict(list)
    for owner, group, schema, text, kind, key, countries in connection.execute(wanted):
        hit = NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, countries=tuple(countries))
        found[owner].append(hit)
    return found


def _listed_under(
    connection: Connection, every: Mapping[str, Sequence[NameHit]], programs: Sequence[str]
) -> Iterator[NameHit]:
    """The names of the entries with a designation under one of the programs."""
    owners = set(connection.scalars(select(DesignationRow.entity_id).where(DesignationRow.program.in_(programs))))
    return (hit for owner in sorted(owners) for hit in every.get(owner, ()))


def _by_word(hits: Sequence[NameHit]) -> Mapping[str, list[NameHit]]:
    found: dict[str, list[NameHit]] = defaultdict(list)
    for hit in hits:
        for word in _found_by(hit.key):
            found[word].append(hit)
    return found


def _found_by(key: str) -> set[str]:
    """The words of a name, neighbours run together, and how all of them sound."""
    words = Question(name=key).words
    several = [*words, *(one + other for one, other in pairwise(words)), "".join(words)]
    return {*several, *map(skeleton, several)} - {""}


def _reaching(text: str, by_word: Mapping[str, Sequence[NameHit]], rarity: Rarity) -> Sequence[Candidate]:
    """The entities that reach the threshold, whatever their number."""
    hits: dict[str, dict[int, NameHit]] = defaultdict(dict)
    for word in _found_by(name_key(text)):
        for hit in by_word.get(word, ()):
            hits[hit.entity_id][id(hit)] = hit
    question = Question(name=text)
    scorer = Scorer(question, rarity, POLICY, least=POLICY.threshold)
    worth = (hit for of_one in hits.values() for hit in of_one.values() if scorer.score(hit).score >= POLICY.threshold)
    by_entity: dict[str, list[NameHit]] = defaultdict(list)
    for hit in worth:
        by_entity[hit.entity_id].append(hit)
    ranked = [rank_near(question, of_one, rarity, told_from=POLICY.threshold) for of_one in by_entity.values()]
    return [candidate for of_one in ranked for candidate in of_one]


if __name__ == "__main__":
    main()
