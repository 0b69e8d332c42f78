"""What to do with a blocked or rejected payment is no question for this bot, and no command of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reader import Reader
from bot.services.questions.reading import Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import Read, StoredNames
from tests.unit.questions.read_once import rules

TODAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    "text",
    [
        "how do I report a blocked payment",
        "what do I do with a rejected wire",
        "how long do we keep records of a blocked transaction",
        "where do we file a report of blocked property?",
        "how do we unfreeze an account",
    ],
)
@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_what_to_do_with_what_was_blocked_is_not_for_us(reader: Reader, text: str) -> None:
    assert reader.read(text, StoredNames(), today=TODAY).kind is Kind.NOT_FOR_US


def test_of_a_name_it_is_still_a_screening(read: Read) -> None:
    assert read("how do I report a blocked payment to Kestrel?").names == ("Kestrel",)
    assert read("what do you do?").kind is Kind.HELP
