"""A text without a label read as an identifier: how long it may be, and how sure it is one."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.bare import bare
from bot.domain.names.identifiers.kinds import NUMBER

TICKER = IdentifierType.TICKER


@pytest.mark.parametrize(
    ("text", "is_ticker"),
    [
        ("$BABA", True),
        ("NYSE: BABA", True),  # ten characters
        ("NYSE : BABA", False),  # words without a digit are no longer
        ("BABA US EQUITY", True),
        ("BABA US Equity", True),
        ("BABA US bonds", False),
    ],
)
def test_a_text_without_a_digit_is_a_ticker_only_if_it_is_short(text: str, is_ticker: bool) -> None:
    assert [(one.kind.type, one.claimed) for one in bare(text)] == ([(TICKER, True)] if is_ticker else [])


@pytest.mark.parametrize(
    ("text", "behind_label", "is_read"),
    [
        ("12", False, False), ("123", False, True), ("12", True, True), ("1", True, True),
        ("A12", False, False), ("A123", False, True), ("A12", True, True),
        ("1" * 34, False, True), ("1" * 35, False, False),
        ("1 2 3 4 X", False, True), ("1 2 3 4 5 X2", False, True), ("house 1 of the sea", False, True),
        ("house 1 of the old sea", False, False),
    ],
)  # fmt: skip
def test_a_number_is_looked_up_from_three_digits_and_a_code_from_four_signs_on(
    text: str, behind_label: bool, is_read: bool
) -> None:
    assert any(one.kind is NUMBER for one in bare(text, behind_label=behind_label)) is is_read


@pytest.mark.parametrize(
    ("text", "kind", "claimed"),
    [
        ("38259P508", IdentifierType.CUSIP, True),
        ("38259P509", IdentifierType.CUSIP, False),
        ("DEUTDEFF", IdentifierType.SWIFT, True),
        ("US0378331005", IdentifierType.ISIN, True),
        ("US0378331006", IdentifierType.ISIN, True),
        ("HOUSE 12", IdentifierType.OTHER, False),
    ],
)
def test_a_code_is_claimed_to_be_one_where_its_form_or_its_check_digit_says_so(
    text: str, kind: IdentifierType, claimed: bool
) -> None:
    assert [one.claimed for one in bare(text) if one.kind.type is kind] == [claimed]
