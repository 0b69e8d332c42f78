"""A ticker's code and market: what stands before a code is dropped only where it is no part of it."""

from __future__ import annotations

import pytest

from bot.domain.names.identifiers.folding import split_ticker


@pytest.mark.parametrize(
    ("typed", "code", "market"),
    [
        ("01810 HK", "1810", "HK"),
        ("00700", "700", ""),
        ("000063", "000063", ""),  # six digits are Shenzhen's or Shanghai's, where noughts count
        ("600519", "600519", ""),
        ("XIACY", "XIACY", "US"),
    ],
)
def test_noughts_are_dropped_before_codes_of_hong_kong_alone(typed: str, code: str, market: str) -> None:
    assert split_ticker(typed) == (code, market)
