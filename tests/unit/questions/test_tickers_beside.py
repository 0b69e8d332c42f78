"""A ticker that names somebody on a list is not lost beside a name that nobody has, and its exchange is no party."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Reading
from bot.services.questions.stored.tickers_beside import asked_of_tickers
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.read_once import rules

INDEX = FakeIndex([named("zorv", "ZORV"), named("zorv bank", "Zorvex Bank"), named("moex", "MOEX")])


def read(text: str) -> Reading:
    return asked_of_tickers(rules().read(text, INDEX, today=dt.date(2026, 11, 26)), INDEX, team="")


@pytest.mark.parametrize(
    "text",
    [
        "Company\tTicker\nOsprey\tZORV",
        "Osprey (MOEX: ZORV)",
        "Is Osprey (LSE: ZORV) listed?",
        "Osprey, ticker ZORV",
        "is Osprey, ticker: ZORV, listed?",
        "Osprey (symbol ZORV)",
    ],
)
def test_a_ticker_that_is_a_stored_name_is_offered_beside_a_name_that_is_none(text: str) -> None:
    assert (read(text).certain, read(text).either) == (False, (("Osprey", "ZORV"), ("Osprey",)))


@pytest.mark.parametrize("text", ["Company\tTicker\nZorvex Bank\tZORV", "Osprey (NYSE: TMRK)", "Osprey (LSE: ON)"])
def test_a_ticker_is_no_question_where_its_name_is_found_or_nobody_is_called_so(text: str) -> None:
    assert read(text).certain


@pytest.mark.parametrize("text", ["is MOEX: ZORV sanctioned?", "MOEX: ZORV", "check LSE: ZORV please"])
def test_the_exchange_of_a_ticker_is_no_party(text: str) -> None:
    assert (read(text).names, read(text).certain) == (("ZORV",), True)


def test_an_exchange_that_is_asked_about_itself_is_a_party() -> None:
    assert read("is MOEX sanctioned?").names == ("MOEX",)
    assert "MOEX" in read("Is MOEX sanctioned? And is MOEX: ZORV?").names


@pytest.mark.parametrize(
    "text", ["what is the ticker Osprey uses", "Osprey ticker please", "is Osprey, ticker unknown, listed?"]
)
def test_the_word_alone_tells_no_ticker(text: str) -> None:
    assert read(text).beside == ()
