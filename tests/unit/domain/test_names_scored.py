"""What the golden pairs, and names that differ from stored ones in each way there is, score today, and why."""

from __future__ import annotations

from tests.bench.scores import asked_for, known, scored


def test_each_pair_scores_what_it_did_and_for_the_same_reasons() -> None:
    """Whoever changes the matching writes the table anew (tests/bench/scores.py), and reads its diff."""
    assert [row for row in known() if scored(*row[:3]) != row] == []


def test_the_table_holds_every_golden_pair_once() -> None:
    rows = [row[:3] for row in known()]
    assert rows == list(dict.fromkeys(asked_for()))
    assert len(rows) >= 900
