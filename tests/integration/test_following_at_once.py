"""Changes of what a channel follows that many make at once, in one process and over two: each is kept, once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from threading import Barrier

import pytest

from bot.domain.notices.following import Habits
from bot.services.notices.following import Following
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.follows import US, standing
from tests.integration.notices import World


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


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
