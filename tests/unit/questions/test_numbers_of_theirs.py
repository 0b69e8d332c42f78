"""A number that a sentence of its own, or an exchange, gives of a name is looked up with that name."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.details.apart import with_details
from bot.services.questions.reading import Reading
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.read_once import rules

INDEX = FakeIndex([named("kestrel", "Kestrel")])
LEI = "253400JT3MQWNDKMJE44"
USCC = "91440300708461136T"


def read(text: str) -> Reading:
    return with_details(rules().read(text, INDEX, today=dt.date(2026, 11, 26)))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"Tamrock Trading is our client. Their USCC {USCC}", f"Tamrock Trading, USCC {USCC}"),
        (f"Tamrock Trading is our client. Their USCC is {USCC}. Are they sanctioned?", f"Tamrock Trading, USCC {USCC}"),
        (f"Is Tamrock Trading listed? Its LEI is {LEI}.", f"Tamrock Trading, LEI {LEI}"),
        ("Tamrock Trading wants a loan, its INN is 7706107510", "Tamrock Trading, INN 7706107510"),
        ("Tamrock Trading is our client. The company's INN is 7706107510.", "Tamrock Trading, INN 7706107510"),
        ("Is Tamrock Star listed? The IMO is 9000003.", "Tamrock Star, IMO 9000003"),
        ("Is Tamrock Star listed? Her IMO number is 9000003.", "Tamrock Star, IMO number 9000003"),
        ("Jon Merlyn is a director. His passport is A04512398.", "Jon Merlyn, passport A04512398"),
        (f"Kestrel ist unser Kunde. Ihre LEI ist {LEI}.", f"Kestrel, LEI {LEI}"),
        (f"Kestrel est notre client. Leur LEI est {LEI}.", f"Kestrel, LEI {LEI}"),
    ],
)
def test_a_number_in_a_sentence_of_its_own_goes_with_the_one_name(text: str, asked: str) -> None:
    assert (read(text).names, read(text).certain) == ((asked,), True)


def test_a_number_that_is_to_be_checked_too_is_no_ones_beside_it() -> None:
    names = read("Is Kestrel listed? Check IMO 9000003 too.").names
    assert names == ("Kestrel", "IMO 9000003")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tamrock (NYSE: 300999 CN)", "Tamrock, ticker 300999 CN"),
        ("is Tamrock (SHA: 600999) sanctioned?", "Tamrock, ticker SHA:600999"),
        ("Tamrock (SSE:600999)", "Tamrock, ticker SSE:600999"),
        ("Is Tamrock (LSE: TMRK) listed?", "Tamrock, ticker LSE:TMRK"),
        ("Is Tamrock Ltd (NASDAQ: TMRK) listed", "Tamrock Ltd, ticker NASDAQ:TMRK"),
        ("Tamrock, NYSE: TMK", "Tamrock, ticker NYSE:TMK"),
        ("is Tamrock (HKEX: 981) sanctioned?", "Tamrock, HKEX 981"),
    ],
)
def test_a_ticker_with_its_exchange_goes_with_the_name_before_it(text: str, asked: str) -> None:
    assert (read(text).names, read(text).certain) == ((asked,), True)


def test_of_two_names_each_has_the_ticker_behind_it() -> None:
    assert read("is Tamrock (SHE: 002999) or Kestrel (HKG: 0999) listed?").names == (
        "Tamrock, ticker SHE:002999",
        "Kestrel, ticker HKG:0999",
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is jon tamrock (LSE: TMRK) sanctioned?", "jon tamrock, ticker LSE:TMRK"),
        ("jon tamrock, NYSE: TMRK", "jon tamrock, ticker NYSE:TMRK"),
        ("Is North Korea (LSE: TMRK) listed?", "North Korea, ticker LSE:TMRK"),
        ("Is TMRK (NYSE: TMRK) listed?", "TMRK, ticker NYSE:TMRK"),
        ("is NYSE: TMRK sanctioned?", "TMRK"),
        ("is it (NYSE: TMRK) listed?", "TMRK"),
        ("we bought shares (NYSE: TMRK)", "TMRK"),
    ],
)
def test_a_name_in_small_letters_or_a_country_keeps_the_ticker_behind_it(text: str, asked: str) -> None:
    assert (read(text).names, read(text).certain) == ((asked,), True)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("is general electric (NYSE: TMRK) listed?", ("general electric", "TMRK")),
        ("is target (NYSE: TMRK) listed?", ("target", "TMRK")),
        ("can we buy the bank (NYSE: TMRK)?", ("bank", "TMRK")),
        ("jon tamrock owns the company (NYSE: TMRK)", ("jon tamrock", "TMRK")),
    ],
)
def test_a_ticker_is_not_asked_alone_where_words_before_it_may_be_a_name(text: str, offered: tuple[str, ...]) -> None:
    assert (read(text).certain, read(text).either[0]) == (False, offered)
