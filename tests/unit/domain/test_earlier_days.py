"""A listing whose file dates it before the order that it names says that this day may be an earlier programme's."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.as_of import AsOf
from bot.domain.law.earlier_days import made_later
from bot.domain.law.view import DesignationView
from bot.domain.lists.dataset import Dataset, ListState
from bot.services.questions.reading import Aspect
from bot.services.screening.designation_json import designation_json
from bot.services.wording.designations import caveats, must_know
from data import curated
from tests.builders import a_dataset, a_designation, a_document, a_program, an_authority, an_entity, an_official
from tests.unit.handlers.made import a_finding
from tests.unit.services.lines import asked

ORDER = an_authority("eo-14024", short="E.O. 14024", issued=dt.date(2021, 4, 15))
OLDER = an_authority("eo-13662", short="E.O. 13662", issued=dt.date(2014, 3, 20))
UNDATED = an_authority("eo-13850", short="E.O. 13850")
ALL = (ORDER, OLDER, UNDATED)
EARLY, TODAY = dt.date(2018, 8, 15), dt.date(2026, 11, 26)
DOUBT = (
    "the list’s own file gives 15 Aug 2018, before E.O. 14024 (15 Apr 2021) existed: "
    "this day may belong to an earlier programme, so check the Federal Register"
)


def a_view(dataset: Dataset, listed_on: dt.date = EARLY) -> DesignationView:
    d = a_designation(program="US-SDN", dataset=dataset.id, tags=("RUSSIA-EO14024",), listed_on=listed_on)
    at = AsOf(
        day=TODAY,
        today=TODAY,
        programs={"US-SDN": a_program("US-SDN", authority=None, deadlines=(), short="OFAC SDN List")},
        authorities={one.id: one for one in ALL},
        lists={dataset.id: ListState(dataset=dataset, version=None)},
    )
    return at.view(d, {"dod-t5": a_document()}, of=an_entity())


@pytest.mark.parametrize("tags", [("RUSSIA-EO14024",), ("X-EO 14024",)])
def test_a_day_before_the_order_that_a_code_names_is_told_with_that_order(tags: tuple[str, ...]) -> None:
    assert made_later(EARLY, tags, ALL) is ORDER


@pytest.mark.parametrize(
    ("listed_on", "tags"),
    [
        (dt.date(2021, 4, 15), ("RUSSIA-EO14024",)),
        (dt.date(2022, 2, 24), ("RUSSIA-EO14024",)),
        (EARLY, ("UKRAINE-EO13662", "RUSSIA-EO14024")),
        (EARLY, ("RUSSIA-EO14024", "SDGT")),
        (EARLY, ("RUSSIA-EO14024", "VENEZUELA-EO13850")),
        (EARLY, ("RUSSIA-EO99999",)),
        (EARLY, ("SDGT",)),
        (EARLY, ()),
        (None, ("RUSSIA-EO14024",)),
    ],
)
def test_nothing_is_doubted_where_the_day_may_be_of_another_order_or_is_none(
    listed_on: dt.date | None, tags: tuple[str, ...]
) -> None:
    assert made_later(listed_on, tags, ALL) is None


def test_of_several_orders_the_earliest_is_told() -> None:
    before_both = dt.date(2013, 1, 1)
    assert made_later(before_both, ("RUSSIA-EO14024", "UKRAINE-EO13662"), ALL) is OLDER


def test_the_doubt_is_told_of_a_publishers_file_in_data_and_once_on_the_card() -> None:
    view = a_view(an_official())
    assert (view.day_in_doubt, designation_json(view)["day_in_doubt"]) == (DOUBT, DOUBT)
    assert DOUBT in view.caveats
    finding = a_finding(view)
    assert must_know(finding) == [f"OFAC SDN List: {DOUBT}"]
    assert not any(DOUBT in told for told in caveats(finding))


def test_since_when_is_answered_with_the_doubt() -> None:
    assert asked(Aspect.SINCE, a_finding(a_view(an_official()))) == f"OFAC SDN List since 15 Aug 2018 ({DOUBT})."


def test_a_day_after_the_order_and_reviewed_rows_are_not_doubted() -> None:
    assert a_view(an_official(), listed_on=dt.date(2022, 2, 24)).day_in_doubt == ""
    assert designation_json(a_view(a_dataset("us_ofac_sdn_russia")))["day_in_doubt"] is None


def test_the_day_of_the_russia_order_is_among_the_reviewed_facts() -> None:
    found = made_later(EARLY, ("RUSSIA-EO14024",), curated.load().authorities)
    assert found is not None
    assert found.issued == dt.date(2021, 4, 15)
