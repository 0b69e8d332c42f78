"""By which order or law somebody is listed is told list by list, before the documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Standing
from bot.services.questions.reading import Aspect, Point
from tests.unit.handlers.made import a_finding, a_reading
from tests.unit.services.lines import CMIC, EL, asked, ended, on_1260h, on_cmic, on_sdn


def asked_by(*findings: Finding, aspect: Aspect = Aspect.DOCUMENT, meant: tuple = ()) -> str:  # type: ignore[type-arg]
    return asked(aspect, *findings, read_as=replace(a_reading(aspect, *meant), points=(Point.AUTHORITY,)))


def test_each_list_is_told_with_its_instrument() -> None:
    found = a_finding(on_cmic(), on_1260h())
    said = asked_by(found)
    assert said.startswith("OFAC NS-CMIC List: E.O. 14032; DoD 1260H list: NDAA FY2021.")


def test_of_ofacs_regulations_the_programmes_of_the_entry_are_told() -> None:
    found = a_finding(on_sdn(tags=("UKRAINE-EO13661", "RUSSIA-EO14024")))
    assert asked_by(found).startswith("OFAC SDN List: UKRAINE-EO13661, RUSSIA-EO14024.")


def test_without_programmes_the_regulations_are_told() -> None:
    assert asked_by(a_finding(on_sdn(tags=()))).startswith("OFAC SDN List: 31 CFR chapter V.")


def test_an_instrument_that_is_called_as_its_list_is_told_once() -> None:
    found = a_finding(replace(on_cmic(), program_short="PAFACA", authority="PAFACA"))
    assert asked_by(found).startswith("PAFACA.")


def test_what_ended_is_told_as_ended_and_only_where_nothing_stands() -> None:
    over = replace(ended(), authority="NDAA FY1999 s.1237")
    former = a_finding(over, status=Standing.FORMERLY_DESIGNATED)
    assert asked_by(former).startswith("Listing ended: OFAC SDN List: NDAA FY1999 s.1237.")
    assert "NDAA FY1999" not in asked_by(a_finding(over, on_cmic()))


def test_a_list_that_is_named_is_told_alone() -> None:
    found = a_finding(on_cmic(), on_1260h())
    assert asked_by(found, meant=(CMIC,)).startswith("OFAC NS-CMIC List: E.O. 14032.")
    assert asked_by(found, meant=(EL,)).startswith("OFAC NS-CMIC List: E.O. 14032; DoD")


@pytest.mark.parametrize("aspect", [Aspect.LIST, Aspect.DOCUMENT])
def test_asked_whether_it_is_on_a_list_no_instrument_comes_first(aspect: Aspect) -> None:
    said = asked_by(a_finding(on_cmic()), aspect=aspect, meant=(CMIC,))
    assert said.startswith("Yes: on the OFAC" if aspect is Aspect.LIST else "OFAC NS-CMIC List: E.O. 14032.")


def test_of_a_status_asked_with_documents_the_instrument_comes_before_them() -> None:
    reading = replace(a_reading(Aspect.STATUS), points=(Point.AUTHORITY,), besides=(Aspect.DOCUMENT,))
    said = asked(Aspect.STATUS, a_finding(on_cmic()), read_as=reading)
    assert said.startswith("OFAC NS-CMIC List: E.O. 14032.")


def test_of_a_list_asked_with_documents_it_is_told_behind_whether_it_is_on_it() -> None:
    reading = replace(a_reading(Aspect.LIST, CMIC), points=(Point.AUTHORITY,), besides=(Aspect.DOCUMENT,))
    said = asked(Aspect.LIST, a_finding(on_cmic()), read_as=reading)
    assert said.startswith("Yes: on the OFAC NS-CMIC List since 3 Jun 2021. OFAC NS-CMIC List: E.O. 14032.")
