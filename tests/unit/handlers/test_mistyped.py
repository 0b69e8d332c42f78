"""What is no name is offered as what it may be, and never screened unasked."""

from __future__ import annotations

import pytest

from tests.unit.handlers import answers
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import labels, said


def test_a_mistyped_command_is_offered_as_the_command_and_as_a_name(alice: Alice) -> None:
    (offer,) = alice.types("hlep")
    assert "Did you mean `help`? “hlep” was not screened." in said(offer)
    assert alice.screener.asked == []
    (answer,) = alice.clicks("help", offer)
    assert "How to ask" in said(answer)
    assert answer["private"]
    (answer,) = alice.clicks("Screen “hlep” as a name", offer)
    assert alice.screener.asked == [("hlep", None, None)]
    assert "Share in channel" in labels(answer)


def test_what_is_offered_in_a_thread_is_answered_there(alice: Alice) -> None:
    payload = alice.me.mention("folowing")
    (offer,) = alice.send(payload)
    offer["thread_ts"] = payload["event"]["ts"]
    (answer,) = alice.clicks("following", offer)
    assert answer["thread_ts"] == payload["event"]["ts"]
    assert "This channel follows" in said(answer)


@pytest.mark.parametrize("typed", [":tada:", "🙂", "!!!", "7"])
def test_what_holds_no_name_offers_no_share(alice: Alice, typed: str) -> None:
    alice.screener.known["7"] = answers.unreadable()
    (answer,) = alice.types(typed)
    assert "Share in channel" not in labels(answer)
