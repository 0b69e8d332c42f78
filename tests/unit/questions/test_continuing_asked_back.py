"""Follow-ups in a thread that may mean two things, come late, or follow nothing: they are asked back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import NO_NAME, OLD
from bot.services.questions.threads.said import WHICH, Said
from bot.services.questions.threads.taking import NOT_CERTAIN
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("if a blocked person owns 49% of the target, is it blocked under the 50% rule?", Kind.GLOSSARY),
        ("is it blocked if an SDN owns half of it?", Kind.GLOSSARY),
        ("does the 50% rule apply to it?", Kind.GLOSSARY),
        ("is the World Bank list in your coverage, do you search it?", Kind.LISTS),
        ("thanks, that's all for today 👍", Kind.NOT_FOR_US),
        ("ok cheers, have a good weekend", Kind.NOT_FOR_US),
        ("bye for now team, see you tomorrow", Kind.NOT_FOR_US),
    ],
)
def test_what_needs_no_name_is_read_in_a_thread_in_which_nothing_was_asked_as_outside_of_it(
    text: str, kind: Kind
) -> None:
    reading = follow_up(text, None)
    assert (reading.kind, reading.aspect, reading.doubts) == (kind, Aspect.ANY, ())
    assert READER.read(text, StoredNames(), today=TODAY).kind is kind


@pytest.mark.parametrize(
    "text", ["is it blocked?", "is it on the SDN list?", "and is it on the EU list?", "its owners?"]
)
def test_what_needs_a_name_is_asked_for_it(text: str) -> None:
    assert follow_up(text, None).doubts == (NO_NAME,)


@pytest.mark.parametrize("text", ["are its subsidiaries caught by NS-CMIC?", "does the 50% rule apply to it?"])
def test_what_is_asked_of_a_rule_for_the_name_given_before_goes_on_with_that_name(text: str) -> None:
    assert follow_up(text).names == SAID.names


def test_the_name_that_was_asked_for_gets_the_answer_to_the_question() -> None:
    asked_for = Said(at=NOW, aspect=Aspect.SINCE, asked_back=True)
    reading = follow_up("Kestrel", asked_for)
    assert (reading.names, reading.aspect, reading.certain) == (("Kestrel",), Aspect.SINCE, True)
    assert follow_up("Kestrel", asked_for, after=dt.timedelta(hours=2)).aspect is Aspect.ANY
    assert follow_up("why?", asked_for).doubts == (NO_NAME,)
