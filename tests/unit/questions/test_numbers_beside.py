"""A number beside a name is looked up with it where others bear it, and never passed over."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.entity import Identifier, IdentifierType
from bot.services.questions.details.apart import with_details
from bot.services.questions.reading import Aspect, Reading
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.read_once import rules

WALLET = "0x00000000000000000000000000000000deadbeef"
BORNE = {
    "9000003": IdentifierType.IMO,
    "7700000016": IdentifierType.TAX_ID,
    "QUOLRUMM": IdentifierType.SWIFT,
    "HE 341999": IdentifierType.REGISTRATION,
    "M 788399": IdentifierType.PASSPORT,
    "26199": IdentifierType.OFAC_UID,
    WALLET: IdentifierType.CRYPTO,
}
NUMBERS = tuple(Identifier(type=type, value=value) for value, type in BORNE.items())
INDEX = FakeIndex(
    [replace(named("quoll", "Quoll"), identifiers=NUMBERS), named("kestrel", "Kestrel"), named("plane", "RA-85599")]
)


def read(text: str) -> Reading:
    return with_details(rules().read(text, INDEX, today=dt.date(2026, 11, 26)))


def names(text: str) -> tuple[str, ...]:
    return read(text).names


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tamrock Star IMO 9000003", "Tamrock Star, IMO 9000003"),
        ("Tamrock Star 9000003", "Tamrock Star, 9000003"),
        ("Vessel: Tamrock Star\nIMO: 9000003", "Tamrock Star, IMO 9000003"),
        ("Is the vessel Tamrock Star (IMO 9000003) sanctioned?", "Tamrock Star, IMO 9000003"),
        ("Can we charter Tamrock Star, IMO 9000003?", "Tamrock Star, IMO 9000003"),
        ("Kestrel, INN 7700000016", "Kestrel, INN 7700000016"),
        ("Payment via Tamrock Bank, BIC QUOLRUMM", "Tamrock Bank, BIC QUOLRUMM"),
        ("Tamrock Bank (SWIFT QUOLRUMM)", "Tamrock Bank, SWIFT QUOLRUMM"),
        (f"Tamrock Ltd {WALLET}", f"Tamrock Ltd, {WALLET}"),
        (f"ETH {WALLET}", f"ETH {WALLET}"),
        ("Tamrock Ltd, ticker 600999 CN", "Tamrock Ltd, ticker 600999 CN"),
        ("Is Tamrock Ltd (ticker: 600999 CN) sanctioned?", "Tamrock Ltd, ticker 600999 CN"),
    ],
)
def test_a_number_that_others_bear_goes_with_the_name_before_it(text: str, asked: str) -> None:
    assert (read(text).names, read(text).certain) == ((asked,), True)


def test_a_number_goes_with_its_own_name_among_several() -> None:
    assert names("Kestrel (IMO 9000003) and Tamrock Ltd") == ("Kestrel, IMO 9000003", "Tamrock Ltd")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tamrock HE341999", ("Tamrock", "HE341999")),
        ("Tamrock HE 341999", ("Tamrock", "HE 341999")),
        ("Tamrock Ltd, passport M 788399", ("Tamrock Ltd", "M 788399")),
        ("Tamrock Ltd (aircraft RA 85599)", ("Tamrock Ltd", "RA 85599")),
    ],
)
def test_a_number_that_is_only_a_lead_is_asked_for_by_itself(text: str, asked: tuple[str, ...]) -> None:
    assert names(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("HE 341999", "HE 341999"),
        ("company number HE 341999", "HE 341999"),
        ("is aircraft RA 85599 listed?", "RA 85599"),
        (f"is https://etherscan.io/address/{WALLET} ok?", f"https://etherscan.io/address/{WALLET}"),
        ("is https://quokka.example/about sanctioned?", "https://quokka.example/about"),
        ("who is sales@quokka.example", "sales@quokka.example"),
        ("sales@quokka.example", "sales@quokka.example"),
    ],
)
def test_a_number_with_letters_apart_is_one_and_a_link_is_whole(text: str, asked: str) -> None:
    assert names(text) == (asked,)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Quoll (IMO 9000003)", "Quoll, IMO 9000003"),
        ("Tamrock Star, IMO 9000015", "Tamrock Star, IMO 9000015"),
        ("is Quoll (IMO 9000015) listed?", "Quoll, IMO 9000015"),
        ("M/T Quoll IMO 9000015 sanctioned?", "Quoll, IMO 9000015"),
        ("vessel IMO 9000015 (Tamrock Star) ok?", "Tamrock Star, IMO 9000015"),
        ("Tamrock Bank SWIFT/BIC code: QUOLRUMM hit?", "Tamrock Bank, QUOLRUMM"),
        ("is Kestrel INN 7700000023 blocked", "Kestrel, INN 7700000023"),
        ("is TAMROCK FR0000121014 on a list", "TAMROCK, FR0000121014"),
        ("El buque Quoll, OMI 9000015, ¿figura en la lista?", "Quoll, 9000015"),
    ],
)
def test_a_name_and_its_number_are_one_question_whoever_bears_the_number(text: str, asked: str) -> None:
    assert (read(text).names, read(text).certain, read(text).mentioned) == ((asked,), True, ())


@pytest.mark.parametrize("text", ["IMO 9000015 in the EU list?", "PO 4500112 to Kestrel", "Kestrel paid 9000003 EUR"])
def test_a_number_of_no_name_and_no_kind_goes_with_none(text: str) -> None:
    assert read(text).beside == ()


def test_of_several_names_each_has_its_own_numbers() -> None:
    text = "Tamrock Star IMO 9000003, Vellum Star IMO 9000015"
    assert names(text) == ("Tamrock Star, IMO 9000003", "Vellum Star, IMO 9000015")


def test_a_number_that_tells_nobody_apart_is_left_out() -> None:
    assert (names("Tamrock Star 26199"), read("Tamrock Star 26199").mentioned) == (("Tamrock Star",), ())


def test_an_address_that_a_mail_came_from_is_not_asked_about_beside_a_name() -> None:
    assert names("got a mail from sales@quokka.example, who is this Quoll and are they listed") == ("Quoll",)


@pytest.mark.parametrize("text", ["统一社会信用代码 {}", "统一社会信用代码：{}", "信用代码 {} 被制裁了吗？"])
def test_what_says_in_chinese_what_a_number_is_is_no_name(text: str) -> None:
    assert names(text.format("91320000714091899R")) == ("91320000714091899R",)


def test_what_stands_between_a_name_and_its_number_is_still_read() -> None:
    """Only what says what the number is belongs to the name."""
    assert (names("Tamrock Star deadline 9000003"), read("Tamrock Star deadline 9000003").aspect) == (
        ("Tamrock Star, 9000003",),
        Aspect.DEADLINE,
    )
    assert read(f"ETH {WALLET}").is_bare


def test_a_name_has_its_number_in_each_set_of_names_that_is_offered() -> None:
    found = read(f"send USDT {WALLET} to Kestrel")
    assert found.either == ((f"USDT {WALLET}", "Kestrel"), (f"USDT {WALLET}",), ("Kestrel",))
