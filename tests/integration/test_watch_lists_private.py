"""What a place watches is its own: no other hears of it, nor do people of other organisations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.lists.dataset import Origin
from bot.errors import BadInput
from bot.services.lists.assessing import LoadOptions
from bot.services.notices.content import Daily, Table, Update
from bot.services.notices.follower import Follower
from bot.services.watch_lists.changing import NamesRead
from tests import builders
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, MAY, World, channel, person
from tests.integration.watching import HERE, KESTREL


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def test_another_workspaces_own_list_meets_no_name_and_ones_own_does(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    for team in ("T2", "T1"):
        own = replace(builders.an_official(f"custom_{team.casefold()}"), origin=Origin.CUSTOM, team=team)
        entry = an_entry("7", "KESTREL SHIPPING COMPANY LTD")
        world.updater.accept(builders.an_offer(entry, dataset=own), LoadOptions(as_of=MAY))
    world.compare()
    assert [update.publication.dataset for update in world.told()] == ["custom_t1"]


def test_each_place_watches_its_own_and_ends_its_own_alone(world: World) -> None:
    world.watch("Kestrel Shipping Company")
    (one,) = world.watching.of_place(HERE)
    for place in (channel("C2"), channel("C1", "T2"), person("U1")):
        there = Follower(place=place, user="U1")
        assert world.watching.of_place(there) == []
        assert world.watching.named("portfolio", there) is None
        with pytest.raises(BadInput, match="not watched here"):
            world.watching.end(one.number, there)
    assert world.watching.of_place(HERE) == [one]


def test_where_other_organisations_read_nothing_is_told_of_what_is_watched(world: World) -> None:
    world.take(BANK)
    world.follow("Aerocaribbean Airlines", channel("C1"))
    for place in (channel("C1"), channel("C2")):
        world.watch("Kestrel Shipping Company", "Aerocaribbean Airlines", place=place)
    world.take(BANK, LINE, KESTREL, day=1)
    world.compare()
    first, second = (world.notices.of(owed) for owed in world.owed())
    assert isinstance(first, Update)
    told = world.notices.for_outsiders(first)
    assert isinstance(told, Update)
    assert [(one.label, one.names, one.more) for one in told.concern.followed] == [("Aerocaribbean Airlines", (), 0)]
    assert [change.entry for change in told.changes.values()] == ["36"]
    assert isinstance(second, Update)
    for notice in (second, Table(update=second, under="1.0"), Daily(updates=(second,))):
        assert world.notices.for_outsiders(notice) is None
    key = world.owed()[1].key
    assert world.notices.update(key, team="T1") is not None
    assert world.notices.update(key, team="T1", public_only=True) is None
    stranger = replace(HERE, public_only=True)
    assert world.watching.of_place(stranger) == ()
    with pytest.raises(BadInput, match="People of other organisations"):
        world.watching.begin("portfolio", NamesRead(names=(), left={}, file="", screened_at=MAY), stranger)


def test_a_workspace_that_removes_the_bot_watches_nothing_any_more(world: World) -> None:
    world.watch("Kestrel Shipping Company")
    world.watch("Kestrel Shipping Company", place=channel("C9", "T2"))
    world.following.uninstalled("T1")
    assert world.watching.of_place(HERE) == []
    assert len(world.watching.of_place(Follower(place=channel("C9", "T2"), user="U1"))) == 1
