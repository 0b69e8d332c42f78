"""What was stored is read back as it was, in few queries."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import Engine, Insert, Update, event, insert, text, update

from bot.domain.law.entity import Name, NameType
from bot.domain.lists.dataset import Origin
from bot.errors import BadInput
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker, Library
from bot.services.screening.screener import Screener
from data.sql.tables.files import RefusalRow
from data.sql.tables.lists import DatasetRow, DatasetVersionRow
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING, HOLDER, LISTING
from tests.integration.loading import LATER, NOW, counted, lists, load

BOTH = ("xiaomi", "holder")
RENAMED = replace(
    EVERYTHING,
    version="v2",
    programs=tuple(replace(program, short="renamed") for program in EVERYTHING.programs),
    authorities=tuple(replace(authority, short="renamed") for authority in EVERYTHING.authorities),
)


def rules(new_work: NewWork) -> set[str]:
    """What programs and authorities are called."""
    with new_work() as uow:
        programs, authorities = uow.library.programs().values(), uow.library.authorities().values()
    return {one.short for one in programs} | {one.short for one in authorities}


def versions(library: Library) -> set[str]:
    return {state.version.version for state in library.lists() if state.version}


def test_every_field_of_every_fact_comes_back_as_it_was(new_work: NewWork) -> None:
    assert load(new_work, EVERYTHING) is True
    with new_work() as uow:
        library = uow.library
        assert library.entities(BOTH) == {e.id: e for e in EVERYTHING.entities}
        assert sorted(library.designations(BOTH), key=lambda d: d.id) == [LISTING, EVERYTHING.designations[1]]
        assert library.programs() == {p.id: p for p in EVERYTHING.programs}
        assert library.authorities() == {a.id: a for a in EVERYTHING.authorities}
        assert library.documents(["dod-t5", "order", "?"]) == {d.id: d for d in EVERYTHING.documents}
        assert [state.dataset for state in library.lists()] == sorted(EVERYTHING.datasets, key=lambda d: d.id)


def test_only_what_was_asked_for_is_read(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    with new_work() as uow:
        assert uow.library.entities(["holder", "nobody"]) == {"holder": HOLDER}
        assert uow.library.designations(["holder"]) == []
        assert uow.library.entities([]) == {}
        assert uow.library.documents([]) == {}


def test_a_thousand_entities_are_read_in_four_queries(engine: Engine, new_work: NewWork) -> None:
    crowd = tuple(builders.named(f"e{n}", f"Company {n}") for n in range(1000))
    load(new_work, builders.a_snapshot(entities=(builders.an_entity(), *crowd)))
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, statement, *_: asked.append(statement))
    with new_work() as uow:
        assert len(uow.library.entities([entity.id for entity in crowd])) == 1000
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 4


def test_a_list_tells_its_version_its_counts_and_when_it_was_loaded(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    assert [counted(state) for state in lists(new_work)] == [
        ("empty", "v1", builders.CHECKED, 0, 0, NOW),
        ("us_dod_1237", "v1", builders.CHECKED, 2, 1, NOW),
    ]
    version = lists(new_work)[0].version
    assert version is not None
    assert version.loaded_at.tzinfo is dt.UTC


def test_a_time_in_another_zone_comes_back_as_the_same_moment_in_utc(new_work: NewWork) -> None:
    load(new_work, EVERYTHING, NOW.astimezone(dt.timezone(dt.timedelta(hours=8))))
    assert counted(lists(new_work)[0])[-1] == NOW


def test_a_question_reads_each_table_once_and_programs_only_after_a_load(engine: Engine, new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    screener = Screener(new_work, FakeClock())
    screener.screen("Xiaomi Corporation", asker=Asker(surface="test"))
    read: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, statement, *_: read.append(statement))
    screener.screen("Xiaomi Corporation", asker=Asker(surface="test"))
    selects = [statement for statement in read if statement.startswith("SELECT")]
    counted_from = Counter(table for statement in selects for table in re.findall(r"FROM (\w+)", statement))
    assert counted_from["datasets"] == 1
    assert "programs" not in counted_from
    assert "authorities" not in counted_from


def test_programs_and_authorities_are_those_of_the_last_load(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    before = rules(new_work)
    load(new_work, RENAMED, LATER)
    assert "renamed" not in before
    assert rules(new_work) == {"renamed"}


def test_a_question_under_way_keeps_the_programs_of_its_own_state_while_others_have_the_new_ones(
    new_work: NewWork,
) -> None:
    load(new_work, EVERYTHING)
    with new_work() as asking:
        asking.library.lists()
        load(new_work, RENAMED, LATER)
        assert rules(new_work) == {"renamed"}
        assert asking.library.programs() == {p.id: p for p in EVERYTHING.programs}
        assert asking.library.authorities() == {a.id: a for a in EVERYTHING.authorities}
    assert rules(new_work) == {"renamed"}


def test_programs_of_a_load_that_was_not_kept_are_seen_by_nobody_then_or_later(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    before = rules(new_work)
    with new_work() as loading:
        loading.replace_curated(RENAMED, loaded_at=LATER)
        assert rules(new_work) == before
        assert {program.short for program in loading.library.programs().values()} == {"renamed"}
    load(new_work, replace(EVERYTHING, version="v3"), LATER)  # may bear the number that was given back
    assert rules(new_work) == before


def test_who_writes_sees_it_in_the_lists_at_once(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    with new_work() as uow:
        uow.editions.lock()
        assert versions(uow.library) == {"v1"}
        uow.replace_curated(RENAMED, loaded_at=LATER)
        assert versions(uow.library) == {"v2"}


def test_what_was_read_of_the_lists_is_forgotten_with_the_transaction(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    with new_work() as uow:
        assert versions(uow.library) == {"v1"}
        load(new_work, RENAMED, LATER)
        assert versions(uow.library) == {"v1"}
        uow.commit()
        assert versions(uow.library) == {"v2"}


@pytest.mark.parametrize(
    "changed",
    [
        update(DatasetRow).values(title="another title"),
        update(DatasetRow).values(stale_after_days=77),
        update(DatasetVersionRow).values(confirmed_at=LATER),
        update(DatasetVersionRow).values(as_of=NOW.date() - dt.timedelta(days=9)),
        insert(RefusalRow).values(dataset="us_dod_1237", at=LATER, reason="not a list", files=[]),
    ],
    ids=["title", "age", "confirmed", "day", "refused"],
)
def test_whatever_changes_in_a_list_the_next_question_sees_it(
    engine: Engine, new_work: NewWork, changed: Update | Insert
) -> None:
    load(new_work, EVERYTHING)
    before = lists(new_work)
    assert lists(new_work) == before
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(changed)
    assert lists(new_work) != before


@pytest.mark.parametrize("first", ["T1", "T2", ""])
def test_whoever_asks_first_a_workspaces_own_list_is_told_to_it_alone(new_work: NewWork, first: str) -> None:
    load(new_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN"))))
    own = replace(builders.an_official("custom_watchlist"), origin=Origin.CUSTOM, team="T1")
    Updater(new_work, FakeClock()).accept(builders.an_offer(builders.an_entry("1", "ACME"), dataset=own), LoadOptions())
    with new_work() as uow:
        uow.library.lists(team=first)
        seen = {team: {state.dataset.id for state in uow.library.lists(team=team)} for team in ("T1", "T2", "")}
    assert {team: "custom_watchlist" in ids for team, ids in seen.items()} == {"T1": True, "T2": False, "": False}


def test_after_a_load_postgresql_knows_how_much_the_tables_hold(engine: Engine, new_work: NewWork) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite keeps no such figures")
    counted_tables = text("SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = current_schema()")

    def known() -> set[str]:
        with engine.connect() as connection:
            return set(connection.scalars(counted_tables))

    assert "names" not in known()
    load(new_work, EVERYTHING)
    assert known() >= {"names", "identifiers", "entities"}


def test_a_list_of_one_name_cannot_be_two_workspaces(new_work: NewWork) -> None:
    load(new_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN"))))
    own = replace(builders.an_official("custom_watchlist"), origin=Origin.CUSTOM, team="T1")
    updater = Updater(new_work, FakeClock())
    updater.accept(builders.an_offer(builders.an_entry("1", "ACME"), dataset=own), LoadOptions())
    for team in ("T2", ""):
        offered = builders.an_offer(builders.an_entry("2", "BOLT"), dataset=replace(own, team=team))
        with pytest.raises(BadInput, match="custom_watchlist is there already, for other readers"):
            updater.accept(offered, LoadOptions())
        with pytest.raises(BadInput, match="give the list another name"):
            updater.register([replace(own, team=team)])
    updater.accept(builders.an_offer(builders.an_entry("2", "BOLT"), dataset=own), LoadOptions())
    with new_work() as uow:
        assert {state.dataset.id for state in uow.library.lists(team="T2")} == {"us_dod_1237"}
        (kept,) = (state.dataset for state in uow.library.lists(team="T1") if state.dataset.id == "custom_watchlist")
    assert kept.team == "T1"


@pytest.mark.parametrize(("alias", "one"), [("KSTR", False), ("KESTR", True), ("Kestrel", True)])
def test_a_short_alias_is_shared_by_too_many_to_make_two_one(new_work: NewWork, alias: str, one: bool) -> None:
    load(new_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN"))))
    names = (Name(text="Northern Works", type=NameType.NAME), Name(text=alias, type=NameType.ALIAS))
    updater = Updater(new_work, FakeClock())
    terms = LoadOptions(as_of=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))
    updater.accept(builders.an_offer(replace(builders.an_entry("1"), names=names)), terms)
    other = replace(builders.an_entry("2", alias), identifiers=())
    updater.accept(builders.an_offer(other, dataset=builders.an_official("eu_fsf")), terms)
    with new_work() as uow:
        found = {hit.entity_id for hit in uow.index.exact(["northern works", alias.casefold()])}
    assert len(found) == (1 if one else 2)
