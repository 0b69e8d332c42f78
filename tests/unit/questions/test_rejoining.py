"""What is one name though a comma or a small word stands in it: by its capitals, or as it is stored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.entity import Schema
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.runs.rejoining import is_one_name, rejoined
from bot.services.screening.splitting import Splitting
from tests.builders import an_entity, named
from tests.fake_store import FakeIndex
from tests.unit.questions.conftest import Read

SPLITTING = Splitting(
    FakeIndex(
        [
            named("front", "GREAT FRONT FOR THE RESCUE OF QUOKKAS"),
            named("oleg", "NUMBATOV, Oleg Ivanovich"),
            named("quokka", "Quokka"),
            replace(named("lee", "WOMBAIN, U Quo Lee"), schema=Schema.PERSON),
            an_entity("wombat", schema=Schema.ORGANIZATION, caption="Wombat"),
        ]
    ),
    team="",
)


@pytest.mark.parametrize(
    "text",
    [
        "Committee for the Protection of Quokkas",
        "House of Merlyn",
        "Office of the Great Wombat",
        "The General Company for Quokkas",
        "Army for the Liberation of Merlynia",
    ],
)
def test_an_institution_is_named_by_all_that_was_typed(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.kind, reading.names, reading.relative) == (Kind.SCREEN, (text,), "")
    assert reading.certain


@pytest.mark.parametrize("text", ["Owner of Kestrel", "House of Kestrel on the SDN List", "the son of Kestrel"])
def test_what_asks_something_of_a_name_is_no_institution(read: Read, text: str) -> None:
    assert text not in read(text).names


def read_as(text: str, *names: str, doubts: tuple[str, ...] = ()) -> Reading:
    return Reading(
        text=text,
        kind=Kind.SCREEN,
        names=names,
        day=None,
        aspect=Aspect.ANY,
        list_meant="",
        language="en",
        doubts=doubts,
    )


@pytest.mark.parametrize(
    ("text", "read_first", "names"),
    [
        ("is Numbatov, Oleg listed", ("Numbatov", "Oleg"), ("Numbatov, Oleg",)),
        (
            "is the Front for the Rescue of Quokkas listed",
            ("Front", "Rescue of Quokkas"),
            ("Front for the Rescue of Quokkas",),
        ),
        ("is WOMBAAIN, U Quo Lee listed", ("WOMBAAIN", "Quo Lee"), ("WOMBAAIN, U Quo Lee",)),
        ("is Quokka, Hamburg listed", ("Quokka", "Hamburg"), ("Quokka",)),
        ("is Numbatov, or Oleg listed", ("Numbatov", "Oleg"), ("Numbatov", "Oleg")),
        ("are Quokka, Wombat listed", ("Quokka", "Wombat"), ("Quokka", "Wombat")),
    ],
)
def test_two_names_are_one_where_together_they_are_nearer_to_a_stored_one(
    text: str, read_first: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert rejoined(read_as(text, *read_first), SPLITTING).names == names


def test_all_that_was_typed_is_a_name_where_that_is_nearer_to_a_stored_one() -> None:
    part = read_as("front for the rescue of quokkas", "quokkas")
    assert is_one_name(part, part.text, SPLITTING)
    assert not is_one_name(read_as("quokka in the us", "quokka"), "quokka in the us", SPLITTING)


def test_the_whole_of_a_message_is_meant_where_a_stored_name_is_nearer_to_it() -> None:
    doubted = replace(
        read_as("Great Quokka Front", "Quokka"), doubts=("?",), either=(("Quokka",), ("Great Quokka Front",))
    )
    assert rejoined(doubted, SPLITTING) == doubted  # "Quokka" is held
    whole = "Great Front for the Rescue of Quokkaz"
    doubted = replace(read_as(whole, "Rescue"), doubts=("?",), either=(("Rescue",), (whole,)))
    assert (rejoined(doubted, SPLITTING).names, rejoined(doubted, SPLITTING).certain) == ((whole,), True)


def test_a_place_behind_a_firm_is_no_name_where_the_whole_message_may_be_one() -> None:
    reading = replace(read_as("Quokka, Hamburg", "Quokka", "Hamburg"), either=(("Quokka, Hamburg",),))
    assert (rejoined(reading, SPLITTING).names, rejoined(reading, SPLITTING).mentioned) == (("Quokka",), ("Hamburg",))
