"""Clocks of the law: which step was reached by a day."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.program import Clock
from tests import builders

CLOCK = Clock(
    id="affiliates-rule",
    title="The Affiliates Rule comes back",
    due=dt.date(2026, 11, 10),
    basis="final rule",
    note="",
    documents=("dod-t5",),
    verification=builders.SEEN,
    settled_on=dt.date(2026, 11, 20),
)


@pytest.mark.parametrize(
    ("day", "step"),
    [
        ("2026-10-10", None),
        ("2026-10-11", 30),
        ("2026-11-02", 30),
        ("2026-11-03", 7),
        ("2026-11-09", 7),
        ("2026-11-10", 0),
        ("2026-11-19", 0),
        ("2026-11-20", None),
    ],
)
def test_a_clock_reaches_its_steps_thirty_and_seven_days_before_and_on_its_day(day: str, step: int | None) -> None:
    assert CLOCK.step(dt.date.fromisoformat(day)) == step
