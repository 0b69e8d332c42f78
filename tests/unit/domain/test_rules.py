"""Clauses, deadlines, measures and documents by themselves."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.law.deadline import Basis, Deadline, DeadlineKind, DeadlineState
from bot.domain.law.document import Mark, Verification
from bot.domain.law.program import Measure
from tests.builders import CHECKED, a_document, a_rule

JANUARY = dt.date(2021, 1, 14)


def test_a_fixed_date_is_the_same_whatever_the_listing() -> None:
    rule = a_rule(days_after_listing=None, fixed=dt.date(2021, 11, 11))
    assert {rule.due(JANUARY), rule.due(dt.date(2020, 6, 12))} == {dt.date(2021, 11, 11)}


def test_zero_days_after_listing_is_the_day_of_the_listing() -> None:
    assert a_rule(days_after_listing=0).due(JANUARY) == JANUARY


@pytest.mark.parametrize(
    "both_or_neither",
    [{"fixed": dt.date(2021, 11, 11), "days_after_listing": 60}, {"fixed": None, "days_after_listing": None}],
)
def test_a_clause_gives_its_date_in_one_way(both_or_neither: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="give either a fixed date or days after listing"):
        a_rule(**both_or_neither)


def test_a_clause_for_all_covers_every_class() -> None:
    assert a_rule(applies_to="*").covers("")
    assert a_rule(applies_to="*").covers("annex")
    assert a_rule(applies_to="annex").covers("annex")
    assert not a_rule(applies_to="annex").covers("later")


def test_days_left_are_negative_once_the_date_is_past() -> None:
    deadline = Deadline(
        kind=DeadlineKind.DIVEST_BY,
        on=dt.date(2022, 1, 14),
        at=None,
        zone="America/New_York",
        basis=Basis.DERIVED,
        rule="",
        meaning="",
        state=DeadlineState.UPCOMING,
    )
    assert [deadline.days_left(day) for day in (JANUARY, dt.date(2022, 1, 14), dt.date(2022, 1, 16))] == [365, 0, -2]


@pytest.mark.parametrize(
    ("day", "stands"),
    [(dt.date(2021, 1, 10), False), (dt.date(2021, 1, 11), True), (dt.date(2021, 6, 2), True), (CHECKED, False)],
)
def test_a_measure_stands_from_its_first_day_to_the_day_before_its_last(day: dt.date, stands: bool) -> None:
    measure = Measure(name="ban", effect="", since=dt.date(2021, 1, 11), until=dt.date(2021, 6, 3))
    assert measure.in_force(day) is stands


def test_a_measure_without_dates_always_stands() -> None:
    assert Measure(name="licence", effect="").in_force(dt.date(2018, 1, 1))


def test_a_document_is_known_from_its_day_and_a_month_from_its_first() -> None:
    assert not a_document(date="2021-01-14").known_on(dt.date(2021, 1, 13))
    assert a_document(date="2021-01-14").known_on(JANUARY)
    assert not a_document(date="2025-11").known_on(dt.date(2025, 10, 31))
    assert a_document(date="2025-11").known_on(dt.date(2025, 11, 1))


def test_a_reader_is_sent_to_the_official_address_else_to_a_copy() -> None:
    copies = ("Federal Register CSV", "https://copy.example/1", "https://copy.example/2")
    assert a_document(url="https://official.example/", seen_at=copies).link == "https://official.example/"
    assert a_document(url=None, seen_at=copies).link == "https://copy.example/1"
    assert a_document(url=None, seen_at=copies[:1]).link is None


def test_only_what_was_not_seen_needs_a_caveat() -> None:
    assert Verification(mark=Mark.VERIFIED, checked_on=CHECKED).caveat == ""
    doubted = Verification(mark=Mark.PARTLY, checked_on=CHECKED, confidence="medium", note="inferred")
    assert doubted.caveat == "partly verified (medium confidence): inferred"
    assert Verification(mark=Mark.UNVERIFIED, checked_on=CHECKED).caveat == "unverified (high confidence)"
