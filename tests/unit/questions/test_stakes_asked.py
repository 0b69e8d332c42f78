"""A share in per cent of a named owner: what is owned is asked about, and not the owner."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Point
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel holds 20% of our supplier - are we blocked?",
        "Kestrel holds 51 % of our supplier - are we blocked?",
        "our borrower is 30% owned by Kestrel, does that matter",
        "our target is 10 percent owned by Kestrel, is it blocked?",
        "our client is held by Kestrel with 12.5%, problem?",
        "Kestrel's 35 percent stake in our customer: problem?",
        "is our supplier blocked if Kestrel has a 25% share?",
        "Kestrel is a 30% shareholder of our vendor, blocked?",
        "one of the shareholders of our client (33.3%) is Kestrel, is it sanctioned?",
        "a fund where Kestrel has 49 % - can we invest?",
    ],
)
def test_a_share_of_a_named_owner_is_asked_about_what_is_owned(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.names, Point.STAKE in reading.points) == (("Kestrel",), True)


@pytest.mark.parametrize(
    "text",
    [
        "we hold 20% of Kestrel - are we blocked?",
        "what is our 20% stake in Kestrel worth, can we sell it?",
        "is Kestrel blocked? the state holds 20% of it",
        "Kestrel has 20% of our revenue, is it blocked?",
        "Kestrel gave us 20% off, is it sanctioned?",
        "who owns Kestrel?",
    ],
)
def test_other_shares_are_no_reason_not_to_answer_for_the_one_named(read: Read, text: str) -> None:
    assert Point.STAKE not in read(text).points
