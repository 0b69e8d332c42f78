"""Who waits for an answer is told so, and the word gives way to the answer."""

from __future__ import annotations

import time

import pytest

from handlers import waiting
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import said


@pytest.fixture
def slow(alice: Alice, monkeypatch: pytest.MonkeyPatch) -> Alice:
    """The store answers only once something was said."""
    monkeypatch.setattr(waiting, "AFTER_SECONDS", 0.01)

    def until_told() -> None:
        for _ in range(500):
            if alice.room.sent:
                return
            time.sleep(0.01)

    alice.screener.meanwhile = until_told
    return alice


def test_the_word_that_an_answer_is_on_its_way_is_taken_away_before_it_comes(slow: Alice) -> None:
    first, answer = slow.types("Xiaomi")
    assert (said(first), first["private"], first["gone"]) == ("Working…", True, True)
    assert answer["text"].startswith("⚪ *Xiaomi Corporation*")
    assert (answer["private"], answer["replace_original"]) == (True, False)


@pytest.mark.usefixtures("log")
def test_it_is_taken_away_before_what_failed_is_told(slow: Alice) -> None:
    slow.screener.broken = True
    first, failed = slow.types("Xiaomi")
    assert (said(first), first["gone"]) == ("Working…", True)
    assert "went wrong" in said(failed)
    assert not failed["replace_original"]


def test_where_no_status_can_be_set_a_mention_gets_the_word_which_is_taken_away(slow: Alice) -> None:
    slow.room.refuses_agents = "missing_scope"
    first, answer = slow.send(slow.me.mention("what about Xiaomi?"))
    assert (said(first), first["gone"]) == ("Working…", True)
    assert "Xiaomi Corporation" in answer["text"]


def test_a_quick_answer_is_the_only_one(alice: Alice) -> None:
    (answer,) = alice.types("Xiaomi")
    assert not answer["replace_original"]
