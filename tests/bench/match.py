"""Measures name resolution on labelled sets: python tests/bench/match.py --data FOLDER [--json] [--misses].

The folder holds any of pairs.csv, orgs_* and mixed_* (entities.jsonl with queries.csv). The product's own index, scorer
and shipped threshold are used. Names that a kind says are not on the list ("alias_heldout") are taken out of it first;
"as given" leaves them in. "Lists asked about" leaves out lists that no question is about (mixed: 60,000 names stay).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.matching import POLICY, NameHit
from bot.services.ports import NameIndex
from bot.services.screening.resolving import resolve
from data import curated
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.figures import Ranked, Scored, of_pairs, of_ranking
from tests.bench.filling import filled
from tests.bench.scoring import score_names
from tests.bench.sets import (
    Listed,
    Pair,
    Question,
    held_out,
    of_lists_asked_about,
    read_list,
    read_pairs,
    read_questions,
)

PAIR_GROUPS: dict[str, Callable[[Pair], bool]] = {
    "pairs: nomenklatura's names": lambda p: p.group.startswith("nk_name_bench"),
    "pairs: companies of these": lambda p: p.group.startswith("nk_name_bench") and p.schema.value != "Person",
    "pairs: nomenklatura's entities": lambda p: p.group == "nk_entity_bench",
    "pairs: OFAC aliases": lambda p: p.group == "ofac_alias",
    "pairs: deal team": lambda p: p.group == "dealteam",
}


def main() -> None:
    """Print the figures of every set found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, required=True, help="folder with the labelled sets")
    asked.add_argument("--json", action="store_true", help="one JSON object for each set, a line each")
    asked.add_argument("--misses", action="store_true", help="name every row that went wrong, on stderr")
    options = asked.parse_args()
    for name, figures in measured(options.data, misses=options.misses):
        print(json.dumps({"set": name} | figures, ensure_ascii=False) if options.json else _shown(name, figures))


def measured(folder: Path, *, misses: bool = False) -> Iterator[tuple[str, dict[str, object]]]:
    """The figures of every set in the folder, by its name."""
    if (folder / "pairs.csv").exists():
        yield from _pairs(read_pairs(folder / "pairs.csv"), misses=misses)
    for stem in ("orgs", "mixed"):
        if (folder / f"{stem}_entities.jsonl").exists():
            entries = read_list(folder / f"{stem}_entities.jsonl")
            questions = read_questions(folder / f"{stem}_queries.csv")
            left = held_out(entries, questions)
            asked_about = of_lists_asked_about(left, questions)
            if asked_about != left:
                yield f"{stem}, lists asked about", of_ranking(_ask(asked_about, questions, misses=misses))
            yield stem, of_ranking(_ask(left, questions, misses=misses))
            if left != entries:
                yield f"{stem}, as given", of_ranking(_ask(entries, questions))


def _pairs(pairs: Sequence[Pair], *, misses: bool) -> Iterator[tuple[str, dict[str, object]]]:
    stored = {name: Listed(id=str(n), schema=s, names=(name,)) for n, (name, s) in enumerate(_candidates(pairs))}
    with TemporaryDirectory() as folder, SqlUnitOfWork(filled(Path(folder), stored.values())) as uow:
        aliases = _stored_names()
        scored = [_score(pair, _hits(stored[pair.candidate], aliases), uow.index) for pair in pairs]
    for name, belongs in PAIR_GROUPS.items():
        if group := [s for s in scored if belongs(s.pair)]:
            yield name, of_pairs(group)
            if misses and "companies of" not in name:
                _tell(f"{s.score:.3f} {'same ' if s.pair.same else 'other'} {s.pair}" for s in group if _wrong(s))


def _wrong(scored: Scored) -> bool:
    return scored.called != scored.pair.same


def _candidates(pairs: Sequence[Pair]) -> list[tuple[str, Schema]]:
    return list({pair.candidate: pair.schema for pair in pairs}.items())


def _stored_names() -> dict[str, list[NameHit]]:
    """The names that the reviewed facts store for a company, by each of them: acronyms are stored, not inferred."""
    found: dict[str, list[NameHit]] = {}
    for entity in curated.load().entities:
        hits = [
            NameHit(entity_id=entity.id, schema=entity.schema, text=n.text, name_type=n.type, key=name_key(n.text))
            for n in entity.names
        ]
        for hit in hits:
            found.setdefault(hit.key, hits)
    return found


def _hits(entry: Listed, aliases: dict[str, list[NameHit]]) -> list[NameHit]:
    (text,) = entry.names
    key = name_key(text)
    given = NameHit(entity_id=entry.id, schema=entry.schema, text=text, name_type=NameType.NAME, key=key)
    return [given, *aliases.get(key, ())]


def _score(pair: Pair, hits: Sequence[NameHit], index: NameIndex) -> Scored:
    began = time.perf_counter()
    best = score_names(pair.query, hits, index)
    took = time.perf_counter() - began
    score = best[0].score if best else 0.0
    return Scored(pair=pair, score=score, called=score >= POLICY.threshold, seconds=took)


def _ask(entries: list[Listed], questions: list[Question], *, misses: bool = False) -> list[Ranked]:
    with TemporaryDirectory() as folder:
        engine = filled(Path(folder), entries)
        with SqlUnitOfWork(engine) as uow:
            resolve("warm up", uow.index)
            answers = [_answer(question, uow.index) for question in questions if plain_key(question.text)]
        engine.dispose()
    if misses:
        names = {entry.id: entry.names for entry in entries}
        wrong = [a for a in answers if (not a.hit(1) if a.question.expected else a.called)]
        _tell(f"{a.question} {names.get(a.question.expected, ())[:6]} ranked {_named(a, names)}" for a in wrong)
    return answers


def _named(answer: Ranked, names: dict[str, tuple[str, ...]]) -> list[object]:
    return [(score, names[i][:3]) for i, score in answer.ranking[:3]]


def _answer(question: Question, index: NameIndex) -> Ranked:
    began = time.perf_counter()
    found = resolve(question.text, index)
    took = time.perf_counter() - began
    best: dict[str, float] = {}
    for candidate in found.weighed:
        best.setdefault(candidate.hit.entity_id, candidate.score)
    return Ranked(
        question=question,
        ranking=tuple(best.items()),
        called=frozenset(candidate.hit.entity_id for candidate in found.chosen),
        seconds=took,
    )


def _tell(lines: Iterator[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr)


def _shown(name: str, figures: dict[str, object]) -> str:
    return f"{name}\n" + "\n".join(f"  {key:22} {value}" for key, value in figures.items())


if __name__ == "__main__":
    main()
