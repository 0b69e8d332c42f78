"""Of a list or a licence that is not held the first line says so, before what else stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.program import Measure
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.several import several
from tests.unit.handlers.made import a_finding, a_reading, an_answer
from tests.unit.services.lines import FRESH, SDN, UFLPA, asked, is_on, on_cmic, on_sdn

INTERPOL = ListMeant(key="interpol", label="interpol", name="Interpol’s notices")
NOT_KNOWN = "Licences are not held here, so whether one covers this is not known."
OIL = Measure(name="general licences", effect="General License X permits dealings in oil.")
CAVEAT = "General Licenses (131 series) allow some winding down."


def of_licence(*views: object, aspect: Aspect = Aspect.EFFECT, findings: int = 1) -> str:
    reading = replace(a_reading(aspect), points=(Point.LICENCE.value,))
    found = [a_finding(*views) for _ in range(findings)]  # type: ignore[arg-type]
    outcome = Outcome.MATCH if findings == 1 else Outcome.AMBIGUOUS
    return answer_line(an_answer(outcome, *found, lists=(FRESH,), unsearched=(), read_as=reading))


def test_a_list_that_is_not_held_is_said_first_and_then_the_lists_that_are() -> None:
    assert is_on(on_cmic(), meant=(UFLPA,)) == (
        "That list is not held here: the UFLPA Entity List. Listed: OFAC NS-CMIC List."
    )


def test_nothing_is_told_of_who_may_be_on_a_list_that_is_not_held() -> None:
    said = asked(Aspect.LIST, a_finding(on_cmic()), meant=(UFLPA,), also_more=True)
    assert said == "That list is not held here: the UFLPA Entity List. Listed: OFAC NS-CMIC List."


def test_several_such_lists_are_said_at_once_and_one_that_is_held_is_answered() -> None:
    said = is_on(on_sdn(), meant=(UFLPA, INTERPOL, SDN))
    assert said.startswith("Those lists are not held here: the UFLPA Entity List; Interpol’s notices. Yes: on the OFAC")


def test_it_is_said_of_a_name_that_nobody_has_and_where_several_may_be_meant() -> None:
    said = "That list is not held here: Interpol’s notices."
    assert asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(INTERPOL,)) == said
    two = [a_finding(on_sdn()), a_finding(on_cmic())]
    assert asked(Aspect.LIST, *two, outcome=Outcome.AMBIGUOUS, meant=(INTERPOL,)).startswith(said)


def test_of_several_names_the_head_says_it_and_that_none_was_looked_up_there() -> None:
    answers = [
        an_answer(Outcome.MATCH, a_finding(on_sdn()), read_as=a_reading(Aspect.LIST, INTERPOL), query=name)
        for name in ("One", "Two")
    ]
    assert several(answers)[1] == "Interpol’s notices: not held here, and nobody was looked up on it."
    mixed = [replace(one, read_as=a_reading(Aspect.LIST, INTERPOL, SDN)) for one in answers]
    assert several(mixed)[1].endswith("What is known of the others stands in their own lines.")


@pytest.mark.parametrize("aspect", [Aspect.EFFECT, Aspect.STATUS, Aspect.HOLD_OR_BUY])
def test_asked_for_a_licence_the_answer_begins_with_that_none_is_held(aspect: Aspect) -> None:
    assert of_licence(on_sdn(), aspect=aspect).startswith(NOT_KNOWN)


def test_the_licences_that_reviewed_facts_tell_are_told_once() -> None:
    assert of_licence(on_sdn(measures=(OIL,))).startswith(
        "Licences are not held here but for this: General License X permits dealings in oil."
    )
    clock = "General Licenses 131: due 1 Apr 2026."
    told = of_licence(on_sdn(caveats=(CAVEAT, clock, "Another."), derived=(clock,)))
    assert told.startswith(f"Licences are not held here but for this: {CAVEAT}")
    assert clock not in told
    assert clock in of_licence(on_sdn(caveats=(clock,), derived=(clock,)))


def test_licences_of_one_of_several_that_may_be_meant_are_not_told_of_all() -> None:
    assert of_licence(on_sdn(measures=(OIL,)), findings=2).startswith(NOT_KNOWN)


def test_when_a_licence_ends_is_told_with_the_dates() -> None:
    assert "Licences are not held" not in of_licence(on_sdn(), aspect=Aspect.DEADLINE)
