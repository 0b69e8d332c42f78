"""No cell that people are sent is run by a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names.lookalikes import harmless
from bot.services.spreadsheet import as_text


@given(st.text(max_size=20))
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    if text.strip(" ") == "-":
        return  # alone it is no formula
    assert not as_text(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert as_text(text) in (harmless(text), f"'{harmless(text)}")


@pytest.mark.parametrize("text", ["Kestrel", "", "a=b", "'=1", "1-2", "-", " - "])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert as_text(text) == text


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u200f", "\u200b", "\u061c"])
def test_no_cell_turns_the_direction_of_what_is_read(sign: str) -> None:
    assert as_text(f"Quoll {sign}dtL") == "Quoll dtL"
    assert as_text(f"{sign}=1+1") == "'=1+1"


def test_nothing_is_an_empty_cell() -> None:
    assert as_text(None) == ""
