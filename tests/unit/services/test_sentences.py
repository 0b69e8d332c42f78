"""A long text ends with a whole sentence: half of one may say the opposite."""

from __future__ import annotations

import pytest

from bot.services.wording.words import whole_sentences

TOLD = "U.S. persons may not buy it. Property is not blocked. The 50 Percent Rule does not apply."


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (40, "U.S. persons may not buy it."),
        (60, "U.S. persons may not buy it. Property is not blocked."),
        (len(TOLD), TOLD),
        (10, TOLD),  # no sentence is so short
    ],
)
def test_a_text_is_cut_behind_a_sentence_and_never_within(limit: int, words: str) -> None:
    assert whole_sentences(TOLD, limit) == words


def test_a_letter_of_an_abbreviation_ends_no_sentence() -> None:
    assert whole_sentences("Trade by the U.S. Treasury ends. More follows here.", 20).startswith("Trade by the U.S. Tr")
