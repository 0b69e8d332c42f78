"""Accuracy and speed of name resolution on the project's own golden pairs: make bench-match."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import asked_keys, name_key
from bot.domain.names.matching import POLICY, NameHit, Question, rank_exact, rank_near

PAIRS = Path(__file__).parents[1] / "golden" / "pairs.csv"
RARITY = 0.9
"""Of every word: a golden pair is judged without a list around it."""


@dataclass(frozen=True, slots=True)
class GoldenPair:
    """Two names, whether they mean the same, and of what kind their difference is."""

    asked: str
    stored: str
    same: bool
    kind: str


def read_golden() -> list[GoldenPair]:
    """The pairs of tests/golden/pairs.csv."""
    with PAIRS.open(encoding="utf-8", newline="") as rows:
        return [
            GoldenPair(asked=row["asked"], stored=row["stored"], same=row["same"] == "1", kind=row["kind"])
            for row in csv.DictReader(rows)
        ]


def score_of(pair: GoldenPair) -> float:
    """The score that the stored name has for the question."""
    question, hit = Question(name=pair.asked), hit_of(pair)
    exact = rank_exact(question, [hit] if hit.key in asked_keys(pair.asked) else [])
    near = rank_near(question, [hit], lambda _: RARITY)
    return max((candidate.score for candidate in [*exact, *near]), default=0.0)


def hit_of(pair: GoldenPair) -> NameHit:
    """The stored name as an index gives it back, a company's."""
    text = pair.stored
    return NameHit(entity_id=text, schema=Schema.COMPANY, text=text, name_type=NameType.NAME, key=name_key(text))


def wrong(pairs: Sequence[GoldenPair]) -> list[tuple[float, GoldenPair]]:
    """The pairs that the shipped threshold judges wrongly, with their scores."""
    scored = [(score_of(pair), pair) for pair in pairs]
    return [(score, pair) for score, pair in scored if (score >= POLICY.threshold) != pair.same]


def main() -> None:
    """Print, by kind, how many pairs are judged rightly; then the wrong ones, and the time for a pair."""
    pairs = read_golden()
    failed = {pair for _, pair in wrong(pairs)}
    for kind, same in dict.fromkeys((pair.kind, pair.same) for pair in pairs):
        of_kind = [pair for pair in pairs if (pair.kind, pair.same) == (kind, same)]
        right = len(of_kind) - len(failed.intersection(of_kind))
        _say(f"{kind:24} {'the same' if same else 'another':9} {right:3} of {len(of_kind)}")
    for score, pair in wrong(pairs):
        _say(f"  {score:.3f} {pair.kind}: {pair.asked} | {pair.stored}")
    began = time.perf_counter()
    for pair in pairs:
        score_of(pair)
    took = (time.perf_counter() - began) / len(pairs)
    _say(f"{len(pairs) - len(failed)} of {len(pairs)} at {POLICY.threshold}; {took * 1e6:.0f} µs a pair")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
