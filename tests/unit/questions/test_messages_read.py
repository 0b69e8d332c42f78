"""Messages of each kind are read as they were, in everything that a reading says."""

from __future__ import annotations

from tests.bench.messages_read import TABLE, read_today


def test_each_message_is_read_as_it_was() -> None:
    """Whoever changes the reading writes the table anew (make golden), and reads its diff."""
    assert [(was, now) for was, now in zip(TABLE.known(), read_today(), strict=True) if was != now] == []
