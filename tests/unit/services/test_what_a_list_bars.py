"""Whether a list that is named bars what is asked about: yes and no are said where that is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome, Related, Standing
from bot.domain.law.entity import Relation
from bot.domain.law.program import Bar, Measure
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.points import pointed_line
from bot.services.wording.verdict import standing_words, verdict
from tests.unit.handlers.made import a_finding, a_reading, an_answer, an_entity, another, day
from tests.unit.services.lines import CMIC, EL, TRADING, ended, on_cmic


def barred(view: DesignationView, *, goods: bool, list_meant: ListMeant = EL) -> str:
    points = (Point.BARRED.value, *(() if goods else (Point.SHARES.value,)))
    read_as = replace(a_reading("effect"), of_goods=goods, points=points, lists=(list_meant,))
    return answer_line(an_answer(Outcome.MATCH, a_finding(view), read_as=read_as))


LICENCE = Measure(name="export licence", effect="Exports need a licence.", shares=Bar.NONE, goods=Bar.PART)
CONTRACTS = Measure(name="procurement bar", effect="It is under a procurement bar.", shares=Bar.NONE)
NOT_REVIEWED = Measure(name="a measure of next year", effect="It is under a measure of next year.")


def on_el_with(*measures: Measure) -> DesignationView:
    return another(
        "BIS Entity List",
        "15 CFR",
        "2019-10-09",
        program="US-BIS-EL",
        measures=measures,
        securities="No ban on its securities.",
        dataset="us_bis_entity_list",
    )


def test_no_is_said_of_shares_only_where_every_measure_surely_bars_no_trading() -> None:
    assert barred(on_el_with(LICENCE), goods=False).startswith("No: ")
    assert not barred(on_el_with(NOT_REVIEWED), goods=False).startswith(("No", "Yes"))
    assert not barred(on_el_with(LICENCE, NOT_REVIEWED), goods=False).startswith(("No", "Yes"))


def test_no_is_not_said_of_a_listing_without_a_measure() -> None:
    assert not barred(on_el_with(), goods=False).startswith(("No", "Yes"))


def test_no_is_not_said_of_goods_where_a_bar_is_narrow() -> None:
    said = barred(on_el_with(CONTRACTS), goods=True)
    assert said == "BIS Entity List: it is under a procurement bar."


@pytest.mark.parametrize(
    ("shares", "said"), [(Bar.WHOLE, "Yes: "), (Bar.PART, "BIS"), (Bar.NONE, "No: "), (None, "BIS")]
)
def test_yes_is_said_of_the_whole_no_of_nothing_and_neither_of_a_part(shares: Bar | None, said: str) -> None:
    measure = Measure(name="debt and equity restrictions", effect="New debt is restricted.", shares=shares)
    assert barred(on_el_with(measure), goods=False).startswith(said)


def test_of_goods_a_list_is_told_by_what_it_does_and_not_by_what_it_is_to_securities() -> None:
    said = barred(on_cmic(measures=TRADING, securities="Words on securities."), goods=True, list_meant=CMIC)
    assert said.startswith("No: OFAC NS-CMIC List")
    assert "may not buy or sell its securities" in said
    assert "Words on securities" not in said


def test_of_more_endings_than_are_told_the_number_of_the_others_is_said() -> None:
    views = tuple(replace(ended(), ended_on=day(f"2021-0{month}-25"), id=str(month)) for month in range(1, 6))
    read_as = replace(a_reading(Aspect.WHY), points=(Point.ENDING.value,))
    finding = a_finding(*views, status=Standing.FORMERLY_DESIGNATED)
    said = pointed_line(finding, an_answer(Outcome.MATCH, finding, read_as=read_as))
    assert said.endswith(" 2 more listings ended: see its history.")


def test_the_day_asked_about_stands_before_several_lists_and_not_behind_the_last() -> None:
    views = [on_el_with(LICENCE), another("NDAA s.889", "Pub. L. 115-232", "2018-08-13")]
    answer = an_answer(Outcome.MATCH, a_finding(*views), as_of=day("2019-10-10"))
    assert "listed on 10 Oct 2019 — " in verdict(answer).words


def test_an_order_against_an_owner_is_no_designation() -> None:
    order = another("presidential order (s.721)", "s.721", "2020-08-14", orders="to divest Kestrel", target="kestrel")
    owner = Related(
        relation=Relation.PARENT,
        note="",
        entity=an_entity("Osprey Ltd", id="osprey"),
        status=Standing.DESIGNATED,
        designations=(order,),
    )
    assert standing_words(owner) == "under an order — presidential order (s.721)"
    assert standing_words(replace(owner, designations=(order, on_cmic()))).startswith("designated — ")
