"""Names beside which something is noted: whom they mean alone is a potential match, and no country is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import NameType, Schema
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question
from bot.services.screening.notes import by_themselves
from bot.services.screening.resolution import Resolution


def meant(score: float, schema: Schema = Schema.COMPANY) -> Candidate:
    hit = NameHit(entity_id="kestrel", schema=schema, text="Kestrel", name_type=NameType.NAME, key="kestrel")
    return Candidate(hit=hit, score=score, why="name “Kestrel”, exactly")


def found(one: Candidate, outcome: Outcome = Outcome.MATCH, **more: Any) -> list[Candidate]:
    asked: list[Question] = []

    def resolved(question: Question) -> Resolution:
        asked.append(question)
        return Resolution(outcome=outcome, chosen=(one,), **more)

    look: Any = SimpleNamespace(
        question=Question(name="Kestrel Optics c/o Osprey Harrier"),
        named=lambda names: [[one] for _ in names],
    )
    candidates = by_themselves(look, resolved, POLICY)
    assert all(question.part for question in asked)
    return candidates


@pytest.mark.parametrize(
    ("score", "schema", "counts"),
    [
        (1.0, Schema.COMPANY, True),
        (POLICY.threshold, Schema.COMPANY, True),
        (POLICY.threshold - 0.01, Schema.COMPANY, False),
        (1.0, Schema.JURISDICTION, False),
    ],
)
def test_who_reaches_the_threshold_and_is_no_country_is_a_potential_match(
    score: float, schema: Schema, counts: bool
) -> None:
    told = found(meant(score, schema))
    assert bool(told) is counts
    assert {(one.score, one.within) for one in told} == (
        {(min(score, POLICY.outside_brackets), True)} if counts else set()
    )


def test_it_says_beside_which_name_something_is_noted() -> None:
    told = found(meant(1.0))
    assert told[0].why.startswith("name “Kestrel”, exactly; “")
    assert told[0].why.endswith("”, with something else beside it")


def test_near_misses_of_a_name_alone_are_no_candidates() -> None:
    also = meant(0.9)
    assert len(found(meant(1.0), also=(also,))) > len(found(meant(1.0)))
    exactly = len(found(meant(1.0), Outcome.NO_MATCH))
    assert exactly < len(found(meant(1.0)))
