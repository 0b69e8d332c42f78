"""Messages of each kind are read as they were, in everything that a reading says."""

from __future__ import annotations

from tests.bench.messages_read import known, read_today


def test_each_message_is_read_as_it_was() -> None:
    """Whoever changes the reading writes the table anew (tests/bench/messages_read.py), and reads its diff."""
    before = known()
    today = read_today([text for text, _ in before])
    assert [(was, now) for was, now in zip(before, today, strict=True) if was != now] == []
