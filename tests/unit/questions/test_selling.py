"""What one may do with securities is asked by words of selling and holding, whatever else the words are of."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "do we have to sell our Kestrel stake",
        "is it ok to sell our residual Kestrel position now",
        "are we allowed to sell down our Kestrel holding",
        "does the 1260H listing of Kestrel mean we must sell?",
        "does that mean clients have to divest Kestrel?",
        "should the fund get rid of its remaining stake in Kestrel",
        "can they hold on to a small stake in Kestrel",
    ],
)
def test_a_stake_to_sell_or_hold_is_a_question_of_securities(read: Read, text: str) -> None:
    """It was answered by owners (“stake”), or by the licence for goods that are sold to the party."""
    assert read(text).aspect is Aspect.HOLD_OR_BUY


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("who holds the stake in Kestrel", Aspect.OWNER),
        ("can we sell chips to Kestrel", Aspect.EFFECT),
        ("by when must we sell our Kestrel stake", Aspect.DEADLINE),
        ("does the listing of Kestrel mean we must sell to others?", Aspect.EFFECT),
    ],
)
def test_owners_goods_and_days_are_asked_of_by_their_own_words(read: Read, text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect
