"""What a named list bars, which other list bars it too, and what DoD and federal agencies may not contract for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.program import Bar, Measure
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.barred import barred_line
from tests.unit.handlers.made import a_deadline, a_finding, a_reading, an_answer, another, day
from tests.unit.services.lines import CMIC, EL, FRESH, SDN, on_1260h, on_cmic, on_el, on_sdn

LICENCE = (Measure(name="export licence", effect="Exports to it need a licence.", shares=Bar.NONE, goods=Bar.PART),)
S889 = ListMeant(key="889", label="889", name="NDAA s.889", programs=("US-NDAA-889",), copies=("us_889",))


def said(*views: DesignationView, aspect: Aspect = Aspect.EFFECT, points: tuple[Point, ...] = (), **more: Any) -> str:
    """What is said of whether it is barred."""
    lists = more.pop("lists", ())
    read_as = replace(a_reading(aspect, *lists), points=tuple(point.value for point in points), **more)
    finding = a_finding(*views)
    return barred_line(finding, an_answer(Outcome.MATCH, finding, read_as=read_as, lists=(FRESH,), unsearched=()))


def test_where_nothing_was_read_or_no_list_is_named_nothing_is_said() -> None:
    finding = a_finding(on_cmic())
    assert barred_line(finding, an_answer(Outcome.MATCH, finding, read_as=None)) == ""
    assert said(on_cmic()) == ""
    assert said(on_cmic(), aspect=Aspect.STATUS, points=(Point.SHARES,), lists=(CMIC,)) == ""
    assert said(on_cmic(), aspect=Aspect.LIST, points=(Point.SHARES,), lists=(CMIC,)) == ""


def test_yes_is_said_where_it_is_asked_whether_a_list_bars_it_and_the_list_bars_all_of_it() -> None:
    assert said(on_cmic(), points=(Point.BARRED, Point.SHARES), lists=(CMIC,)).startswith("Yes: ")
    assert not said(on_cmic(), points=(Point.SHARES,), lists=(CMIC,)).startswith(("Yes", "No"))
    for points in ((Point.BARRED, Point.SHARES), (Point.BARRED, Point.INVESTING)):
        assert said(on_cmic(), aspect=Aspect.LIST, points=points, lists=(CMIC,)).startswith("Yes: ")


def test_a_list_that_bars_goods_says_what_exports_need() -> None:
    line = said(on_el(measures=LICENCE), points=(Point.BARRED,), lists=(EL,), of_goods=True)
    assert line == "BIS Entity List: Exports to it need a licence."  # not all exports are barred


def test_a_list_that_does_not_bar_it_is_followed_by_the_strictest_that_does() -> None:
    line = said(on_el(measures=LICENCE), on_cmic(), points=(Point.BARRED, Point.SHARES), lists=(EL,))
    assert line.startswith("No: BIS Entity List — exports only; no securities effect. But ")
    assert "OFAC NS-CMIC List" in line


def test_another_list_that_bars_it_as_the_one_asked_about_does_is_named() -> None:
    line = said(on_cmic(), on_sdn(), points=(Point.BARRED, Point.SHARES), lists=(CMIC,))
    assert line.startswith("Yes: ")
    assert line.endswith("Also OFAC SDN List.")


def test_one_that_does_not_bar_it_is_not_named_beside() -> None:
    line = said(on_cmic(), on_el(measures=LICENCE), points=(Point.BARRED, Point.SHARES), lists=(CMIC,))
    assert "Entity List" not in line


def test_what_ended_bars_nothing() -> None:
    over = on_sdn(status=Status.ENDED, ended_on=day("2021-05-25"))
    assert "SDN" not in said(on_cmic(), over, points=(Point.BARRED, Point.SHARES), lists=(CMIC,))


def test_two_listings_under_one_programme_are_told_once() -> None:
    twice = (on_cmic(), on_cmic(id="another"))
    assert said(*twice, points=(Point.SHARES,), lists=(CMIC,)) == said(twice[0], points=(Point.SHARES,), lists=(CMIC,))


def test_a_list_that_it_is_not_on_is_told_so_before_another_that_bars_it() -> None:
    line = said(on_cmic(), points=(Point.BARRED, Point.SHARES), lists=(SDN,))
    assert line.index("SDN List") < line.index("But ") < line.index("OFAC NS-CMIC List")


def test_the_rule_on_investing_abroad_is_told_by_what_it_does_without_a_no() -> None:
    notify = "U.S. persons must notify such investments."
    rule = (Measure(name="outbound investment rule", effect=notify, shares=Bar.NONE, goods=Bar.NONE),)
    line = said(on_el(measures=rule), points=(Point.BARRED, Point.INVESTING), lists=(EL,))
    assert line == "BIS Entity List: U.S. persons must notify such investments."


def bar(on: str, rule: str = "s.889(a)(1)(A)", **more: Any) -> Deadline:
    known: dict[str, Any] = {"rule": rule, "meaning": "DoD may not buy it.", "state": DeadlineState.PASSED}
    return a_deadline(DeadlineKind.CONTRACT_BAR, on, **known | more)


def on_889(*bars: Deadline, **more: Any) -> DesignationView:
    return another("NDAA s.889", "Pub. L. 115-232", "2018-08-13", program="US-NDAA-889", deadlines=bars, **more)


PASSED, COMING = bar("2019-08-13"), bar("2027-06-30", "s.805(a)(2)", state=DeadlineState.UPCOMING)


def contracts(*bars: Deadline, points: tuple[Point, ...] = (Point.DOD,), **more: Any) -> str:
    return said(on_889(*bars), points=points, **more)


@pytest.mark.parametrize(
    ("points", "may", "word"),
    [
        ((Point.DOD, Point.BARRED), False, "Yes: "),
        ((Point.DOD,), True, "No: "),
        ((Point.DOD,), False, ""),
        ((Point.FEDERAL, Point.BARRED), False, ""),
        ((Point.FEDERAL,), True, ""),
    ],
)
def test_yes_and_no_are_said_of_dod_alone_and_only_where_that_is_asked(
    points: tuple[Point, ...], word: str, *, may: bool
) -> None:
    line = contracts(PASSED, points=points, may=may)
    assert line == f"{word}since 13 Aug 2019 DoD may not buy it (s.889(a)(1)(A))."


def test_what_is_in_force_stands_before_what_comes_the_earliest_first() -> None:
    assert contracts(COMING, bar("2020-08-13", "B"), PASSED) == (
        "since 13 Aug 2019 DoD may not buy it (s.889(a)(1)(A)); since 13 Aug 2020 DoD may not buy it (B); "
        "from 30 Jun 2027 DoD may not buy it (s.805(a)(2))."
    )


def test_of_goods_with_its_parts_what_comes_is_first() -> None:
    content = (Point.DOD, Point.BARRED, Point.CONTENT)
    assert contracts(PASSED, COMING, points=content) == (
        "Yes, from 30 Jun 2027: DoD may not buy it (s.805(a)(2)); "
        "since 13 Aug 2019 DoD may not buy it (s.889(a)(1)(A))."
    )
    assert contracts(PASSED, points=content).startswith("Yes: since 13 Aug 2019")
    assert contracts(COMING, points=content).startswith("Yes, from 30 Jun 2027: ")


def test_no_word_is_said_of_what_only_comes() -> None:
    assert contracts(COMING, points=(Point.DOD, Point.BARRED)).startswith("from 30 Jun 2027")


def test_a_bar_that_is_in_doubt_or_of_another_kind_is_not_told_and_each_rule_once() -> None:
    assert contracts(bar("2019-08-13", why="it is contested")) == ""
    assert contracts(a_deadline(DeadlineKind.DIVEST_BY, "2019-08-13", state=DeadlineState.PASSED)) == ""
    assert contracts(PASSED, bar("2019-08-13")).count("since") == 1
    assert contracts(bar("2019-08-13", state=DeadlineState.NEVER_TOOK_EFFECT)) == ""


@pytest.mark.parametrize("aspect", [Aspect.EFFECT, Aspect.HOLD_OR_BUY, Aspect.STATUS, Aspect.ANY])
def test_contracts_are_told_where_what_is_asked_may_mean_them(aspect: Aspect) -> None:
    assert contracts(PASSED, aspect=aspect)
    assert not contracts(PASSED, aspect=Aspect.SINCE)


def test_of_a_list_that_is_named_its_own_clauses_are_told() -> None:
    others = on_1260h(deadlines=(bar("2026-06-30", "s.805"),))
    both = [on_889(PASSED), others]
    assert said(*both, points=(Point.DOD,), lists=(S889,)).count("since") == 1
    assert said(*both, points=(Point.DOD,)).count("since") == 2
