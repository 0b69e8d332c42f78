"""Orders and what they require on a day: what became of them, what stands, and the documents behind them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.documents import happened, sources_of
from bot.domain.law.in_force import last_day, measures_on
from bot.domain.law.orders import NotEnforced, OrderOutcome, OutcomeKind, come_by, spoken
from bot.domain.law.program import DatedFact, Measure, Stage
from tests.builders import CHECKED, a_designation, a_document, a_program

JAN, FEB, MAR = dt.date(2024, 1, 31), dt.date(2024, 2, 1), dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    ("on", "come"),
    [("2024-01-31", True), ("2024-02-01", True), ("2024-02-02", False), ("2024-02", True), ("2024-03", False)],
)
def test_a_day_has_come_on_that_day_and_a_month_on_its_first(on: str, come: bool) -> None:
    assert come_by(on, FEB) is come
    assert happened(DatedFact(on=on, text="It sued."), FEB) is come


def test_a_day_and_a_month_are_spoken() -> None:
    assert [spoken(on) for on in ("2026-01-31", "2020-05")] == ["31 Jan 2026", "May 2020"]
    sold = OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on="2024-09-18", text="", documents=())
    assert (sold.words, replace(sold, reported=True).words) == (
        "carried out 18 Sep 2024", "carried out, reported 18 Sep 2024",
    )  # fmt: skip


def test_a_time_without_enforcement_is_told_as_it_stood_that_day() -> None:
    left = NotEnforced(since=JAN, by="E.O. 14166", documents=(), until=FEB)
    assert [left.words(day) for day in (JAN, FEB, MAR)] == [
        "not enforced to 1 Feb 2024 (E.O. 14166)",
        "not enforced to 1 Feb 2024 (E.O. 14166)",
        "not enforced to 1 Feb 2024, nothing later seen (E.O. 14166)",
    ]
    assert replace(left, until=None).words(MAR) == "not enforced since 31 Jan 2024 (E.O. 14166)"


def test_the_last_time_without_enforcement_that_had_begun_counts() -> None:
    first, second = (NotEnforced(since=since, by="x", documents=()) for since in (JAN, MAR))
    order = a_designation(not_enforced=(first, second))
    assert [order.not_enforced_on(day) for day in (JAN - dt.timedelta(days=1), JAN, FEB, MAR)] == [
        None, first, first, second,
    ]  # fmt: skip


def test_of_an_ended_designation_the_measures_are_those_that_stood_while_it_lasted() -> None:
    ended = a_designation(listed_on=dt.date(2021, 1, 14), ended_on=FEB)
    assert [last_day(ended, day) for day in (dt.date(2024, 1, 1), JAN, FEB, MAR)] == [
        dt.date(2024, 1, 1), JAN, JAN, JAN,
    ]  # fmt: skip
    assert last_day(a_designation(), MAR) == MAR


@pytest.mark.parametrize(
    ("kind", "stands"),
    [(OutcomeKind.CARRIED_OUT, False), (OutcomeKind.ABANDONED, False), (OutcomeKind.NOT_CARRIED_OUT, True)],
)
def test_of_an_order_that_was_carried_out_nothing_stands(kind: OutcomeKind, stands: bool) -> None:
    program = a_program(measures=(Measure(name="ban", effect="Divest."),))
    done = OrderOutcome(kind=kind, on="2024-02-01", text="", documents=())
    order = a_designation(orders="to divest Jupiter", outcomes=(done,))
    assert [one.effect for one in measures_on(program, order, JAN)] == ["Ordered to divest Jupiter."]
    assert bool(measures_on(program, order, FEB)) is stands


def test_measures_are_those_of_the_class_without_an_end_that_had_not_come() -> None:
    measures = (
        Measure(name="ban", effect="of all", until=MAR),
        Measure(name="ban", effect="of another class", applies_to="agreed"),
        Measure(name="ban", effect="of this class", applies_to="named"),
    )
    listed = a_designation(company_class="named")
    found = measures_on(a_program(measures=measures), listed, FEB)
    assert [(one.effect, one.until) for one in found] == [("of all", None), ("of this class", None)]


def test_the_documents_of_a_listing_are_those_that_existed_and_the_first_always() -> None:
    documents = {id: a_document(id, date=date) for id, date in
                 (("stage", "2024-03-01"), ("act", "2024-01-31"), ("later", "2024-03-01"), ("fact", "2024-02-01"),
                  ("left", "2024-01-31"))}  # fmt: skip
    listed = a_designation(
        documents=("act", "later"),
        history=(DatedFact(on="2024-02-01", text="It sued.", documents=("fact",)),),
        not_enforced=(NotEnforced(since=FEB, by="x", documents=("left",)),),
    )
    assert [one.id for one in sources_of(listed, (), documents, JAN)] == ["act"]
    assert [one.id for one in sources_of(listed, (), documents, FEB)] == ["act", "fact", "left"]
    stage = Stage(since=MAR, short="x", citation="", securities="", measures=(), documents=("stage",))
    assert [one.id for one in sources_of(listed, (), documents, FEB, stage=stage)] == ["stage", "act", "fact", "left"]


@pytest.mark.parametrize(("listed_on", "date"), [(JAN, "2024-01-31"), (None, CHECKED.isoformat())])
def test_what_a_publishers_list_points_to_has_the_day_of_the_listing(listed_on: dt.date | None, date: str) -> None:
    listed = a_designation(listed_on=listed_on, page="https://ofac/1", citation="85 FR 83799", documents=())
    page, notice = sources_of(listed, (), {}, MAR)
    assert (page.url, page.date, page.citation) == ("https://ofac/1", date, "")
    assert (notice.url, notice.date) == ("https://www.federalregister.gov/citation/85-FR-83799", date)
    other = replace(listed, page="", citation="85 Fed. Reg.")
    assert sources_of(other, (), {}, MAR) == ()
