"""The second reading looks at words, signs and messages as it did when its weights were learned."""

from __future__ import annotations

from tests.bench.features_seen import TABLE, seen_today


def test_each_word_and_message_has_the_features_that_it_had() -> None:
    """Whoever changes them learns the weights anew, writes the table anew (make golden), and reads its diff."""
    assert [(was, now) for was, now in zip(TABLE.known(), seen_today(), strict=True) if was != now] == []
