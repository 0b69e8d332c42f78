"""What is read as a number behind whatever name it stands, by its label or its form."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.numbered import is_told_number


@pytest.mark.parametrize("text", ["IMO 9000003", "9000003", "(IMO 9000003)", "INN 7700000016", "unit@kestrel.example"])
def test_a_number_is_told_by_its_label_or_its_form(text: str) -> None:
    assert is_told_number(text)


@pytest.mark.parametrize("text", ["5567", "Ltd, IMO 9000003", "Kestrel", "20", ""])
def test_a_number_that_tells_nothing_or_words_before_one_are_no_number_by_themselves(text: str) -> None:
    assert not is_told_number(text)
