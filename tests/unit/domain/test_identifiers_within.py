"""An identifier within a longer text: a wallet in a link, an INN with its country, a website in a page's address."""

from __future__ import annotations

import pytest

from bot.domain.names.identifiers import read, read_keys
from tests.unit.domain.known_numbers import HEX


@pytest.mark.parametrize(
    "link", [f"https://etherscan.io/address/{HEX}", f"bscscan.com/address/{HEX}#tokentxns", HEX[2:]]
)
def test_a_link_to_a_wallet_or_its_address_without_0x_is_read_as_the_wallet(link: str) -> None:
    assert [one.kind.name for one in read(link) if one.decides] == ["a wallet address"]
    assert read_keys(link) == read_keys(HEX)


def test_a_page_may_be_of_the_website_that_a_list_holds_and_another_page_is_not() -> None:
    assert "website:kestrel-steel.com" in read_keys("https://www.kestrel-steel.com/contact")
    assert "website:kestrel-steel.com/contact" not in read_keys("www.kestrel-steel.com")


@pytest.mark.parametrize("text", ["VAT RU7700000016", "INN/KPP 7700000016/770001001", "KPP 7700000016/770001001"])
def test_an_inn_within_a_longer_number_is_looked_up_as_a_lead(text: str) -> None:
    assert "tax id:7700000016" in read_keys(text)
    assert not any(one.decides for one in read(text) if "tax id:7700000016" in one.keys)
