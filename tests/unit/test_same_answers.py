"""What the comparison of two sets of answers sees, and what it leaves out (tests/bench/same_answers.py)."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.bench.same_answers import differences

FOUND: dict[str, Any] = {
    "answer": {
        "query": "Kestrel",
        "outcome": "match",
        "findings": [{"entity": {"id": "kestrel"}, "match": {"score": 0.91, "explanation": "one slip"}}],
        "record": "abc",
    },
    "batch": {"outcome": "match", "chosen": [["kestrel", 0.91]]},
}


def changed(change: Any) -> list[str]:
    after = deepcopy(FOUND)
    change(after)
    return differences(FOUND, after)


def test_a_score_that_moved_in_the_fourth_place_is_seen() -> None:
    assert changed(lambda one: one["answer"]["findings"][0]["match"].update(score=0.9101)) == ["findings"]


def test_what_a_batch_finds_is_compared_too() -> None:
    assert changed(lambda one: one["batch"].update(chosen=[])) == ["batch"]


@pytest.mark.parametrize("text", ["record", "problem"])
def test_texts_and_the_number_of_the_record_are_left_out(text: str) -> None:
    assert changed(lambda one: one["answer"].update({text: "other"})) == []


def test_a_key_that_only_the_newer_version_has_is_no_difference_but_another_value_of_it_is() -> None:
    assert changed(lambda one: one["answer"].update(also=["osprey"])) == []
    assert changed(lambda one: one["answer"].update(outcome="no_match", also=["osprey"])) == ["outcome"]
