"""The cells of a row of results: its colour, its dates, and why nothing was found."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.deadline import DeadlineKind
from bot.services.screening.rows import COLUMNS, NO_NAME, Asked, Result
from tests.unit.handlers import made

LISTED = made.a_finding(made.a_designation(deadlines=()))
FORMER = made.a_finding()


def cells(outcome: str, *, note: str = "", **more: Any) -> dict[str, object]:
    result = Result(asked=Asked(1, "Xiaomi", note=note), outcome=outcome, as_of=dt.date(2026, 11, 26), **more)
    return dict(zip(COLUMNS, result.cells(), strict=True))


@pytest.mark.parametrize(
    ("outcome", "more", "colour"),
    [
        (NO_NAME, {}, ""),
        (Outcome.INVALID, {}, ""),
        (Outcome.NO_MATCH, {}, "⚪"),
        (Outcome.NO_MATCH, {"also": "Another"}, "🟡"),
        (Outcome.NOT_HELD, {}, "🟡"),
        (Outcome.MATCH, {"finding": LISTED}, "🔴"),
        (Outcome.MATCH, {"finding": FORMER}, "⚪"),
        (Outcome.POTENTIAL_MATCH, {"finding": LISTED}, "🟡"),
        (Outcome.AMBIGUOUS, {"finding": FORMER}, "🟡"),
    ],
)
def test_a_row_has_the_colour_of_its_answer_and_none_where_nothing_was_screened(
    outcome: str, more: dict[str, Any], colour: str
) -> None:
    assert cells(outcome, **more)["colour"] == colour


def test_a_row_without_a_finding_says_why() -> None:
    row = cells(Outcome.INVALID, problem="too long", note="of two cells")
    assert (row["explanation"], row["note"], row["score"], row["as of"]) == (
        "too long", "of two cells", "", "2026-11-26",
    )  # fmt: skip
    assert cells(NO_NAME, note="a", problem="")["note"] == "a"
    assert cells(Outcome.MATCH, finding=LISTED, note="a")["score"] == "1.0000"


def test_a_date_to_keep_is_told_with_its_hour_where_it_has_one() -> None:
    at_noon = made.a_deadline(DeadlineKind.DIVEST_BY, "2022-01-14", at=dt.time(12), zone="UTC", rule="r")
    whole = made.a_deadline(DeadlineKind.DIVEST_BY, "2022-01-15", at=None, rule="r")
    finding = made.a_finding(made.a_designation(deadlines=(at_noon, whole)))
    assert cells(Outcome.MATCH, finding=finding)["deadlines"] == (
        "divest_by 2022-01-14 12:00 UTC (upcoming; derived: r); divest_by 2022-01-15 (upcoming; derived: r)"
    )
