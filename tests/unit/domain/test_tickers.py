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


@pytest.mark.parametrize(
    ("typed", "code", "market"),
    [
        ("SHA:600999", "600999", "CN"),
        ("LSE:TMRK", "TMRK", "GB"),
        ("TMRK LN", "TMRK", "GB"),
        ("MOEX: TMRK", "TMRK", "RU"),
        ("TSX:TMK", "TMK", "CA"),
        ("KOSDAQ:012345", "012345", "KR"),
    ],
)
def test_an_exchange_names_the_country_of_its_market(typed: str, code: str, market: str) -> None:
    assert split_ticker(typed) == (code, market)


@pytest.mark.parametrize("typed", ["BIT MINING", "LON SHIP", "TSE KOREA", "AMEX OIL", "ASX GOLD", "BSE 500400"])
def test_an_exchange_that_may_be_a_word_of_a_name_is_one_before_a_colon_alone(typed: str) -> None:
    assert split_ticker(typed) == (typed, "")


@pytest.mark.parametrize("typed", ["NYSE TMRK", "HKEX 1810", "SZSE 000063"])
def test_behind_an_exchange_that_is_no_word_of_names_a_blank_is_enough(typed: str) -> None:
    assert split_ticker(typed)[1] in ("US", "HK", "CN")


@pytest.mark.parametrize("typed", ["TSE: 7203", "BSE:500400", "BIT: TMRK"])
def test_an_exchange_that_several_countries_have_names_none(typed: str) -> None:
    assert split_ticker(typed) == (typed.partition(":")[2].strip(), "")
