"""The line where goods are asked about: what bars dealing in them, and what is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome, Standing
from bot.domain.law.program import Measure
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Point
from bot.services.wording.aspects.first_line import answer_line
from tests.unit.handlers.made import a_finding, a_list, a_reading, an_answer, another, day
from tests.unit.services.lines import CMIC, EL, on_1260h, on_cmic, on_sdn


def of_goods(*views: DesignationView, reason: Gap = Gap.IN_PART, on: str = "", may: bool = False) -> str:
    finding = a_finding(*views, status=Standing.DESIGNATED if views else Standing.NOT_DESIGNATED)
    gap = NotSearched(dataset="us_bis_entity_list", title="BIS", reason=reason, on=day(on) if on else None)
    read_as = replace(a_reading("effect"), of_goods=True, may=may)
    return answer_line(an_answer(Outcome.MATCH, finding, read_as=read_as, unsearched=(gap,)))


NOT_KNOWN = "Not known whether it is on the BIS Entity List (held in part): check a licence with BIS."


def test_of_goods_for_one_whom_no_export_list_names_it_is_said_first_that_the_entity_list_is_held_in_part() -> None:
    assert of_goods(on_1260h()) == f"{NOT_KNOWN} DoD 1260H list: DoD may not contract with it."
    assert of_goods() == NOT_KNOWN
    stale = of_goods(on_1260h(), reason=Gap.OLD_COPY, on="2026-01-02")
    assert stale.startswith("Not known whether it is on the BIS Entity List (held in a copy of 2 Jan 2026)")


@pytest.mark.parametrize(
    ("reason", "how"),
    [(Gap.OLD_COPY, "held in a copy of 21 Apr 2022"), (Gap.BEFORE_COPIES, "not held before 21 Apr 2022")],
)
def test_of_goods_an_old_file_that_holds_the_entity_list_among_others_cannot_say_that_one_is_not_on_it(
    reason: Gap, how: str
) -> None:
    gap = NotSearched(dataset="us_trade_csl", title="BIS Entity List", reason=reason, on=day("2022-04-21"))
    file = replace(a_list("BIS Entity List"), dataset="us_trade_csl", program="US-BIS-EL")
    read_as = replace(a_reading("effect"), of_goods=True)
    bar = (Measure(name="procurement bar", effect="Federal agencies may not buy its chips."),)
    s5949 = another("NDAA s.5949", "s.5949", "2022-12-23", program="US-NDAA-5949", measures=bar)
    finding = a_finding(on_1260h(), s5949)
    asked = an_answer(Outcome.MATCH, finding, read_as=read_as, unsearched=(gap,), lists=(file,))
    assert answer_line(asked).startswith(f"Not known whether it is on the BIS Entity List ({how})")
    other = replace(asked, lists=(replace(file, program="US-STATE-ISN"),))
    assert "Not known" not in answer_line(other)


def test_of_goods_for_one_not_found_the_same_is_said() -> None:
    gap = NotSearched(dataset="us_bis_entity_list", title="BIS", reason=Gap.IN_PART)
    read_as = replace(a_reading("effect"), of_goods=True)
    assert answer_line(an_answer(Outcome.NO_MATCH, read_as=read_as, unsearched=(gap,))) == NOT_KNOWN
    assert answer_line(an_answer(Outcome.NO_MATCH, read_as=a_reading("effect"), unsearched=(gap,))) == ""


def test_of_goods_for_one_on_an_export_list_or_blocked_the_listing_answers() -> None:
    licence = (Measure(name="export licence", effect="Exports need a licence."),)
    listed = another("BIS Entity List", "15 CFR", "2019-10-09", program="US-BIS-EL", measures=licence)
    assert of_goods(listed) == "BIS Entity List: Exports need a licence."
    assert not of_goods(on_sdn()).startswith("Not known")


def test_whether_something_may_be_done_with_one_who_is_blocked_is_answered_with_no() -> None:
    said = "no, not without a licence: property is blocked (OFAC SDN List)."
    assert of_goods(on_sdn(), may=True) == f"For U.S. persons: {said}"
    assert of_goods(on_sdn()) == "OFAC SDN List: Property is blocked."


@pytest.mark.parametrize(
    ("program", "begins"),
    [("EU-FSF", "For those bound by EU law: no, not"), ("US-SDN", "For U.S. persons: no, not"), ("own", "No, not")],
)
def test_a_no_says_for_whom_it_holds_where_the_issuer_of_the_list_tells(program: str, begins: str) -> None:
    assert of_goods(replace(on_sdn(), program=program), may=True).startswith(begins)


def test_of_goods_where_another_list_is_named_the_entity_list_stays_unknown() -> None:
    gap = NotSearched(dataset="us_bis_entity_list", title="BIS", reason=Gap.IN_PART)
    read_as = replace(a_reading("effect", CMIC), of_goods=True)
    asked = an_answer(Outcome.MATCH, a_finding(on_cmic()), read_as=read_as, unsearched=(gap,))
    assert answer_line(asked).startswith(f"{NOT_KNOWN} OFAC NS-CMIC List")
    barred = replace(asked, read_as=replace(read_as, points=(Point.BARRED.value,)))
    assert answer_line(barred).endswith(f" {NOT_KNOWN}")
    of_itself = replace(asked, read_as=replace(read_as, lists=(EL,)))
    assert NOT_KNOWN not in answer_line(of_itself)
