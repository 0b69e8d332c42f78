"""Following: lists, programs, names; twice, wrongly, by whom; each workspace its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from threading import Barrier

import pytest

from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Habits, Place, TargetKind
from bot.errors import BadInput
from bot.services.notices import following
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel, person

US = Follower(place=channel(), user="U1")


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def standing(world: World, place: Place | None = None) -> list[tuple[TargetKind, str]]:
    follows, _ = world.following.of_place(Follower(place=place or channel(), user="U1"))
    return [(follow.target.kind, follow.target.id) for follow in follows]


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


def test_two_people_who_follow_the_same_at_once_begin_it_once(world: World) -> None:
    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(lambda n: world.follow("Xiaomi", user=f"U{n}"), range(8)))
    assert sorted(one.begun for one in done) == [False] * 7 + [True]
    assert len(standing(world)) == 1


def test_sixteen_changes_of_one_channel_at_once_are_all_kept(world: World) -> None:
    ended, begun = [f"Acme {n}" for n in range(4)], [f"Bolt {n}" for n in range(4)]
    for name in ended:
        world.follow(name)
    together = Barrier(16)
    changes: list[Callable[[], object]] = [partial(world.following.unfollow, name, US) for name in ended]
    changes += [partial(world.follow, name) for name in begun]
    changes += [partial(world.following.set_habits, Habits(weekly=True, zone="Asia/Tokyo"), US)] * 4
    changes += [partial(world.following.accept_shared, US)] * 4

    def change(what: Callable[[], object]) -> None:
        together.wait()
        what()

    with ThreadPoolExecutor(16) as threads:
        for done in [threads.submit(change, what) for what in changes]:
            done.result()
    follows, habits = world.following.of_place(US)
    assert sorted(follow.target.label for follow in follows) == begun
    assert (habits.zone, world.following.warned(US.place)) == ("Asia/Tokyo", True)


def test_sixteen_changes_of_one_channel_over_two_processes_at_once_are_all_kept(world: World, url: str) -> None:
    ended, begun = [f"Acme {n}" for n in range(4)], [f"Bolt {n}" for n in range(8)]
    for name in ended:
        world.follow(name)
    gate = url, [f"-{name}" for name in ended], begun
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        told = list(processes.map(_change_much, [gate, gate], [0, 1]))
    follows, habits = world.following.of_place(US)
    assert sorted(follow.target.label for follow in follows) == begun
    assert (sum(map(len, told)), habits.zone) == (16, "Asia/Tokyo")


def _change_much(gate: tuple[str, list[str], list[str]], half: int) -> list[str]:
    """Eight changes at once, of sixteen that two processes make; run in a process of its own."""
    url, ended, begun = gate
    engine = make_engine(url)
    service = Following(partial(SqlUnitOfWork, engine), FakeClock())
    changes: list[Callable[[], object]] = [
        *(partial(service.unfollow, name[1:], US) for name in ended[half::2]),
        *(partial(service.watch, name, US) for name in begun[half::2]),
        *([partial(service.set_habits, Habits(weekly=True, zone="Asia/Tokyo"), US)] * 2),
    ]
    with ThreadPoolExecutor(8) as threads:
        done = [threads.submit(what) for what in changes]
        return [type(one.result()).__name__ for one in done]


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
