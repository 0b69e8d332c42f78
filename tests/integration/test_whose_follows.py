"""Whose follows they are: who may change them, each workspace its own and no more than its limit, until it leaves."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Habits, TargetKind
from bot.errors import BadInput
from bot.services.notices import following
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.follows import US, standing
from tests.integration.notices import BANK, LINE, World, channel, person


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def test_where_a_setting_says_so_a_follow_is_ended_by_who_began_it_and_settings_are_theirs(world: World) -> None:
    ours = Following(world.new_work, world.clock, changers=Changers(Rule.BEGINNER))
    other = replace(US, user="U2")
    ours.set_habits(Habits(weekly=True), other)  # nothing is followed yet
    ours.follow("Xiaomi", US)
    for change in (
        partial(ours.unfollow, "Xiaomi", other),
        partial(ours.unfollow_target, TargetKind.ENTITY, "xiaomi", other),
        partial(ours.set_habits, Habits(), other),
    ):
        with pytest.raises(BadInput, match="only whoever began it"):
            change()
    ours.set_habits(Habits(), US)
    ours.follow("Acme Rockets", other)
    ours.set_habits(Habits(weekly=True), other)
    ours.unfollow("Xiaomi", US)
    assert [label for _, label in standing(world)] == ["acme rockets"]


def test_where_people_are_named_nobody_else_changes_a_channel_and_all_their_own(world: World) -> None:
    ours = Following(world.new_work, world.clock, changers=Changers(Rule.NAMED, frozenset({"U1"})))
    other = replace(US, user="U2")
    ours.follow("Xiaomi", US)
    for change in (
        partial(ours.follow, "us_dod_1237", other),
        partial(ours.watch, "Acme", other),
        partial(ours.follow_entity, "xiaomi", other),
        partial(ours.unfollow, "Xiaomi", other),
        partial(ours.set_habits, Habits(), other),
    ):
        with pytest.raises(BadInput, match="named"):
            change()
    ours.follow("Xiaomi", Follower(place=person("U2"), user="U2"))
    assert standing(world) == standing(world, person("U2")) == [(TargetKind.ENTITY, "xiaomi")]


def test_places_and_workspaces_do_not_see_each_others_follows(world: World) -> None:
    world.follow("Xiaomi", channel("C1", "T1"))
    world.follow("all", channel("C1", "T2"))
    world.follow("CCMC-1237", person("U1", "T1"))
    assert standing(world, channel("C1", "T1")) == [(TargetKind.ENTITY, "xiaomi")]
    assert standing(world, channel("C1", "T2")) == [(TargetKind.ALL, "")]
    assert standing(world, channel("C2", "T1")) == []


def test_a_workspaces_own_list_cannot_be_followed_by_another(world: World) -> None:
    world.take(BANK, dataset=builders.an_official("custom_acme", team="T1"))
    assert world.follow("custom_acme", channel("C1", "T1")).begun
    with pytest.raises(BadInput, match="no list or program"):
        world.follow("custom_acme", channel("C1", "T2"))


def test_a_workspace_follows_no_more_than_its_limit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST_OF_TEAM", 2)
    world.follow("Acme")
    world.follow("Acme", channel("C2"))
    with pytest.raises(BadInput, match="follows 2 lists and names, as many as it may"):
        world.follow("Bolt", channel("C3"))
    assert world.follow("Bolt", channel("C3", "T2")).begun


def test_an_organisation_that_leaves_ends_the_follows_of_its_workspaces_and_no_other(world: World) -> None:
    for team, enterprise in (("T1", "E1"), ("T2", "E1"), ("T3", "E2"), ("T4", "")):
        world.follow("all", replace(channel("C1", team), enterprise=enterprise))
    assert world.following.uninstalled_everywhere("E1") == 2
    world.take(LINE)
    assert [owed.place.team for owed in world.owed() if owed.kind.value == "list_update"] == ["T3", "T4"]


def test_the_end_of_an_installation_ends_its_follows_and_no_other(world: World) -> None:
    world.follow("all", channel("C1", "T1"))
    world.follow("all", channel("C1", "T2"))
    assert world.following.uninstalled("T1") == 1
    world.take(LINE)
    assert [owed.place.team for owed in world.owed() if owed.kind.value == "list_update"] == ["T2"]
