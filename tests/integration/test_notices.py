"""Notices are owed in the transaction of the list change: to whom it concerns, once, and to nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.domain.law.entity import Name, NameType
from bot.domain.lists.entry import Detail, EntryLink
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import TargetKind
from bot.services.notices import publishing
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import NoticeKind
from data.sql.tables.following import ChangeRow
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel

HERE = Follower(place=channel(), user="U1")


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def test_each_place_that_a_publication_concerns_is_owed_one_notice_and_no_other_place(world: World) -> None:
    world.take(BANK)
    for n, text in enumerate(["all", "us_ofac_sdn", "OFAC SDN List", "Aerocaribbean", "us_dod_1237", "Xiaomi"]):
        world.follow(text, channel(f"C{n}"))
    world.take(BANK, LINE, day=1)
    assert sorted(owed.place.channel for owed in world.owed()) == ["C0", "C1", "C2", "C3"]


def test_a_place_hears_once_of_a_publication_however_it_follows_it(world: World) -> None:
    world.take(BANK)
    for text in ("all", "us_ofac_sdn", "SDN", "Banco Nacional de Cuba"):
        world.follow(text)
    world.take(replace(BANK, countries=("es",)), day=1)
    (update,) = world.told()
    assert [(one.label, told.caption) for one, told in update.followed] == [(BANK.caption, BANK.caption)]
    assert update.others == []


def test_a_followed_name_is_told_with_what_was_and_what_is(world: World) -> None:
    world.take(BANK, LINE)
    world.follow("Banco Nacional de Cuba")
    world.take(an_entry("306", "BANCO CENTRAL DE CUBA"), an_entry("36", "AERO"), day=1)
    (update,) = world.told()
    ((_, told),) = update.followed
    (difference,) = told.differences
    assert (difference.label, difference.before, difference.after) == (
        "name",
        ("BANCO NACIONAL DE CUBA",),
        ("BANCO CENTRAL DE CUBA",),
    )
    assert [told.entry for told in update.changes.values()] == ["306"]


def test_relatives_of_a_followed_name_are_told_as_such(world: World) -> None:
    linked = replace(LINE, links=(EntryLink(relation="Linked To", name=BANK.caption, entry="306"),))
    world.take(BANK, linked)
    world.follow("Banco Nacional de Cuba")
    world.take(BANK, replace(linked, countries=("mx",)), day=1)
    (update,) = world.told()
    ((one, told),) = update.followed
    assert (one.label, one.relation, told.entry) == (BANK.caption, "linked to", "36")


@pytest.mark.parametrize("more", [{"remarks": "edited"}, {"details": (Detail(label="Address", text="Havana"),)}])
def test_remarks_and_details_alone_make_no_notice(world: World, more: dict[str, object]) -> None:
    world.take(BANK)
    world.follow("all")
    assert world.take(replace(BANK, **more), day=1).stored  # type: ignore[arg-type]  # fields of an entry
    assert world.owed() == []


def test_beside_other_changes_they_are_counted(world: World) -> None:
    world.take(BANK, LINE)
    world.follow("all")
    world.take(replace(BANK, remarks="edited"), replace(LINE, countries=("mx",)), day=1)
    (update,) = world.told()
    assert (update.publication.quiet, [told.entry for told in update.changes.values()]) == (1, ["36"])


def test_a_watch_that_meets_its_name_is_told_and_becomes_a_follow_of_the_entity(world: World) -> None:
    world.take(BANK)
    world.follow("Aerocaribbean Airlines", user="U7")
    world.take(BANK, LINE, day=1)
    (update,) = world.told()
    ((one, told),) = update.followed
    assert (told.op, one.label) == (Op.ADDED, "Aerocaribbean Airlines")
    assert one.watch == "name “AEROCARIBBEAN AIRLINES”, exactly"
    (follow,) = world.following.of_place(HERE)[0]
    assert (follow.target.kind, follow.target.id, follow.by) == (TargetKind.ENTITY, "us_ofac_sdn:36", "U7")
    world.take(BANK, day=2)
    assert [told.op for update in world.told() for told in update.changes.values()] == [Op.ADDED, Op.ENDED]


def test_a_watch_that_meets_a_like_name_is_told_and_stays(world: World) -> None:
    world.take(BANK)
    world.follow("Aerocaribean Airlines")
    world.take(BANK, LINE, day=1)
    (update,) = world.told()
    assert "for “aerocaribbean”" in update.followed[0][0].watch
    assert world.following.of_place(HERE)[0][0].target.kind is TargetKind.WATCH


def test_a_watch_hears_of_those_beside_its_name_too_and_follows_the_one_of_the_very_name(world: World) -> None:
    world.take(BANK)
    world.follow("Kestrel Shipping")
    world.take(BANK, an_entry("50", "KESTREL SHIPPING"), an_entry("51", "KESTREL SHIPPING TRADING SA"), day=1)
    (update,) = world.told()
    assert [told.entry for _, told in update.followed] == ["50", "51"]
    assert [follow.target.id for follow in world.following.of_place(HERE)[0]] == ["us_ofac_sdn:50"]


def test_a_watch_is_not_met_by_names_that_were_there_before(world: World) -> None:
    world.follow("Aerocaribean Airlines")
    world.take(BANK, LINE)
    assert len(world.told()) == 1
    world.take(BANK, LINE, an_entry("475", "CASA DE CUBA"), day=1)
    assert len(world.told()) == 1


def test_a_new_alias_meets_a_watch(world: World) -> None:
    world.take(BANK)
    world.follow("Banque Havane")
    world.take(replace(BANK, names=(*BANK.names, Name(text="BANQUE HAVANE", type=NameType.ALIAS))), day=1)
    assert [one.label for update in world.told() for one, _ in update.followed] == ["Banque Havane"]


def test_a_first_import_and_a_day_of_many_changes_come_with_a_table(world: World) -> None:
    world.follow("all")
    many = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1026)]
    world.take(BANK, LINE)
    world.take(BANK, LINE, *many[:25], day=1)
    world.take(BANK, LINE, *many[:25], an_entry("9", "LAST"), day=2)
    new = [an_entry(str(n), f"NEW {n}") for n in range(2000, 2026)]
    world.take(BANK, LINE, *many[:25], an_entry("9", "LAST"), *new, day=3)
    kinds = [owed.kind for owed in world.owed()]
    update, table = NoticeKind.UPDATE, NoticeKind.TABLE
    assert kinds == [update, table, update, update, update, table]


def test_a_name_followed_is_told_of_a_first_import_without_a_table(world: World) -> None:
    world.follow("Aerocaribbean Airlines")
    world.take(BANK, LINE)
    assert [owed.kind for owed in world.owed()] == [NoticeKind.UPDATE]


def test_changes_are_stored_once_whoever_is_told(engine: Engine, world: World) -> None:
    world.take(BANK)
    for n in range(50):
        world.follow("all", channel(f"C{n}"))
    world.take(BANK, LINE, day=1)
    with Session(engine) as session:
        of_sdn = select(func.count()).select_from(ChangeRow).where(ChangeRow.publication > 1)
        assert session.scalar(of_sdn) == 2  # one of each edition
    assert len(world.owed()) == 50


def test_nothing_is_owed_where_the_edition_was_not_stored(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.take(BANK)
    world.follow("all")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(publishing, "_notices", fail)
    with pytest.raises(RuntimeError):
        world.take(BANK, LINE, day=1)
    monkeypatch.undo()
    assert world.owed() == []
    assert len(world.take(BANK, LINE, day=1).delta.changes) == 1
    assert len(world.owed()) == 1
