"""Follow-ups in a thread that may mean two things, come late, or follow nothing: they are asked back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import NO_NAME, NOT_CERTAIN, OLD
from bot.services.questions.threads.said import WHICH, Said
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.follow_ups import BOTH, DAY, NOW, READER, SAID, follow_up


@pytest.mark.parametrize("text", ["since when?", "as of March 2021?", "and SMIC?", "and on the entity list?"])
def test_after_an_hour_a_follow_up_is_asked_back(text: str) -> None:
    assert follow_up(text, after=dt.timedelta(hours=1)).certain
    late = follow_up(text, after=dt.timedelta(hours=1, seconds=1))
    assert late.doubts == (OLD,)
    assert late.names


def test_of_several_names_it_is_asked_which_is_meant() -> None:
    assert follow_up("since when?", BOTH).doubts == (WHICH,)
    assert follow_up("is it listed?", BOTH).doubts == (WHICH,)
    assert follow_up("are they listed?", BOTH).certain
    assert follow_up("as of March 2021?", replace(BOTH, aspect=Aspect.ANY)).certain
    assert follow_up("since when?", BOTH).names == BOTH.names


def test_of_two_days_that_may_be_meant_it_is_asked_which() -> None:
    reading = follow_up("and is Kestrel sanctioned?")
    assert reading.day is not None
    assert (reading.day.choices, reading.certain) == ((DAY, TODAY), False)
    assert follow_up("and is Kestrel sanctioned today?").certain


def test_an_ordinary_word_that_may_be_a_name_is_asked() -> None:
    reading = follow_up("can we buy target?")
    assert reading.names == ("Osprey Telecom", "target")
    assert not reading.certain


def test_what_was_asked_back_stays_in_doubt() -> None:
    assert follow_up("since when?", replace(SAID, asked_back=True)).doubts == (NOT_CERTAIN,)


@pytest.mark.parametrize(
    "text", ["since when?", "as of March 2021?", "is it on the 1260H list?", "what about its parent?"]
)
def test_where_nothing_was_asked_before_the_name_is_asked_for(text: str) -> None:
    reading = follow_up(text, None)
    assert (reading.kind, reading.names, reading.doubts) == (Kind.SCREEN, (), (NO_NAME,))


@pytest.mark.parametrize(
    "text", ["Kestrel", "is Kestrel sanctioned?", "what about the 1260H list?", "NS-CMIC?", "thanks", "help"]
)
def test_where_nothing_was_asked_before_all_else_is_as_outside_of_threads(text: str) -> None:
    assert replace(follow_up(text, None), leaning=None) == READER.read(text, StoredNames(), today=TODAY)


def test_the_name_that_was_asked_for_gets_the_answer_to_the_question() -> None:
    asked_for = Said(at=NOW, aspect=Aspect.SINCE, asked_back=True)
    reading = follow_up("Kestrel", asked_for)
    assert (reading.names, reading.aspect, reading.certain) == (("Kestrel",), Aspect.SINCE, True)
    assert follow_up("Kestrel", asked_for, after=dt.timedelta(hours=2)).aspect is Aspect.ANY
    assert follow_up("why?", asked_for).doubts == (NO_NAME,)
