"""The golden pairs: what the shipped policy gets right must stay right; what it misses is named with the reason."""

from __future__ import annotations

import pytest

from bot.domain.names.comparing.table import INITIALS
from bot.domain.names.matching import POLICY, Question, rank_near
from tests.bench.golden import RARITY, GoldenPair, hit_of, read_golden, score_of

MISSED = {
    ("Muhamad Yusuf Qadir", "Mohammed Youssef Kadir"): "three words at once in another transliteration",
    ("Cosco", "Costco"): "one letter more in a word of five: as near as a slip can be",
    ("Wang Xiaoming", "Wang Xiaohong"): "a syllable of a given name looks like two slips in a long word",
}
"""Pairs that the policy judges wrongly. Whoever mends one takes it out."""


def _pairs() -> list[object]:
    return [
        pytest.param(
            pair,
            id=f"{pair.kind}: {pair.asked} | {pair.stored}",
            marks=[pytest.mark.xfail(reason=MISSED[pair.asked, pair.stored], strict=True)]
            if (pair.asked, pair.stored) in MISSED
            else [],
        )
        for pair in read_golden()
    ]


@pytest.mark.parametrize("pair", _pairs())
def test_a_golden_pair_is_judged_rightly(pair: GoldenPair) -> None:
    assert (score_of(pair) >= POLICY.threshold) == pair.same


def test_there_are_several_hundred_pairs_of_both_judgements() -> None:
    pairs = read_golden()
    assert len(pairs) == len({(pair.asked, pair.stored) for pair in pairs}) >= 290
    assert sum(not pair.same for pair in pairs) >= 90


@pytest.mark.parametrize("told_from", [0.3, INITIALS.weight, POLICY.threshold])
def test_names_scored_only_as_far_as_needed_are_those_that_would_not_be_told(told_from: float) -> None:
    for pair in read_golden():
        question, hits = (
            Question(name=pair.asked),
            [hit_of(other) for other in read_golden() if other.kind == pair.kind],
        )
        whole = [c for c in rank_near(question, hits, lambda _: RARITY) if c.score >= told_from]
        assert rank_near(question, hits, lambda _: RARITY, told_from=told_from) == whole
