"""Asked whether one may buy: "no" with for whom where the bar stands in what is held, and never "yes"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Outcome
from bot.domain.law.deadline import DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.program import Bar, Measure
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.row_lines import row_line
from tests.unit.handlers.made import a_finding, a_reading, an_answer, day
from tests.unit.services.lines import FRESH, on_1260h, on_cmic, on_el, on_sdn, suspended

BAN, DIVEST = on_cmic().deadlines
BARRED = "OFAC NS-CMIC List, since 2 Aug 2021: U.S. persons may not trade in its securities."
BLOCKED = "OFAC SDN List (in our copy of 28 Dec 2023): Property is blocked."


def may_buy(finding: Finding, *points: Point, may: bool = True, of_goods: bool = False) -> str:
    read_as = replace(a_reading(Aspect.HOLD_OR_BUY), may=may, of_goods=of_goods, points=tuple(points))
    return answer_line(an_answer(Outcome.MATCH, finding, lists=(FRESH,), unsearched=(), read_as=read_as))


def test_where_a_ban_on_buying_has_begun_the_answer_is_no_with_for_whom_the_list_and_since_when() -> None:
    finding = a_finding(on_cmic(), on_1260h())
    assert may_buy(finding, Point.BUYING, Point.SHARES).startswith(
        f"No, U.S. persons may not buy its securities: {BARRED}"
    )
    assert may_buy(finding, Point.BUYING).startswith(f"No, U.S. persons may not buy its securities: {BARRED}")


def test_where_property_is_blocked_it_is_no_without_a_licence_with_the_age_of_the_copy() -> None:
    finding = a_finding(on_sdn(copy_on=day("2023-12-28")), on_cmic())
    assert may_buy(finding, Point.BUYING).startswith(f"No, not by U.S. persons without a licence: {BLOCKED}")


LEFT = "Divestment date 3 Jun 2022, passed 4 years ago: trades to divest end. Holding stays lawful."
UPCOMING = replace(BAN, on=day("2026-12-24"), state=DeadlineState.UPCOMING)


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (a_finding(on_1260h()), "DoD 1260H list: No securities effect; DoD procurement only."),
        (a_finding(on_el()), "BIS Entity List: Exports only; no securities effect."),
        (suspended(), "OFAC NS-CMIC List: suspended since 12 Mar 2021; its bans have no effect while it is."),
        (a_finding(on_cmic(deadlines=(replace(BAN, why="another day is printed"), DIVEST))), f"{BARRED} {LEFT}"),
        (
            a_finding(on_cmic(measures=(Measure(name="trading ban", effect="New debt alone.", shares=Bar.PART),))),
            f"{BARRED} {LEFT}",
        ),
        (a_finding(on_sdn(program="EU-FSF")), "OFAC SDN List: Property is blocked. There is no divestment date."),
        (a_finding(on_sdn(status=Status.SUSPENDED)), "OFAC SDN List: suspended; its bans have no effect while it is."),
        (
            a_finding(on_cmic(deadlines=(UPCOMING, DIVEST))),
            "OFAC NS-CMIC List, from 24 Dec 2026, 09:30 Eastern (in 30 days): U.S. persons may not trade in its "
            f"securities. {LEFT}",
        ),
    ],
)
def test_there_is_no_no_where_buying_is_not_barred_altogether_for_u_s_persons_today(
    finding: Finding, line: str
) -> None:
    assert may_buy(finding, Point.BUYING) == line


def test_there_is_no_no_where_buying_alone_is_not_asked_about() -> None:
    finding = a_finding(on_cmic())
    assert may_buy(finding, Point.SHARES).startswith(BARRED)
    assert may_buy(finding, Point.BUYING, may=False).startswith(BARRED)
    assert may_buy(finding, Point.BUYING, of_goods=True).startswith(BARRED)


@pytest.mark.parametrize(
    ("view", "line"),
    [
        (on_cmic(), f"No, U.S. persons may not buy its securities: {BARRED} {LEFT}"),
        (
            on_sdn(),
            "No, not by U.S. persons without a licence: OFAC SDN List: Property is blocked. There is no divestment "
            "date.",
        ),
    ],
)
def test_a_row_of_a_table_says_no_as_a_card_does(view: DesignationView, line: str) -> None:
    read_as = replace(a_reading(Aspect.HOLD_OR_BUY), may=True, points=(Point.BUYING,))
    answer = an_answer(Outcome.MATCH, a_finding(view), lists=(FRESH,), unsearched=(), read_as=read_as)
    assert row_line(answer) == line
