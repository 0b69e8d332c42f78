"""The audit trail: kept whole, kept before the answer leaves, told to nobody else's team."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Engine, text

from bot.errors import StoreError
from bot.services.ports import Asker, Record
from data.sql import engine as sql_engine
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.loading import NOW, load

ALICE = Asker(surface="slack", user="U1", team="T1", channel="C1")
RECORD = Record(
    id="0a1b2c",
    asked_at=dt.datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=dt.UTC),
    asker=ALICE,
    query="Xiaomi",
    as_of=dt.date(2021, 1, 15),
    outcome="match",
    lists={"us_dod_1237": "v1", "empty": ""},
    candidates=[{"entity": "xiaomi", "name": "小米", "score": 0.9375, "why": "“小米”, exactly"}],
    answer='{"query":"Xiaomi"}',
)


def keep(new_work: NewWork, *records: Record) -> None:
    with new_work() as uow:
        for record in records:
            uow.records.add(record)
        uow.commit()


def found(new_work: NewWork, record_id: str, team: str) -> Record | None:
    with new_work() as uow:
        return uow.records.get(record_id, team=team)


def unplaced(record: Record | None) -> Record | None:
    return record and replace(record, place=None)


def latest(new_work: NewWork, asker: Asker, limit: int = 10) -> list[str]:
    with new_work() as uow:
        return [record.id for record in uow.records.latest(asker, limit=limit)]


def test_every_field_of_a_record_comes_back_as_it_was(new_work: NewWork) -> None:
    keep(new_work, RECORD)
    assert unplaced(found(new_work, RECORD.id, "T1")) == RECORD


def test_a_record_is_there_for_others_as_soon_as_it_was_committed(new_work: NewWork) -> None:
    with new_work() as uow:
        uow.records.add(RECORD)
        assert found(new_work, RECORD.id, "T1") is None
        assert unplaced(uow.records.get(RECORD.id, team="T1")) == RECORD
        uow.commit()
        assert unplaced(found(new_work, RECORD.id, "T1")) == RECORD


def test_a_record_that_was_not_committed_is_not_kept(new_work: NewWork) -> None:
    with new_work() as uow:
        uow.records.add(RECORD)
    assert found(new_work, RECORD.id, "T1") is None


def test_another_teams_record_is_as_good_as_none(new_work: NewWork) -> None:
    keep(new_work, RECORD)
    assert found(new_work, RECORD.id, "T2") is None
    assert found(new_work, RECORD.id, "") is None


def test_the_latest_records_are_the_askers_own_newest_first(new_work: NewWork) -> None:
    minutes = [replace(RECORD, id=f"r{n}", asked_at=RECORD.asked_at + dt.timedelta(minutes=n)) for n in (2, 1, 3)]
    same_time = [replace(RECORD, id="first"), replace(RECORD, id="second")]
    others = [
        replace(RECORD, id="other team", asker=replace(ALICE, team="T2")),
        replace(RECORD, id="other user", asker=replace(ALICE, user="U2")),
    ]
    keep(new_work, *minutes, *same_time, *others)
    assert latest(new_work, ALICE) == ["r3", "r2", "r1", "second", "first"]
    assert latest(new_work, replace(ALICE, channel="D9", surface="home"), limit=2) == ["r3", "r2"]
    assert latest(new_work, replace(ALICE, team="T2")) == ["other team"]


@pytest.mark.parametrize("typed", ["Xiao\0mi", "half a pair \ud83d", "小米 📱 ' \" \\ %s :x", "x" * 5000])
def test_whatever_was_typed_is_kept_as_typed(new_work: NewWork, typed: str) -> None:
    keep(new_work, replace(RECORD, query=typed, candidates=[{"why": typed}]))
    again = found(new_work, RECORD.id, "T1")
    assert again is not None
    assert (again.query, again.candidates) == (typed, [{"why": typed}])


def test_a_time_without_a_zone_is_refused(new_work: NewWork) -> None:
    naive = RECORD.asked_at.replace(tzinfo=None)
    with pytest.raises(Exception, match="has no time zone"):
        keep(new_work, replace(RECORD, asked_at=naive))


def test_questions_that_read_before_they_write_may_be_asked_at_once(new_work: NewWork) -> None:
    load(new_work, builders.a_snapshot())
    together = Barrier(4)

    def ask(number: int) -> None:
        with new_work() as uow:
            assert uow.library.lists()
            together.wait()
            uow.records.add(replace(RECORD, id=f"r{number}"))
            uow.commit()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(ask, range(4)))
    assert sorted(latest(new_work, ALICE)) == ["r0", "r1", "r2", "r3"]


def test_a_record_and_a_load_in_one_unit_of_work_are_kept_together(new_work: NewWork) -> None:
    with new_work() as uow:
        uow.replace_curated(builders.a_snapshot(), loaded_at=NOW)
        uow.records.add(RECORD)
        uow.commit()
    with new_work() as uow:
        assert unplaced(uow.records.get(RECORD.id, team="T1")) == RECORD
        assert uow.library.entities(["xiaomi"])


def test_a_database_that_stays_busy_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql_engine, "BUSY_SECONDS", 0)
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    upgrade(engine)
    with SqlUnitOfWork(engine) as first:
        first.editions.lock()
        told = pytest.raises(StoreError, match="^The database cannot be used now: database is locked$")
        with told, SqlUnitOfWork(engine) as second:
            second.editions.lock()
    engine.dispose()


def test_a_database_without_its_tables_is_told_in_one_line(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    refused = pytest.raises(StoreError, match="^The database cannot be used now: no such table: datasets$")
    with refused, SqlUnitOfWork(engine) as uow:
        uow.library.lists()
    engine.dispose()


def test_what_is_stored_is_utc(engine: Engine, new_work: NewWork) -> None:
    tokyo = dt.timezone(dt.timedelta(hours=9))
    keep(new_work, replace(RECORD, asked_at=RECORD.asked_at.astimezone(tokyo)))
    with engine.connect() as connection:
        in_utc = "asked_at" if engine.dialect.name == "sqlite" else "asked_at AT TIME ZONE 'UTC'"
        assert str(connection.scalar(text(f"SELECT {in_utc} FROM records"))) == "2026-11-24 09:30:15.123456"  # noqa: S608 - no outside text
