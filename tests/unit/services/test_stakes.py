"""A share of a named owner is answered by the 50 Percent Rule, and never by what stands against the owner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.of_another import OTHERS_NOT_LOOKED_UP, RULE
from data.curated.glossary import load_glossary
from handlers.blocks.answer_line import answer_lines
from tests.unit.handlers.made import a_finding, a_reading, an_answer
from tests.unit.services.lines import on_cmic, on_sdn

LISTED_ONLY = "not covered unless listed by name; the 50 Percent Rule does not apply (OFAC FAQ 857)"


def asked_of(*views: object, aspect: str = "status", outcome: Outcome = Outcome.MATCH, **more: object) -> Answer:
    read_as = replace(a_reading(aspect), points=(Point.STAKE.value, Point.BLOCKED.value), **more)  # type: ignore[arg-type]
    return an_answer(outcome, *([a_finding(*views)] if views else []), read_as=read_as)  # type: ignore[arg-type]


@pytest.mark.parametrize("aspect", ["owner", "status", "any", "effect", "hold_or_buy", "list"])
def test_the_first_line_is_the_rule_and_then_the_lists_that_the_owner_is_on(aspect: str) -> None:
    answer = asked_of(on_sdn(), aspect=aspect, besides=(Aspect.SINCE.value,))
    said = f"{RULE} {OTHERS_NOT_LOOKED_UP} Xiaomi Corporation itself is listed: OFAC SDN List."
    assert answer_line(answer) == said
    assert answer_lines(answer) == [f"*{said}*"]


def test_of_an_owner_on_another_list_alone_that_list_says_what_holds_of_companies_it_owns() -> None:
    said = answer_line(asked_of(on_cmic(subsidiaries=LISTED_ONLY)))
    assert said.startswith(f"{RULE} {OTHERS_NOT_LOOKED_UP} OFAC NS-CMIC List, of what it owns: {LISTED_ONLY}. ")


@pytest.mark.parametrize("outcome", [Outcome.NO_MATCH, Outcome.AMBIGUOUS, Outcome.POTENTIAL_MATCH])
def test_where_the_owner_is_not_certain_the_rule_alone_is_told(outcome: Outcome) -> None:
    views = () if outcome is Outcome.NO_MATCH else (on_sdn(),)
    assert answer_line(asked_of(*views, outcome=outcome)) == f"{RULE} {OTHERS_NOT_LOOKED_UP}"


def test_the_rule_is_told_in_the_words_of_the_reviewed_entry() -> None:
    entry = next(term for term in load_glossary() if term.id == "50-percent-rule")
    assert f"{entry.term}: {entry.answers['owned-share']}" == RULE
