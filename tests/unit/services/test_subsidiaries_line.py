"""Questions of subsidiaries: they are answered by the lists' own rules, and never by what stands against the owner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.subsidiaries import NOT_LOOKED_UP
from handlers.blocks.answer_line import answer_lines
from tests.unit.handlers.made import a_finding, a_reading, an_answer, another
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules
from tests.unit.services.lines import CMIC, EL, on_cmic

READER = rules()
LISTED_ONLY = "not covered unless listed by name; the 50 Percent Rule does not apply (OFAC FAQ 857)"


def asked_of(*views: object, aspect: str = "owner", **more: object) -> Answer:
    read_as = replace(a_reading(aspect), points=(Point.SUBSIDIARIES.value,), **more)  # type: ignore[arg-type]
    return an_answer(Outcome.MATCH, a_finding(*views), read_as=read_as)  # type: ignore[arg-type]


@pytest.mark.parametrize("aspect", ["owner", "status", "any", "effect", "hold_or_buy"])
def test_that_subsidiaries_were_not_looked_up_comes_before_what_the_rule_of_the_list_says(aspect: str) -> None:
    said = answer_line(asked_of(on_cmic(subsidiaries=LISTED_ONLY), aspect=aspect))
    assert said.startswith(f"{NOT_LOOKED_UP} What its lists say of them: OFAC NS-CMIC List: {LISTED_ONLY}.")


def test_where_a_card_has_no_room_for_all_rules_it_has_the_first_of_them() -> None:
    long = "those that it names, and while a rule is in force those that it owns to 50 percent or more, as it says"
    el = another("BIS Entity List", "15 CFR", "2019-10-09", program="US-BIS-EL", subsidiaries=long)
    s889 = another("NDAA s.889", "s.889", "2018-08-13", program="US-NDAA-889", subsidiaries=long)
    cmic = on_cmic(subsidiaries=LISTED_ONLY)
    told = answer_lines(asked_of(cmic, el, s889, another("X", "x", "2021-01-01", program="US-X")))
    assert f"{LISTED_ONLY}." in told[0]


def test_of_a_list_whose_rule_was_not_read_that_is_said() -> None:
    said = answer_line(asked_of(another("DoD 1260H list", "s.1260H", "2021-06-03", program="US-DOD-1260H")))
    assert "What is said of them by DoD 1260H list is not held here." in said


def test_yes_to_the_owner_is_no_yes_to_its_subsidiaries() -> None:
    said = answer_line(asked_of(on_cmic(), aspect="list", lists=(CMIC,)))
    assert said.startswith(NOT_LOOKED_UP)
    assert " itself: yes: on the OFAC NS-CMIC List" in said
    assert answer_line(asked_of(on_cmic(), aspect="list", lists=(EL,))).startswith(NOT_LOOKED_UP)


def test_where_nothing_was_found_the_subsidiaries_were_not_looked_up_either() -> None:
    read_as = replace(a_reading("status"), points=(Point.SUBSIDIARIES.value,))
    assert answer_line(an_answer(Outcome.NO_MATCH, read_as=read_as)).startswith(NOT_LOOKED_UP)


@pytest.mark.parametrize(
    "text",
    [
        "is it only Kestrel or do its subs fall under it?",
        "are Kestrel's affiliates banned?",
        "are the subsidiaries of Kestrel covered?",
        "Kestrel的子公司也受制裁吗？",
    ],
)
def test_questions_of_subsidiaries_are_read_as_such(text: str) -> None:
    reading = READER.read(text, StoredNames(), today=TODAY)
    assert reading.names == ("Kestrel",)
    assert Point.SUBSIDIARIES in reading.points


@pytest.mark.parametrize("text", ["who owns Kestrel?", "is Kestrel a subsidiary of a listed firm?"])
def test_questions_of_owners_are_not_of_subsidiaries(text: str) -> None:
    assert Point.SUBSIDIARIES not in READER.read(text, StoredNames(), today=TODAY).points


def test_what_is_asked_of_another_aspect_keeps_its_answer() -> None:
    assert not answer_line(asked_of(on_cmic(), aspect=Aspect.SINCE)).startswith(NOT_LOOKED_UP)
