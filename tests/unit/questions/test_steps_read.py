"""Single steps of the reading say of messages what they said."""

from __future__ import annotations

from tests.bench.steps_read import TABLE, said_today


def test_each_step_says_what_it_said() -> None:
    """Whoever changes a step writes the table anew (make golden), and reads its diff."""
    assert [(was, now) for was, now in zip(TABLE.known(), said_today(), strict=True) if was != now] == []
