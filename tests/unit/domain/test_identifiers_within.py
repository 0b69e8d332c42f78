"""An identifier within a longer text: a wallet in a link, an INN with its country, a website in a page's address."""

from __future__ import annotations

import pytest

from bot.domain.names.identifiers import read, read_keys
from tests.unit.domain.known_numbers import HEX

BITCOIN = "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"


@pytest.mark.parametrize(
    "link",
    [
        f"https://etherscan.io/address/{HEX}",
        f"bscscan.com/address/{HEX}#tokentxns",
        f"https://etherscan.io/tokenholdings?a={HEX}",
        f"https://etherscan.io/token/0xdac17f958d2ee523a2206206994597c13d831ec7?a={HEX}",
        f"https://debank.com/profile/{HEX}",
        f"https://app.zerion.io/{HEX}/overview",
        f"ethereum:{HEX}@1",
        HEX[2:],
    ],
)
def test_a_link_to_a_wallet_or_its_address_without_0x_is_read_as_the_wallet(link: str) -> None:
    assert [one.kind.name for one in read(link) if one.decides] == ["a wallet address"]
    assert read_keys(link) == read_keys(HEX)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.blockchain.com/explorer/addresses/btc/{}",
        "https://btc.com/{}",
        "https://mempool.space/address/{}",
        "https://blockchair.com/bitcoin/address/{}?from=here",
        "bitcoin:{}?amount=0.1",
    ],
)
def test_a_link_or_a_payment_code_of_bitcoin_is_read_as_the_wallet(link: str) -> None:
    assert read_keys(link.format(BITCOIN)) == read_keys(BITCOIN)


@pytest.mark.parametrize(
    "link",
    [
        f"https://etherscan.io/tx/0x{'1a' * 32}",
        "https://example.com/1AbcDefGhijkmnopQrstuvwxyz12345",
        "https://example.com/about",
    ],
)
def test_a_transaction_or_a_page_with_letters_like_an_address_is_no_wallet(link: str) -> None:
    assert {one.kind.name for one in read(link)} == {"a website"}


def test_an_address_by_e_mail_may_be_of_the_website_that_a_list_holds_but_not_at_a_host_that_all_use() -> None:
    assert "website:kestrel-steel.com" in read_keys("sales@kestrel-steel.com")
    assert "website:kestrel-steel.com" in read_keys("mailto:Sales@mail.kestrel-steel.com")
    assert not any(key.startswith("website:") for key in read_keys("kestrel@gmail.com"))


@pytest.mark.parametrize(
    "text",
    [
        "（统一社会信用代码：91320000714091899R）",
        "统一社会信用代码为91320000714091899R",
        "信用代码 91320000714091899R",
        "税号 91320000714091899R",
        "[USCC 91320000714091899R]",
    ],
)
def test_a_chinese_code_is_read_behind_any_of_its_labels_and_in_brackets(text: str) -> None:
    assert "uscc:91320000714091899R" in read_keys(text)
    assert any(one.claimed and one.decides for one in read(text))


def test_a_page_may_be_of_the_website_that_a_list_holds_and_another_page_is_not() -> None:
    assert "website:kestrel-steel.com" in read_keys("https://www.kestrel-steel.com/contact")
    assert "website:kestrel-steel.com/contact" not in read_keys("www.kestrel-steel.com")


@pytest.mark.parametrize("text", ["VAT RU7700000016", "INN/KPP 7700000016/770001001", "KPP 7700000016/770001001"])
def test_an_inn_within_a_longer_number_is_looked_up_as_a_lead(text: str) -> None:
    assert "tax id:7700000016" in read_keys(text)
    assert not any(one.decides for one in read(text) if "tax id:7700000016" in one.keys)
