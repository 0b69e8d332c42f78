"""Follow-ups that tell one of several names by its place, or mean all or the rest of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.threads.said import WHICH, Said
from tests.unit.questions.follow_ups import BOTH, NOW, SAID, follow_up

SIX = replace(
    SAID,
    names=("Osprey Telecom", "Kestrel", "Heron", "Petrel", "Harrier", "Merlin"),
    above=(),
    aspect=Aspect.ANY,
    on=None,
    day_typed="",
)
PICKED = replace(SIX, names=("Kestrel",), among=SIX.names, aspect=Aspect.SINCE)


@pytest.mark.parametrize("said", [SIX, PICKED])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("when was the first one listed", "Osprey Telecom"),
        ("when was the second one listed", "Kestrel"),
        ("since when is the third on it?", "Heron"),
        ("when was no. 4 added?", "Petrel"),
        ("when was the last of them added?", "Merlin"),
        ("when was the second last added?", "Harrier"),
    ],
)
def test_the_name_in_that_place_is_asked_about(said: Said, text: str, name: str) -> None:
    reading = follow_up(text, said)
    assert (reading.names, reading.aspect, reading.certain) == ((name,), Aspect.SINCE, True)
    assert Point.FIRST not in reading.points


@pytest.mark.parametrize(
    ("text", "name"),
    [("and the last one?", "Merlin"), ("the first?", "Osprey Telecom"), ("what about the third", "Heron")],
)
def test_a_place_alone_asks_what_was_asked_before(text: str, name: str) -> None:
    reading = follow_up(text, PICKED)
    assert (reading.names, reading.aspect) == ((name,), Aspect.SINCE)


def test_off_the_list_is_asked_of_the_one_in_that_place_and_of_them_all() -> None:
    """It was answered of the one that was told last, whichever was asked about."""
    last = follow_up("and the last one off the list?", PICKED)
    assert (last.names, last.points) == (("Merlin",), (Point.ENDING,))
    assert follow_up("is the first off the list?", PICKED).names == ("Osprey Telecom",)
    assert follow_up("are they all off the list?", PICKED).names == SIX.names


def test_the_former_and_the_latter_are_of_two_and_of_more_it_is_asked_which() -> None:
    assert follow_up("since when is the latter listed?", BOTH).names == ("Kestrel",)
    assert follow_up("and the former?", BOTH).names == ("Osprey Telecom",)
    of_six = follow_up("and the latter?", SIX)
    assert (of_six.names, of_six.doubts) == (SIX.names, (WHICH,))


def test_the_others_are_those_that_were_not_picked_and_all_of_them_are_all() -> None:
    rest = follow_up("and the others?", PICKED)
    assert (rest.names, rest.certain) == (("Osprey Telecom", *SIX.names[2:]), True)
    first = follow_up("what about the first two", PICKED)
    assert (first.names, first.aspect, first.certain) == (SIX.names[:2], Aspect.SINCE, True)
    assert follow_up("since when are the last three listed?", SIX).names == SIX.names[3:]
    every = follow_up("since when are all of them listed?", PICKED)
    assert (every.names, every.certain) == (SIX.names, True)


@pytest.mark.parametrize(
    ("text", "said"), [("and the seventh?", SIX), ("the last one?", SAID), ("when was the second one listed", SAID)]
)
def test_a_place_in_which_nothing_stands_is_no_name(text: str, said: Said) -> None:
    reading = follow_up(text, said)
    assert (reading.names, reading.kind is Kind.SCREEN) == ((), False)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("only the securities side please", Aspect.HOLD_OR_BUY),
        ("just the export angle", Aspect.EFFECT),
        ("just the dates please", Aspect.SINCE),
    ],
)
def test_one_side_of_it_is_asked_of_all_of_them(text: str, aspect: Aspect) -> None:
    reading = follow_up(text, BOTH)
    assert (reading.names, reading.aspect, reading.certain) == (BOTH.names, aspect, True)


def test_what_was_asked_together_stays_known_in_the_thread_for_an_hour() -> None:
    later = replace(SAID, names=("Kestrel",))
    assert later.after(SIX).among == SIX.names
    assert replace(SAID, names=("Petrel",)).after(later.after(SIX)).among == SIX.names
    assert replace(SAID, names=("Gannet",)).after(SIX).among == ()
    assert later.after(replace(SIX, at=NOW.replace(hour=10))).among == ()


def test_words_that_may_be_names_are_not_taken_for_such_by_the_next_message() -> None:
    doubtful = replace(SAID, names=("Osprey Telecom", "target"), asked_back=True)
    assert doubtful.after(SAID) == SAID
    assert replace(SAID, names=("Kestrel", "target"), asked_back=True).after(SAID).names == ("Kestrel", "target")


def test_which_of_them_was_first_is_asked_of_all_of_them() -> None:
    reading = follow_up("which of these was listed first?", BOTH)
    assert (reading.names, reading.aspect, reading.certain) == (BOTH.names, Aspect.SINCE, True)


def test_another_name_is_asked_of_the_list_that_was_asked_about() -> None:
    of_list = replace(SAID, aspect=Aspect.LIST, on=None)
    reading = follow_up("is Kestrel listed as well?", of_list)
    assert (reading.names, reading.aspect, reading.lists) == (("Kestrel",), Aspect.LIST, SAID.lists)
