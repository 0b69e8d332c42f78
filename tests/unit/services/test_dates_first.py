"""Which dates are told first where there is room for few: a bar in force before one to come."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Finding, Outcome, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.dates_first import first_dates, key_date
from tests.unit.handlers.made import a_deadline, a_finding, a_reading, an_answer, day
from tests.unit.services.lines import on_1260h, on_cmic

COMING = a_deadline(DeadlineKind.CONTRACT_BAR, "2027-06-30", state=DeadlineState.UPCOMING, at=None, rule="s.805(B)")
STANDING = a_deadline(DeadlineKind.CONTRACT_BAR, "2026-06-30", state=DeadlineState.PASSED, at=None, rule="s.805(A)")
ELSEWHERE = replace(STANDING, on=day("2019-08-13"), rule="s.889")
BARRED = a_finding(on_1260h(deadlines=(COMING, STANDING)))


def told(finding: Finding, most: int) -> list[tuple[str, str]]:
    found = first_dates(finding, an_answer(Outcome.MATCH, finding), most)
    return [(one.deadline.rule, one.then) for one in found]


def test_where_one_date_is_told_it_is_the_contract_bar_in_force_with_the_next_behind_it() -> None:
    assert told(BARRED, 1) == [("s.805(A)", "; next 30 Jun 2027")]
    assert told(BARRED, 2) == [("s.805(A)", ""), ("s.805(B)", "")]


def test_of_bars_in_force_the_one_of_the_listing_that_has_more_to_come_is_told() -> None:
    older = on_1260h(id="older", program="US-889", deadlines=(ELSEWHERE,))
    assert told(a_finding(older, on_1260h(deadlines=(COMING, STANDING))), 1) == [("s.805(A)", "; next 30 Jun 2027")]


def test_a_purchase_ban_keeps_its_place_before_contract_bars() -> None:
    both = told(a_finding(on_cmic(), on_1260h(deadlines=(COMING, STANDING))), 3)
    assert [rule for rule, _ in both[2:]] == ["s.805(A)"]
    assert both[2][1] == "; next 30 Jun 2027"


def test_a_row_tells_the_bar_in_force_and_the_next() -> None:
    assert key_date(BARRED) == "contract bar since 30 Jun 2026; next 30 Jun 2027"
    assert key_date(a_finding(on_1260h(deadlines=(COMING,)))) == "contract bar from 30 Jun 2027"
    assert key_date(a_finding(on_1260h(deadlines=(STANDING,)))) == "contract bar since 30 Jun 2026"
    assert key_date(a_finding(on_1260h(deadlines=(STANDING,)), status=Standing.FORMERLY_DESIGNATED)) == ""


def test_a_row_tells_a_ban_on_buying_in_force_before_what_comes_of_contracts() -> None:
    both = a_finding(on_cmic(), on_1260h(deadlines=(COMING, STANDING)))
    assert key_date(both) == "purchase ban since 2 Aug 2021; contract bar from 30 Jun 2027"
    assert key_date(a_finding(on_cmic(), on_1260h(deadlines=(STANDING,)))) == "purchase ban since 2 Aug 2021"


def test_a_row_tells_a_date_on_securities_that_is_to_come_alone() -> None:
    ban, divest = on_cmic().deadlines
    to_come = replace(divest, on=day("2027-06-03"), state=DeadlineState.UPCOMING)
    both = a_finding(on_cmic(deadlines=(ban, to_come)), on_1260h(deadlines=(COMING, STANDING)))
    assert key_date(both) == "divest by 3 Jun 2027"


def test_of_a_day_to_come_the_date_that_is_set_for_it_is_told_first() -> None:
    finding = a_finding(on_cmic(), on_1260h(deadlines=(COMING, STANDING)))
    ahead = replace(a_reading(Aspect.ANY), ahead=day("2027-06-30"))
    asked = an_answer(Outcome.MATCH, finding, read_as=ahead)
    assert [one.deadline.rule for one in first_dates(finding, asked, 1)] == ["s.805(B)"]
    assert answer_line(asked).startswith("Set so far for that day: contract bar from 30 Jun 2027. What else will stand")
    another_day = replace(asked, read_as=replace(ahead, ahead=day("2027-07-01")))
    assert answer_line(another_day).startswith("What will stand on 1 Jul 2027 cannot be known")
