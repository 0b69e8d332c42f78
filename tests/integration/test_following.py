"""Following: lists, programs, names; twice and anew; what cannot be followed, what is asked about, and how it ends."""

from __future__ import annotations

import pytest

from bot.domain.notices.following import TargetKind
from bot.errors import BadInput
from bot.services.notices.follower import Follower
from tests.integration.conftest import NewWork
from tests.integration.follows import US, standing
from tests.integration.notices import World, channel


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("all", (TargetKind.ALL, "")),
        ("us_dod_1237", (TargetKind.DATASET, "us_dod_1237")),
        ("US_DOD_1237", (TargetKind.DATASET, "us_dod_1237")),
        ("CCMC-1237", (TargetKind.PROGRAM, "US-CCMC-1237")),
        ("US-CCMC-1237", (TargetKind.PROGRAM, "US-CCMC-1237")),
        ("Xiaomi", (TargetKind.ENTITY, "xiaomi")),
        ("Acme Rockets", (TargetKind.WATCH, "acme rockets")),
        ("“us_dod_1237x”", (TargetKind.WATCH, "us dod 1237x")),
    ],
)
def test_what_is_followed_is_read_as_a_list_a_program_a_name_or_a_name_to_watch_for(
    world: World, text: str, target: tuple[TargetKind, str]
) -> None:
    done = world.follow(text)
    assert (done.begun, standing(world)) == (True, [target])


def test_following_twice_is_said_and_changes_nothing(world: World) -> None:
    world.follow("Xiaomi")
    again = world.follow("xiaomi", user="U2")
    assert (again.begun, len(standing(world))) == (False, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("us_dod_123", "no list or program “us_dod_123”. Did you mean us_dod_1237?"),
        ("CCMC-1238", "Did you mean US-CCMC-1237?"),
        ("zz_nowhere_at_all", "/screen lists shows"),
        ("", "Say what to follow"),
        ("?!", "Say what to follow"),
        ("x" * 201, "a name has at most 200"),
    ],
)
def test_what_cannot_be_followed_is_told_in_one_line(world: World, text: str, line: str) -> None:
    with pytest.raises(BadInput, match=line.replace("?", r"\?")):
        world.follow(text)
    assert standing(world) == []


def test_a_name_that_may_be_meant_is_asked_about_and_nothing_is_followed(world: World) -> None:
    asked = world.follow("Xaiomi")
    assert (asked.target, [one.caption for one in asked.choices]) == (None, ["Xiaomi Corporation"])
    assert standing(world) == []
    world.following.follow_entity(asked.choices[0].entity, US)
    assert standing(world) == [(TargetKind.ENTITY, "xiaomi")]


def test_unfollow_ends_it_and_keeps_who_began_and_ended_it(world: World) -> None:
    world.follow("Xiaomi", user="U1")
    assert world.following.unfollow("xiaomi corporation", Follower(place=channel(), user="U2")).id == "xiaomi"
    assert standing(world) == []
    with world.new_work() as uow:
        (kept,) = uow.follows.history(channel())
    assert (kept.by, kept.undone_by, kept.undone_at) == ("U1", "U2", world.clock.time)


def test_it_can_be_followed_anew_after_its_end(world: World) -> None:
    world.follow("Xiaomi")
    world.following.unfollow("Xiaomi Corporation", US)
    assert world.follow("Xiaomi").begun
    with world.new_work() as uow:
        assert len(uow.follows.history(channel())) == 2


def test_unfollow_of_nothing_is_told_with_the_nearest(world: World) -> None:
    with pytest.raises(BadInput, match="Nothing is followed here"):
        world.following.unfollow("Xiaomi", US)
    world.follow("Xiaomi")
    with pytest.raises(BadInput, match="Did you mean Xiaomi Corporation"):
        world.following.unfollow("Xiaomi Corp", US)
