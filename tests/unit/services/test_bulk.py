"""A row of a batch's results."""

from __future__ import annotations

import datetime as dt

from bot.services.screening.bulk import COLUMNS, Asked, Bulk
from bot.services.screening.refused import NOT_READ
from tests import builders
from tests.fakes import FakeUnitOfWork

DAY = dt.date(2021, 2, 1)


def test_each_deadline_has_its_hour_and_zone_its_state_and_its_clause() -> None:
    at_dawn, at_midnight = builders.a_rule(), builders.a_rule(clause="s.2", rule="s.2", at=None)
    facts = builders.a_snapshot(programs=(builders.a_program(deadlines=(at_dawn, at_midnight)),))
    bulk = Bulk(lambda: FakeUnitOfWork(facts), day=DAY, today=DAY)
    (result,) = bulk.screen([Asked(2, "Xiaomi Corporation")])
    told = " | ".join(map(str, result.cells()))
    assert "purchase_ban 2021-03-15 09:30 America/New_York (upcoming; derived: E.O. 13959 s.1(a)(ii)" in told
    assert "purchase_ban 2021-03-15 (upcoming; derived: s.2)" in told


def test_a_row_that_is_never_split_tells_whom_its_parts_mean_and_is_not_white() -> None:
    bulk = Bulk(lambda: FakeUnitOfWork(builders.a_snapshot()), day=DAY, today=DAY)
    asked = ("Xiaomi and Quoll", "Xiaomi Corporatoin and Xiaomi Corp Ltd", "Numbat and Quoll", "Quoll")
    found = bulk.screen([Asked(n, name) for n, name in enumerate(asked, 2)])
    told = [
        (one.outcome, dict(zip(COLUMNS, one.cells(), strict=True))["colour"], "Xiaomi" in one.also) for one in found
    ]
    assert told == [
        ("no_match", "🟡", True),
        ("no_match", "🟡", True),
        ("no_match", "⚪", False),
        ("no_match", "⚪", False),
    ]


def test_a_name_with_a_letter_that_is_not_known_is_not_told_to_be_on_no_list() -> None:
    bulk = Bulk(lambda: FakeUnitOfWork(builders.a_snapshot()), day=DAY, today=DAY)
    found = bulk.screen([Asked(2, "Qzor\ufffdvelt"), Asked(3, "Qzorvelt")])
    assert [(one.outcome, one.problem) for one in found] == [("invalid", NOT_READ), ("no_match", "")]
