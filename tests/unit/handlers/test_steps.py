"""The step of Slack's workflows that screens a name."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.law.answer import Outcome
from bot.services.ports import Asker
from bot.services.screening.review import needs_review
from handlers.steps import SCREEN_A_NAME
from tests.unit.handlers import answers, made
from tests.unit.handlers.conftest import Alice

DECLARED = json.loads((Path(__file__).parents[3] / "manifest.json").read_text("utf-8"))["functions"][SCREEN_A_NAME]


def step(alice: Alice, **inputs: object) -> tuple[str, dict[str, Any]]:
    """What the workflow is told."""
    alice.room.steps.clear()
    alice.send(alice.me.step(SCREEN_A_NAME, inputs))
    ((method, told),) = alice.room.steps
    assert told["function_execution_id"] == "Fx0SCREEN"
    return method, told


def test_a_workflow_gets_the_verdict_the_record_and_whether_to_look(alice: Alice) -> None:
    method, told = step(alice, name="Xiaomi", day="2021-01-15", list="us_dod_1237")
    outputs = told["outputs"]
    assert method == "functions.completeSuccess"
    assert outputs.keys() == DECLARED["output_parameters"].keys()
    assert (outputs["outcome"], outputs["needs_review"]) == ("match", True)
    assert outputs["verdict"].startswith("⚪ Xiaomi Corporation: not designated")
    assert outputs["card"].startswith(outputs["verdict"])
    assert alice.screener.asked == [("Xiaomi", dt.date(2021, 1, 15), "us_dod_1237")]
    assert alice.screener.recall(outputs["record"], asker=alice.screener.askers[0]) is not None


@pytest.mark.parametrize(
    ("given", "public_only"), [({}, True), ({"own_lists": False}, True), ({"own_lists": True}, False)]
)
def test_own_lists_are_read_only_where_the_workflow_says_so(
    alice: Alice, given: dict[str, object], public_only: bool
) -> None:
    step(alice, name="Xiaomi", **given)
    team = alice.me.workspace.team
    assert [(one.surface, one.team, one.public_only) for one in alice.screener.askers] == [
        ("workflow", team, public_only)
    ]
    assert isinstance(alice.screener.askers[0], Asker)


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({}, "The step was given no name."),
        ({"name": " "}, "The step was given no name."),
        ({"name": "is Xiaomi sanctioned?"}, "it was given a question"),
        ({"name": "Xiaomi, Huawei"}, "it was given 2: Xiaomi; Huawei"),
        ({"name": "Xiaomi", "day": "soon"}, "I can't read the date “soon”"),
        ({"name": "Xiaomi", "list": "nowhere"}, "There is no list “nowhere”."),
    ],
)
def test_what_cannot_be_screened_fails_the_step_in_one_line(alice: Alice, inputs: dict[str, object], said: str) -> None:
    method, told = step(alice, **inputs)
    assert method == "functions.completeError"
    assert said in told["error"]
    assert "\n" not in told["error"]


def test_a_fault_fails_the_step_with_a_reference_alone(alice: Alice, log: list[dict[str, Any]]) -> None:
    alice.screener.broken = True
    method, told = step(alice, name="Xiaomi")
    references = [entry["reference"] for entry in log if entry["event"] == "listener_failed"]
    assert method == "functions.completeError"
    assert references[0] in told["error"]
    assert "database is gone" not in told["error"]


@pytest.mark.parametrize(
    ("change", "review"),
    [
        ({}, False),
        ({"outcome": Outcome.POTENTIAL_MATCH}, True),
        ({"outcome": Outcome.NOT_HELD}, True),
        ({"outcome": Outcome.ASKED}, True),
        ({"also_more": True}, True),
        ({"also": answers.xiaomi_today().findings}, True),
        ({"lists": ()}, True),
        ({"lists": (replace(made.LISTS[0], stale=True),)}, True),
        ({"lists": (replace(made.LISTS[0], stale=False, begins_on=dt.date(2099, 1, 1)),)}, True),
    ],
)
def test_nobody_need_look_only_where_nothing_was_found_on_fresh_lists_of_that_day(
    change: dict[str, Any], review: bool
) -> None:
    fresh = tuple(replace(one, stale=False, begins_on=None) for one in made.LISTS)
    nothing = replace(answers.apple(), outcome=Outcome.NO_MATCH, findings=(), also=(), lists=fresh)
    assert needs_review(replace(nothing, **change)) is review
