"""Watch lists: told once of every change that concerns one of their names, with whatever else the place is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Standing
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from bot.domain.lists.entry import Detail
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import Habits
from bot.domain.notices.watch_lists import Watched
from bot.services.notices.content import Daily
from bot.services.notices.outbox import DeliveryState, NoticeKind
from bot.services.watch_lists.changing import NamesRead
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World
from tests.integration.watching import HERE, KESTREL, met


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def read_now(world: World, *names: str) -> NamesRead:
    """A file that was screened just now."""
    watched = tuple(Watched(name=name) for name in names)
    return NamesRead(names=watched, left={}, file="a.csv", screened_at=world.clock.now())


def test_a_name_that_is_listed_altered_and_ended_is_told_each_time_once(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company", "Somebody Else Ltd", "Ordinary Bakery")
    for day, entries in enumerate([(BANK, KESTREL), (BANK, replace(KESTREL, countries=("ir",))), (BANK,)], 1):
        world.take(*entries, day=day)
        world.compare()
    assert met(world) == [("Kestrel Shipping Company", "50", op, True) for op in (Op.ADDED, Op.MODIFIED, Op.ENDED)]
    standings = [name.standing for update in world.told() for one, _ in update.followed for name in one.names]
    assert standings == [Standing.DESIGNATED, Standing.DESIGNATED, Standing.FORMERLY_DESIGNATED]


def test_it_says_how_the_entity_stands_and_which_list_the_name_is_on(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping", called="Fund II")
    world.take(BANK, KESTREL, day=1)
    world.compare()
    ((one, told),) = world.told()[0].followed
    (name,) = one.names
    assert (told.caption, name.watch_list, name.standing) == (KESTREL.caption, "Fund II", Standing.DESIGNATED)
    assert "KESTREL SHIPPING COMPANY LTD" in name.why


def test_a_name_like_a_listed_one_is_told_as_a_possible_match(world: World) -> None:
    world.take(BANK)
    world.watch("Aerocaribean Airlines")
    world.take(BANK, LINE, day=1)
    world.compare()
    assert met(world) == [("Aerocaribean Airlines", "36", Op.ADDED, False)]


def test_names_that_no_change_concerns_are_silent(world: World) -> None:
    world.take(BANK, LINE)
    world.watch("Banco Nacional de Cuba")
    world.take(BANK, LINE, KESTREL, day=1)
    world.take(replace(BANK, remarks="edited", details=(Detail(label="Address", text="Havana"),)), LINE, KESTREL, day=2)
    world.compare()
    assert world.owed() == world.owed(DeliveryState.HELD) == []


def test_what_an_entry_was_called_before_meets_a_name_too(world: World) -> None:
    world.take(replace(BANK, names=(*BANK.names, Name(text="BANQUE HAVANE", type=NameType.ALIAS))))
    world.watch("Banque Havane")
    world.take(BANK, day=1)
    world.compare()
    assert met(world) == [("Banque Havane", "306", Op.MODIFIED, True)]


def test_an_identifier_beside_a_name_meets_the_entry_that_bears_it(world: World) -> None:
    imo = Identifier(type=IdentifierType.IMO, value="IMO 9187629")
    world.take(BANK)
    world.watch(
        Watched(name="Quite Another Name", identifiers=(("IMO", "9187629"),)),
        Watched(name="", identifiers=(("IMO", "9187629"),)),
    )
    world.take(BANK, replace(KESTREL, identifiers=(imo,)), day=1)
    world.compare()
    assert [name for name, *_ in met(world)] == ["Quite Another Name", "IMO 9187629"]


def test_a_place_that_follows_the_list_too_hears_once_with_both_reasons(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    world.watch("Kestrel Shipping Company")
    world.take(BANK, LINE, KESTREL, day=1)
    assert world.owed() == []
    world.compare()
    (update,) = world.told()
    assert [told.entry for told in update.changes.values()] == ["36", "50"]
    assert met(world) == [("Kestrel Shipping Company", "50", Op.ADDED, True)]
    world.take(BANK, LINE, day=2)
    world.compare()
    assert len(world.told()) == 2


def test_what_concerns_no_watched_name_is_told_to_those_who_follow_the_list_with_its_table(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    world.watch("Nobody on any list")
    world.take(BANK, *(an_entry(str(n), f"COMPANY {n}") for n in range(100, 130)), day=1)
    assert world.owed() == []
    world.compare()
    assert [owed.kind for owed in world.owed()] == [NoticeKind.UPDATE, NoticeKind.TABLE]


def test_where_a_digest_is_wanted_once_a_day_it_comes_with_it_though_nothing_is_followed(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.following.set_habits(Habits(daily_at=dt.time(9)), HERE)
    world.clockwork.tick()
    world.take(BANK, KESTREL, day=1)
    world.compare()
    assert world.owed() == []
    world.wait(days=1)
    world.clockwork.tick()
    (owed,) = world.owed()
    daily = world.notices.of(owed)
    assert isinstance(daily, Daily)
    assert [name.name for one, _ in daily.updates[0].followed for name in one.names] == ["Kestrel Shipping Company"]


def test_removed_it_is_silent_and_what_was_held_for_it_is_told(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)
    (one,) = world.watching.of_place(HERE)
    world.watching.end(one.number, HERE)
    world.compare()
    assert met(world) == []
    assert len(world.told()) == 1
    with world.new_work() as uow:
        assert uow.watch_lists.names(one.number) == []


def test_replaced_its_new_names_are_told_and_its_old_ones_silent(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company", "Ordinary Bakery")
    begun = world.watch("Aerocaribbean Airlines", "Ordinary Bakery", called=" PORTFOLIO ")
    assert (begun.names, begun.came, begun.went) == (2, 1, 1)
    assert [one.name for one in world.watching.of_place(HERE)] == ["PORTFOLIO"]
    world.take(BANK, LINE, KESTREL, day=1)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["36"]


def test_an_edition_between_the_screening_of_a_file_and_its_watching_is_told(world: World) -> None:
    world.take(BANK)
    world.wait(hours=1)
    read = NamesRead(
        names=(Watched(name="Kestrel Shipping Company"),), left={}, file="a.csv", screened_at=world.clock.now()
    )
    world.take(BANK, KESTREL, day=1)
    world.watching.begin("late", read, HERE)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]


def test_a_place_that_was_told_before_its_list_was_added_hears_of_the_names_alone(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    world.wait(hours=1)
    read = NamesRead(
        names=(Watched(name="Kestrel Shipping Company"),), left={}, file="a.csv", screened_at=world.clock.now()
    )
    world.take(BANK, LINE, KESTREL, day=1)
    world.deliver()
    world.watching.begin("late", read, HERE)
    world.compare()
    (owed,) = world.owed()
    assert ":names:" in owed.key
    assert met(world) == [("Kestrel Shipping Company", "50", Op.ADDED, True)]
    assert [told.entry for told in world.told()[0].changes.values()] == ["50"]


def test_of_a_list_replaced_soon_after_an_edition_no_name_is_told_again(world: World) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, LINE, KESTREL, day=1)
    world.compare()
    world.deliver()
    read = read_now(world, "Kestrel Shipping Company", "Aerocaribbean Airlines")
    world.watching.begin("portfolio", read, HERE)
    world.watching.begin("another", read_now(world, "Aerocaribbean Airlines"), HERE)
    world.compare()
    (update,) = world.told()
    ((one, told),) = update.followed
    assert (told.entry, [name.watch_list for name in one.names]) == ("36", ["portfolio", "another"])


def test_names_hold_whatever_a_file_does(world: World) -> None:
    odd = Watched(name="A\x00B \ud800 <!here> 公司", identifiers=(("ISIN", "US0378331005"), ("LEI", "\x00")))
    world.watch(odd, called="odd \ud83d\ude00 <@U1>")
    (one,) = world.watching.of_place(HERE)
    with world.new_work() as uow:
        assert uow.watch_lists.names(one.number) == [odd]
