"""Clocks of the law: which step was reached by a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.clock import Clock
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


@pytest.mark.parametrize(
    ("only", "countries", "concerned"),
    [
        ({}, ("ru",), True),
        ({"countries": ("cn", "hk")}, ("ru",), False),
        ({"countries": ("cn", "hk")}, ("hk", "sg"), True),
        ({"countries": ("cn", "hk")}, (), True),
        ({"entities": ("lukoil",)}, ("ru",), False),
        ({"entities": ("xiaomi",)}, ("ru",), True),
    ],
)
def test_a_clock_concerns_those_it_is_set_for(
    only: dict[str, tuple[str, ...]], countries: tuple[str, ...], concerned: bool
) -> None:
    entity = replace(builders.an_entity(), countries=countries)
    assert replace(CLOCK, **only).concerns(entity) == concerned  # type: ignore[arg-type]
