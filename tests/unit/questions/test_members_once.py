"""Of two whole copies of one list that have as many entries the one that was checked last is told, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.services.questions.lists.answers import Roll
from bot.services.questions.lists.members import _each_once
from tests.unit.handlers.made import a_list, day

TODAY = day("2026-11-26")
COPY = Roll(
    searched=replace(a_list("copy"), dataset="us_ofac_cons", as_of=day("2025-01-14"), begins_on=day("2025-01-14")),
    program="US-NS-CMIC",
    number=68,
    suspended=0,
    newest=(),
)
REVIEWED = replace(
    COPY, searched=replace(a_list("rows"), dataset="us_ofac_ns_cmic", as_of=day("2026-08-22"), begins_on=None)
)


def test_the_copy_that_was_checked_last_is_told_alone() -> None:
    assert _each_once([COPY, REVIEWED], TODAY) == [REVIEWED]


@pytest.mark.parametrize(
    "other",
    [
        replace(COPY, number=69),
        replace(COPY, suspended=1),
        replace(COPY, program="US-SDN"),
        replace(COPY, gaps="a part"),
    ],
)
def test_copies_that_differ_are_both_told_in_their_order(other: Roll) -> None:
    assert _each_once([other, REVIEWED], TODAY) == [other, REVIEWED]


def test_a_copy_that_does_not_reach_back_to_the_day_hides_none_that_does() -> None:
    later = replace(COPY, searched=replace(COPY.searched, as_of=TODAY))
    assert _each_once([REVIEWED, later], day("2022-01-01")) == [REVIEWED, later]


def test_two_parts_of_a_list_are_both_told() -> None:
    parts = [replace(one, gaps="a part") for one in (COPY, REVIEWED)]
    assert _each_once(parts, TODAY) == parts
