"""The line where several may be meant: what holds for all of them, and what of the most serious."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Outcome, Standing
from bot.domain.law.entity import Schema
from bot.domain.law.program import Measure
from bot.services.questions.reading import Aspect
from tests.unit.handlers.made import a_finding, a_reading, an_entity, another, day
from tests.unit.services.lines import EL, asked, on_cmic, on_el, on_sdn


def test_where_it_is_not_certain_who_is_meant_the_line_says_so() -> None:
    possible = asked(Aspect.SINCE, a_finding(on_el()), outcome=Outcome.POTENTIAL_MATCH)
    assert possible == "If Xiaomi Corporation is meant: BIS Entity List since 9 Oct 2019."
    heavier = asked(Aspect.SINCE, a_finding(on_el()), also=(a_finding(on_sdn(), entity=an_entity("Other", id="o")),))
    assert heavier.startswith("If Xiaomi Corporation is meant: ")


def test_of_several_that_may_be_meant_only_what_holds_for_all_is_said() -> None:
    one, other = a_finding(on_el()), a_finding(on_el(), entity=an_entity("Other", id="o"))
    said = asked(Aspect.SINCE, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: BIS Entity List since 9 Oct 2019."
    mixed = asked(Aspect.SINCE, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS)
    assert mixed == "Whichever is meant, it is on a list: both are."


def test_of_several_the_one_that_is_on_the_list_which_was_asked_about_is_answered_for() -> None:
    one = a_finding(on_el())
    said = asked(Aspect.LIST, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS, meant=(EL,))
    assert said == "If Xiaomi Corporation is meant: Yes: on the BIS Entity List since 9 Oct 2019."
    nobody = asked(Aspect.LIST, a_finding(on_sdn()), a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS, meant=(EL,))
    assert not nobody.startswith("If ")


def test_what_is_the_same_of_all_that_may_be_meant_answers_whether_it_is_listed() -> None:
    one, other = a_finding(on_el()), a_finding(on_el(), entity=an_entity("Other", id="o"))
    nothing = a_finding(entity=an_entity("Third", id="t"), status=Standing.NOT_DESIGNATED)
    said = asked(Aspect.STATUS, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: listed, no securities effect — BIS Entity List."
    several = asked(Aspect.STATUS, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS)
    assert several == "Whichever is meant, it is on a list: both are."
    some = asked(Aspect.STATUS, one, nothing, outcome=Outcome.AMBIGUOUS)
    assert some == "It depends on which is meant: 1 of the 2 is on a list."
    assert asked(Aspect.STATUS, nothing, nothing, outcome=Outcome.AMBIGUOUS) == ""


@pytest.mark.parametrize("aspect", [Aspect.ANY, Aspect.WHY])
def test_where_all_that_may_be_meant_are_designated_that_is_said_first_whatever_was_asked(aspect: Aspect) -> None:
    one, other = a_finding(on_sdn(grounds="Terror.")), a_finding(on_cmic(), entity=an_entity("Other", id="o"))
    said = asked(aspect, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: designated, both of them."
    nothing = a_finding(entity=an_entity("Third", id="t"), status=Standing.NOT_DESIGNATED)
    assert asked(aspect, one, nothing, outcome=Outcome.AMBIGUOUS) == ""


def test_of_persons_it_is_never_whichever_is_meant_for_others_bear_the_name_too() -> None:
    one, other = (a_finding(on_sdn(), entity=an_entity(name, id=name, schema=Schema.PERSON)) for name in "AB")
    open_whose = (
        "2 listed persons have a name like this; whether yours is one of them is open: compare the date of birth."
    )
    assert asked(Aspect.STATUS, one, other, outcome=Outcome.AMBIGUOUS) == open_whose
    said = asked(Aspect.EFFECT, one, other, outcome=Outcome.AMBIGUOUS)
    assert said.startswith(f"{open_whose} If it is: ")
    nobody = replace(other, status=Standing.NOT_DESIGNATED, designations=())
    assert asked(Aspect.STATUS, one, nobody, outcome=Outcome.AMBIGUOUS).startswith(
        "1 listed person has a name like this"
    )
    company = a_finding(on_sdn(), entity=an_entity("C", id="C"))
    assert asked(Aspect.STATUS, one, company, outcome=Outcome.AMBIGUOUS).startswith("2 listed names are like this; ")


FREEZE_OF_THE_UN = (Measure(name="as the regime says", effect="Members freeze its assets."),)
ON_UN = another("UN list", "UNSC", "2001-10-06", program="UN-SC", measures=FREEZE_OF_THE_UN, copy_on=day("2025-04-19"))
BLOCKED = "For U.S. persons: no, not without a licence: property is blocked (OFAC SDN List)."


def may_pay(*findings: Finding) -> str:
    read_as = replace(a_reading(Aspect.EFFECT), may=True)
    return asked(Aspect.EFFECT, *findings, outcome=Outcome.AMBIGUOUS, read_as=read_as)


def test_where_all_that_may_be_meant_are_barred_in_two_ways_both_are_told_before_the_choice() -> None:
    one, other = a_finding(on_sdn()), a_finding(ON_UN, entity=an_entity("Other", id="o"))
    third = a_finding(on_sdn(), entity=an_entity("Third", id="t"))
    un = "UN list (in our copy of 19 Apr 2025): Members freeze its assets."
    said = f"If Xiaomi Corporation is meant: {BLOCKED} If Other is meant: {un}"
    assert may_pay(one, other) == f"Whichever is meant: designated, both of them. {said}"
    assert f"all 3 of them. If Xiaomi Corporation or Third is meant: {BLOCKED} If Other" in may_pay(one, other, third)
    alike = replace(other, entity=an_entity("XIAOMI CORPORATION", id="x"))
    assert "If Xiaomi Corporation (OFAC SDN List) is meant: " in may_pay(one, alike)


def test_where_property_of_all_that_may_be_meant_is_blocked_that_is_told_though_they_are_on_other_lists_too() -> None:
    copied = on_sdn(copy_on=day("2023-12-28"))
    one = a_finding(copied)
    others = [a_finding(copied, on_el(), entity=an_entity("B", id="b")), a_finding(copied, on_cmic())]
    assert may_pay(one, *others) == (
        "Whichever is meant, U.S. persons may not deal with it without a licence: the property of all 3 is blocked "
        "(OFAC SDN List, in our copy of 28 Dec 2023)."
    )
    hold = asked(Aspect.HOLD_OR_BUY, one, *others, outcome=Outcome.AMBIGUOUS)
    assert hold == (
        "Whichever is meant: OFAC SDN List (in our copy of 28 Dec 2023): Property is blocked. "
        "There is no divestment date."
    )


def test_of_several_of_whom_one_is_not_barred_or_a_person_no_effect_is_told() -> None:
    one = a_finding(on_sdn())
    nothing = a_finding(entity=an_entity("Third", id="t"), status=Standing.NOT_DESIGNATED)
    person = a_finding(ON_UN, entity=an_entity("Jon", id="j", schema=Schema.PERSON))
    assert may_pay(one, nothing) == ""
    assert may_pay(one, person) == (
        "2 listed names are like this; whether yours is one of them is open: for a person, compare the date of birth."
    )


def test_of_a_place_under_an_embargo_among_those_that_may_be_meant_the_embargo_is_told() -> None:
    embargo = (Measure(name="comprehensive embargo", effect="Nearly all dealings are prohibited."),)
    place = a_finding(
        another("the embargo", "31 CFR", "2022-02-21", program="US-R", measures=embargo),
        entity=an_entity(schema=Schema.JURISDICTION, caption="The region"),
    )
    said = asked(Aspect.EFFECT, a_finding(on_sdn()), place, outcome=Outcome.AMBIGUOUS)
    lead = "If the place is meant, The region: "
    assert (
        said == f"{lead}for U.S. persons: no, not without a licence: nearly all dealings are prohibited (the embargo)."
    )
