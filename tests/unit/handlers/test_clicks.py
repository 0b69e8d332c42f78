"""What the buttons under an answer do."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.blocks.controls import chosen
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said


def test_a_shared_answer_is_posted_anew_for_all_and_says_who_shared_it(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    (shared,) = alice.clicks("Share in channel", answer)
    assert not shared["private"]
    assert not shared["replace_original"]
    assert shared["text"] == answer["text"]
    assert {"type": "user", "user_id": alice.me.workspace.user} in shared["blocks"][-1]["elements"][0]["elements"]
    assert "Share in channel" not in said(shared)


def test_an_answer_is_shared_once(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    alice.clicks("Share in channel", answer)
    (again,) = alice.clicks("Share in channel", answer)
    assert again["private"]
    assert "shared already" in again["text"]


def test_a_share_that_slack_refused_can_be_tried_again(
    alice: Alice, log: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (answer,) = alice.types("Xiaomi")
    with monkeypatch.context() as patch:
        patch.setattr("handlers.actions.sharing.to_channel", _refuse)
        (told,) = alice.clicks("Share in channel", answer)
    assert "went wrong" in told["text"]
    (shared,) = alice.clicks("Share in channel", answer)
    assert not shared["private"]


def _refuse(*_: object) -> None:
    raise RuntimeError("Slack is down")


@pytest.mark.parametrize("label", ["Share in channel", "Full history"])
def test_another_team_sees_nothing_of_an_answer(alice: Alice, label: str) -> None:
    (answer,) = alice.types("Xiaomi")
    alice.screener.kept = {("T0OTHER", record): kept for (_, record), kept in alice.screener.kept.items()}
    told = alice.clicks(label, answer)
    assert "no longer there" in said(told[-1])


def test_full_history_opens_at_once_and_is_then_filled(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    opened, filled = alice.clicks("Full history", answer)
    assert "Loading" in said(opened)
    assert filled["view_id" if "view_id" in filled else "id"] == opened["id"]
    assert "Vacated by the final order" in said(filled)


def test_a_choice_takes_the_place_of_the_private_question(alice: Alice) -> None:
    (question,) = alice.types("SMIC")
    (answer,) = alice.clicks("This one", question)
    assert answer["private"]
    assert answer["replace_original"]
    assert "Semiconductor Manufacturing" in answer["text"]


def test_a_choice_in_a_thread_is_answered_in_the_thread(alice: Alice) -> None:
    (question,) = alice.send(alice.me.mention("SMIC"))
    (answer,) = alice.clicks("This one", question)
    assert not answer["private"]
    assert answer["thread_ts"] == question["thread_ts"]


@pytest.mark.parametrize(
    ("said", "private"), [("private", True), ("public", False), ("", True), ("channel", True), ("Public", True)]
)
def test_a_choice_is_answered_in_public_only_where_it_says_that_it_stood_there(said: str, private: bool) -> None:
    assert chosen(f"r0 {said} xiaomi") == ("r0", "xiaomi", private)


def test_what_was_searched_opens_with_the_record_alone_even_long_after(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    opened, filled = alice.clicks("What was searched", answer)
    assert "Loading" in said(opened)
    assert "Not searched" in said(filled)
    alice.screener.kept.clear()
    _, gone = alice.clicks("What was searched", answer)
    assert "no longer there" in said(gone)


def test_the_lists_are_unfolded_by_their_button(alice: Alice) -> None:
    (answer,) = alice.types("lists")
    (window,) = alice.clicks("All of them in full", answer)
    assert "DoD Section 1237 list*: 46 designations" in said(window)


def test_several_answers_are_shared_as_one_table_once(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi, Huawei")
    (shared,) = alice.clicks("Share in channel", answer)
    assert not shared["private"]
    assert [block["type"] for block in shared["blocks"]].count("table") == 1
    (again,) = alice.clicks("Share in channel", answer)
    assert "shared already" in said(again)
