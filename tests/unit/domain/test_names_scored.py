"""What the golden pairs, and names that differ from stored ones in each way there is, score today, and why."""

from __future__ import annotations

from tests.bench.scores import TABLE, asked_for, scored


def test_each_pair_scores_what_it_did_and_for_the_same_reasons() -> None:
    """Whoever changes the matching writes the table anew (make golden), and reads its diff."""
    before = TABLE.known()
    today = [scored(*row[:3]) for row in before]
    assert [(was, now) for was, now in zip(before, today, strict=True) if was != now] == []


def test_the_table_holds_every_golden_pair_once() -> None:
    rows = [row[:3] for row in TABLE.known()]
    assert rows == list(dict.fromkeys(asked_for()))
    assert len(rows) >= 900
