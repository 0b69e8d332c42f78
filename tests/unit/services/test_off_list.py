"""Whether a listing ended is told in words that cannot be taken for their opposite: never by "Yes" or "No"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Finding, Standing
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from tests.unit.handlers.made import a_finding, a_list, a_reading, day
from tests.unit.services.lines import CMIC, EL, SDN, asked, ended, on_1260h, on_cmic, on_el, on_sdn, suspended


def asked_off(aspect: Aspect, *findings: Finding, meant: Sequence[ListMeant] = (), **more: Any) -> str:
    read_as = replace(a_reading(aspect, *meant), points=(Point.ENDING,))
    return asked(aspect, *findings, read_as=read_as, **more)


def test_what_stands_is_still_listed_since_its_day_with_what_else_stands() -> None:
    found = a_finding(on_cmic(), on_el())
    said = asked_off(Aspect.LIST, found, meant=(EL,))
    assert said == "Still listed: on the BIS Entity List since 9 Oct 2019. Listed too: OFAC NS-CMIC List."


def test_by_facts_of_old_it_says_that_today_is_not_known() -> None:
    old = replace(a_list("EL"), dataset="us_bis_entity_list", as_of=day("2026-08-22"), stale=True)
    found = a_finding(on_el(dataset="us_bis_entity_list"))
    said = asked_off(Aspect.LIST, found, meant=(EL,), lists=(old,))
    assert said == (
        "Still listed, when last checked on 22 Aug 2026: on the BIS Entity List since 9 Oct 2019. "
        "Whether it still is today is not known here."
    )


@pytest.mark.parametrize("aspect", [Aspect.LIST, Aspect.HISTORY])
def test_what_ended_was_taken_off_whether_or_not_a_list_is_named(aspect: Aspect) -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    said = asked_off(aspect, former, meant=(SDN,) if aspect is Aspect.LIST else ())
    assert said == "Taken off: it was on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."


def test_a_list_that_has_it_again_is_told_by_what_stands_alone() -> None:
    found = a_finding(ended(), on_sdn())
    said = asked_off(Aspect.LIST, found, meant=(SDN,))
    assert said == "Still listed: on the OFAC SDN List since 24 Feb 2022."


def test_without_a_list_both_what_stands_and_what_ended_is_told() -> None:
    said = asked_off(Aspect.HISTORY, a_finding(ended(), on_1260h(listed_on=day("2021-06-03"))))
    assert said == (
        "Still listed: on the DoD 1260H list since 3 Jun 2021. "
        "Taken off: it was on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."
    )


def test_one_that_is_suspended_is_told_as_that() -> None:
    assert asked_off(Aspect.LIST, suspended(), meant=(CMIC,)).startswith("Suspended")


def test_of_a_list_that_never_had_it_nothing_is_said_of_taking_off() -> None:
    assert asked_off(Aspect.LIST, a_finding(on_cmic()), meant=(SDN,)).startswith("No: not on OFAC’s SDN List")


def test_asked_when_it_ended_its_end_is_told_and_not_that_it_is_listed() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    assert "Taken off" not in asked_off(Aspect.UNTIL, former)


def test_asked_whether_it_is_on_the_answer_is_yes() -> None:
    assert asked(Aspect.LIST, a_finding(on_cmic()), meant=(CMIC,)).startswith("Yes: on the OFAC NS-CMIC List")


def test_listings_of_different_ages_leave_today_unknown_too() -> None:
    old = replace(a_list("EL"), dataset="us_bis_entity_list", as_of=day("2026-08-22"), stale=True)
    found = a_finding(on_cmic(), on_el(dataset="us_bis_entity_list"))
    said = asked_off(Aspect.HISTORY, found, lists=(old,))
    assert said.endswith("Whether it still is today is not known here.")
