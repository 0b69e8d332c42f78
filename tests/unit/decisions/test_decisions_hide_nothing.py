"""Whatever was decided, the hit stands in the answer, with buttons to decide anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.decisions.decision import Decision, Reason, Standing, Step, StepKind, Verdict, latest
from bot.domain.law.answer import Outcome
from bot.services.wording.decisions import done
from handlers.blocks.card import card
from tests.fakes import FakeClock
from tests.integration.leftovers import a_decision
from tests.unit.handlers import answers
from tests.unit.handlers.slack import check_message


def a_step(kind: StepKind, by: str) -> Step:
    return Step(kind=kind, by=by, at=FakeClock().time)


STEPS = st.lists(st.builds(a_step, st.sampled_from(StepKind), st.sampled_from(["UANNA", "UBERT", ""])), max_size=6)


@given(steps=STEPS)
def test_whatever_is_written_nobody_seconds_their_own_decision(steps: list[Step]) -> None:
    own = [step for step in steps if step.by == "UANNA"]
    decision = a_decision(second=True, steps=tuple(own))
    assert decision.standing is not Standing.STANDS


DECISIONS = st.builds(
    lambda verdict, reason, note, second, steps: a_decision(
        verdict=verdict, reason=reason, note=note, second=second, steps=tuple(steps), number=1
    ),
    st.sampled_from(Verdict),
    st.sampled_from(Reason),
    st.text(max_size=60),
    st.booleans(),
    STEPS,
)


SHOWN = {
    "match": answers.huawei_today(),
    "possible": answers.xaiomi(),
    "several": answers.smic(),
    "former": answers.xiaomi_today(),
}


@pytest.mark.parametrize("which", SHOWN)
@given(decision=DECISIONS)
def test_whatever_was_decided_the_hit_stands_in_the_answer_as_it_would_without(which: str, decision: Decision) -> None:
    answer = replace(SHOWN[which], record="r1")
    hits = (*answer.findings, *answer.also)
    decided = {hit.entity.id: replace(decision, entity=hit.entity.id) for hit in hits}
    told = card(answer, decided=decided)
    check_message(told)
    plain = card(answer)
    assert told["text"] == plain["text"]
    assert told["blocks"][0] == plain["blocks"][0]
    words = str(told["blocks"])
    assert all(hit.entity.caption.split()[0] in words for hit in answer.findings)
    assert "clear" not in words.replace("clears", "").casefold()
    assert words.count(f"{done(decision.verdict)} by ") == len(hits)


def test_each_hit_has_buttons_and_a_question_without_one_has_none() -> None:
    told = card(replace(answers.xaiomi(), record="r1"), decided={})
    labels = [e["text"]["text"] for b in told["blocks"] for e in b.get("elements", []) if e.get("type") == "button"]
    assert {"Same", "Not the same", "Escalate"} <= set(labels)
    sure = card(replace(answers.huawei_today(), record="r1"), decided={})
    (offered,) = [e for b in sure["blocks"] for e in b.get("elements", []) if e.get("type") == "static_select"]
    assert [one["text"]["text"] for one in offered["options"]] == ["Same", "Not the same", "Escalate"]
    several = replace(answers.smic(), record="r1")
    elements = [e for block in card(several, decided={})["blocks"] for e in block.get("elements", [])]
    (menu,) = [e for e in elements if e.get("action_id") == "decide_another_hit"]
    assert len(menu["options"]) == 3 * len((*several.findings, *several.also))
    nothing = replace(answers.apple(), record="r1")
    assert nothing.outcome is Outcome.NO_MATCH
    assert card(nothing, decided={}) == card(nothing)


def test_the_last_of_each_hit_is_the_one_that_counts() -> None:
    one, two, other = a_decision(number=1), a_decision(number=2), a_decision(number=3, entity="x")
    assert latest([two, other, one]) == {"xiaomi": two, "x": other}
