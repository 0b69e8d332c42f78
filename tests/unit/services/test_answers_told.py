"""Messages are answered over the reviewed facts as they were, in words and in Slack."""

from __future__ import annotations

from tests.bench.answers_told import FORMS, TABLE, said_today


def test_each_message_is_answered_as_it_was() -> None:
    """Whoever changes an answer, or the facts, writes the table anew (make golden), and reads its diff."""
    assert [(was, now) for was, now in zip(TABLE.known(), said_today(), strict=True) if was != now] == []


def test_the_table_holds_answers_in_every_form() -> None:
    assert {form for _, form, _ in TABLE.known()} == set(FORMS)
