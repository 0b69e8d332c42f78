"""What a workspace that leaves has left is removed whenever it was written, and nothing of who has the bot again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from bot.services.keeping.housekeeping import LATECOMERS
from bot.services.keeping.ports import AfterUninstall, Left
from data.sql.keeping.store import SqlKeeping
from tests.integration.conftest import NewWork
from tests.integration.keeping import DAY, breathe, house
from tests.integration.leftovers import an_installation, filled, installations, naming
from tests.integration.loading import stored
from tests.integration.notices import World, channel

KEPT = {"decisions", "feedback", "records", "record_parts", "record_chains", "matters"}


def after(world: World, time: dt.timedelta) -> None:
    world.clock.time += time


def test_what_is_written_while_a_workspace_leaves_is_removed_whenever_it_is_written(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    cleaner = house(engine, world.clock)
    world.following.uninstalled("TACME")
    world.follow("Alibaba", channel("CTACME", "TACME"))
    assert cleaner.clear_departed(breathe)["TACME"] > 0
    assert cleaner.clear_departed(breathe) == {}
    assert set(naming(engine, "TACME")) == KEPT | {"departures"}
    world.follow("Alibaba", channel("CTACME", "TACME"))
    after(world, LATECOMERS)
    assert cleaner.clear_departed(breathe)["TACME"] > 0
    after(world, DAY)
    assert cleaner.clear_departed(breathe) == {}
    assert set(naming(engine, "TACME")) == KEPT
    assert "TAJAX" in repr(stored(engine)["follows"]) or "TAJAX" in repr(stored(engine)["places"])


def test_records_of_a_workspace_that_left_go_where_the_setting_says_so(new_work: NewWork, engine: Engine) -> None:
    world = filled(new_work, engine)
    world.following.uninstalled("TACME")
    house(engine, world.clock, after_uninstall=AfterUninstall.REMOVE).clear_departed(breathe)
    assert naming(engine, "TACME") == ["departures"]


def installed_again(world: World, engine: Engine) -> None:
    installations(engine).save(an_installation("TACME", "UANNA"))


def granted_again(world: World, engine: Engine) -> None:
    world.following.has_again(["TACME"])


@pytest.mark.parametrize("comes_back", [installed_again, granted_again])
def test_who_has_the_bot_again_loses_nothing_more(
    new_work: NewWork, engine: Engine, comes_back: Callable[[World, Engine], None]
) -> None:
    world = filled(new_work, engine)
    world.following.uninstalled("TACME")
    comes_back(world, engine)
    before = stored(engine)
    assert house(engine, world.clock).clear_departed(breathe) == {}
    for kind in Left:
        assert SqlKeeping(engine).remove_of_team(kind, "TACME", most=9, only_departed=True) == 0
    assert stored(engine) == before


def test_an_organisation_that_leaves_takes_its_own_tokens_with_it(new_work: NewWork, engine: Engine) -> None:
    world = filled(new_work, engine)
    whole = an_installation("", "UCARL")
    whole.team_id, whole.enterprise_id, whole.is_enterprise_install = None, "EWHOLE", True
    installations(engine).save(whole)
    world.following.uninstalled_everywhere("EWHOLE")
    house(engine, world.clock).clear_departed(breathe)
    assert naming(engine, "EWHOLE") == ["departures"]
    assert installations(engine).token_for(team="TAJAX", enterprise="") == "xoxb-TAJAX"
