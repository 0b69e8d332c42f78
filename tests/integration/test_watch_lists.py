"""Watch lists: told once of every change that concerns one of their names, with whatever else the place is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Standing
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from bot.domain.lists.dataset import Origin
from bot.domain.lists.delta import Op
from bot.domain.lists.entry import Detail
from bot.domain.notices.following import Habits
from bot.domain.notices.watch_lists import Watched
from bot.errors import BadInput
from bot.services.lists.assessing import LoadOptions
from bot.services.notices.content import Daily, Table, Update
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import DeliveryState, NoticeKind
from bot.services.watch_lists import comparing, matching
from bot.services.watch_lists.changing import NamesRead
from bot.services.watch_lists.comparing import Comparing
from tests import builders
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, MAY, World, channel, person

HERE = Follower(place=channel(), user="U1")
KESTREL = an_entry("50", "KESTREL SHIPPING COMPANY LTD")


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def read_now(world: World, *names: str) -> NamesRead:
    """A file that was screened just now."""
    watched = tuple(Watched(name=name) for name in names)
    return NamesRead(names=watched, left=0, file="a.csv", screened_at=world.clock.now())


def met(world: World) -> list[tuple[str, str, Op, bool]]:
    """Of each update that is owed and each name of a watch list in it: the name, the entry, the change, how sure."""
    found = [pair for update in world.told() for pair in update.followed]
    return [(name.name, told.entry, told.op, name.sure) for one, told in found for name in one.names]


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
        names=(Watched(name="Kestrel Shipping Company"),), left=0, file="a.csv", screened_at=world.clock.now()
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
        names=(Watched(name="Kestrel Shipping Company"),), left=0, file="a.csv", screened_at=world.clock.now()
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


def test_a_process_that_dies_before_it_has_written_leaves_the_whole_to_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as broken:
        broken.setattr(comparing, "update_for", fail)
        with pytest.raises(RuntimeError):
            world.compare()
    assert world.owed() == world.owed(DeliveryState.HELD) == []
    Comparing(world.new_work, world.clock).run_once()
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]


def test_two_processes_at_once_tell_it_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)
    other, standing = Comparing(world.new_work, world.clock), Comparing._standing

    def meanwhile(self: Comparing, *asked: Any) -> Any:
        if self is not other:
            while other.run_once():
                pass
        return standing(self, *asked)

    monkeypatch.setattr(Comparing, "_standing", meanwhile)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]


def test_a_list_replaced_while_its_names_are_compared_is_compared_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.take(BANK)
    world.watch("Ordinary Bakery", "Kestrel Shipping Company")
    world.take(BANK, LINE, KESTREL, day=1)
    read = NamesRead(
        names=(Watched(name="Aerocaribbean Airlines"),), left=0, file="b.csv", screened_at=world.clock.now()
    )
    found = Comparing._found

    def meanwhile(self: Comparing, *asked: Any) -> Any:
        monkeypatch.setattr(Comparing, "_found", found)
        world.watching.begin("portfolio", read, HERE)
        return found(self, *asked)

    monkeypatch.setattr(Comparing, "_found", meanwhile)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["36"]


def test_a_new_list_of_many_names_is_compared_through_the_index(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "MOST_IN_MEMORY", 0)
    world.watch("Kestrel Shipping Company", "Aerocaribean Airlines", "Nobody at all Ltd")
    world.take(BANK, LINE, KESTREL)
    world.compare()
    assert sorted(met(world)) == [
        ("Aerocaribean Airlines", "36", Op.ADDED, False),
        ("Kestrel Shipping Company", "50", Op.ADDED, True),
    ]


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
        world.watching.begin("portfolio", NamesRead(names=(), left=0, file="", screened_at=MAY), stranger)


def test_a_workspace_that_removes_the_bot_watches_nothing_any_more(world: World) -> None:
    world.watch("Kestrel Shipping Company")
    world.watch("Kestrel Shipping Company", place=channel("C9", "T2"))
    world.following.uninstalled("T1")
    assert world.watching.of_place(HERE) == []
    assert len(world.watching.of_place(Follower(place=channel("C9", "T2"), user="U1"))) == 1


def test_names_hold_whatever_a_file_does(world: World) -> None:
    odd = Watched(name="A\x00B \ud800 <!here> 公司", identifiers=(("ISIN", "US0378331005"), ("LEI", "\x00")))
    world.watch(odd, called="odd \ud83d\ude00 <@U1>")
    (one,) = world.watching.of_place(HERE)
    with world.new_work() as uow:
        assert uow.watch_lists.names(one.number) == [odd]
