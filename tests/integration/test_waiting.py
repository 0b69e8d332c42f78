"""While a list is written into a SQLite database, answers are given and their records wait beside it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.errors import Collision, StoreError
from bot.services.keys import Keys
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from bot.services.records.ports import Wanted
from bot.services.records.record import Record
from bot.services.retrying import ATTEMPTS, retried
from bot.services.screening.screener import Screener
from data.index.names import NameSource
from data.index.store import NameStore
from data.sql.api_keys import SqlKeys, random_secret
from data.sql.engine import BUSY_SECONDS, CONNECTIONS, WAITING_WRITERS, make_engine
from data.sql.record_rows import whole_row
from data.sql.record_tables import RecordRow
from data.sql.recording import Recording
from data.sql.threads import SqlThreads
from data.sql.unit_of_work import SqlUnitOfWork
from data.sql.waiting import Waiting, waiting_of
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import Databases, NewWork
from tests.integration.loading import load
from tests.integration.test_threads import ALICE, NOW, SAID, last

ME = Asker(surface="command", user="U1", team="T1", channel="C1", thread="5.5")


@pytest.fixture
def engine(databases: Databases) -> Iterator[Engine]:
    with databases.at_newest_schema("sqlite") as engine:
        yield engine
        with waiting(engine)._moving:  # whoever moves what waits has ended
            pass


@pytest.fixture
def new_work(engine: Engine, tmp_path: Path) -> NewWork:
    work = partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "names"))
    load(work, builders.a_snapshot(entities=(builders.an_entity(),)))
    return work


def waiting(engine: Engine) -> Waiting:
    found = waiting_of(engine)
    assert found is not None
    return found


@pytest.fixture
def busy(engine: Engine) -> Iterator[ExitStack]:
    """Somebody writes into the database until the stack is closed."""
    with ExitStack() as stack:
        stack.enter_context(writing(engine))
        yield stack


@contextmanager
def writing(engine: Engine) -> Iterator[None]:
    """Somebody writes into the database meanwhile."""
    other = make_engine(engine.url.render_as_string(hide_password=False))
    with other.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE datasets SET title = title")
        yield
    other.dispose()


def stored(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.scalars(select(RecordRow.id)))


def test_an_answer_is_given_while_a_list_is_written_and_its_record_is_found_before_and_after(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    answer = screener.screen("Xiaomi", asker=ME)
    assert stored(engine) == []
    assert screener.recall(answer.record, asker=ME) == answer
    assert [record.id for record in screener.latest(ME, limit=5)] == [answer.record]
    said = last(new_work, ME)
    assert said is not None
    assert said.names == ("Xiaomi",)
    assert screener.recall(answer.record, asker=replace(ME, team="T2")) is None
    busy.close()
    while not waiting(engine).settle():
        pass
    assert stored(engine) == [answer.record]
    assert waiting(engine).reading() is None
    assert screener.recall(answer.record, asker=ME) == answer
    assert [record.id for record in screener.latest(ME, limit=5)] == [answer.record]
    assert last(new_work, ME) == said


def test_records_that_wait_are_found_and_taken_out_with_the_others_each_once(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    waited = screener.screen("Xiaomi", asker=ME).record
    assert found(new_work, Wanted(team="T1")) == [waited]
    assert found(new_work, Wanted(team="T1", matter="another")) == found(new_work, Wanted(team="T2")) == []
    busy.close()
    while not waiting(engine).settle():
        pass
    moved = screener.screen("Huawei", asker=ME).record
    with waiting(engine).opened() as aside, new_work() as uow:
        aside.execute(insert(RecordRow.__table__), whole_row(one_of(uow.records.get(waited, team="T1"))))
        aside.commit()
    assert sorted(found(new_work, Wanted(team="T1"))) == sorted([waited, moved])
    assert len(found(new_work, Wanted(team="T1"), limit=1)) == 1


def found(new_work: NewWork, wanted: Wanted, *, limit: int = 10) -> list[str]:
    with new_work() as uow:
        return [record.id for record in uow.records.find(wanted, limit=limit)]


def one_of(record: Record | None) -> Record:
    assert record is not None
    return record


def test_many_answers_at_once_are_given_while_a_list_is_written(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda n: screener.screen(f"Acme {n}", asker=ME), range(16)))
    busy.close()
    while not waiting(engine).settle():
        pass
    assert sorted(stored(engine)) == sorted(answer.record for answer in answers)


def test_records_that_waited_are_put_into_their_chain_as_they_are_moved(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    first = screener.screen("Xiaomi", asker=ME)
    screener.screen("Huawei", asker=ME)
    with new_work() as uow:
        waits = uow.records.get(first.record, team="T1")
    assert waits is not None
    assert waits.place is None
    busy.close()
    while not waiting(engine).settle():
        pass
    with new_work() as uow:
        moved = uow.records.get(first.record, team="T1")
    assert moved is not None
    assert moved.place is not None
    assert json.loads(moved.answer) == json.loads(waits.answer)
    assert (moved.place.position, replace(moved, place=None, answer=waits.answer)) == (1, waits)
    done = Archive(new_work, FakeClock()).verify("T1")
    assert (done.records, done.faults) == (2, [])


def test_who_shows_a_key_does_not_wait_for_a_list_that_is_written(new_work: NewWork, engine: Engine) -> None:
    clock = FakeClock()
    keys = Keys(SqlKeys(engine), clock, random_secret)
    secret = keys.make("desk", team="T1")
    with writing(engine), ThreadPoolExecutor(1) as program:
        known = program.submit(keys.known, secret)
        assert known.result(timeout=BUSY_SECONDS / 2) is not None
    assert keys.all()[0].last_used is None
    assert keys.known(secret) is not None
    assert keys.all()[0].last_used == clock.now()


def test_what_waits_is_left_waiting_while_the_database_is_busy(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    Screener(new_work, FakeClock()).screen("Xiaomi", asker=ME)
    assert not waiting(engine).settle(patience=0.0)
    assert stored(engine) == []


def test_a_file_that_somebody_holds_is_not_taken_for_empty(new_work: NewWork, engine: Engine, busy: ExitStack) -> None:
    Screener(new_work, FakeClock()).screen("Xiaomi", asker=ME)
    found = waiting(engine)
    with closing(sqlite3.connect(found._file, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        assert found._first() is True
    assert found._first() is True
    busy.close()


def test_a_file_that_is_no_database_is_said_to_be(new_work: NewWork, engine: Engine) -> None:
    found = waiting(engine)
    found._file.write_bytes(b"nothing that SQLite wrote" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        found.settle()


def test_what_was_moved_by_a_process_that_died_over_it_is_moved_once(
    new_work: NewWork, engine: Engine, busy: ExitStack, tmp_path: Path
) -> None:
    """The file is put back as it was before it was moved."""
    Screener(new_work, FakeClock()).screen("Xiaomi", asker=ME)
    file = Path(str(engine.url.database)).with_suffix(".waiting.db")
    kept = list(file.parent.glob(f"{file.name}*"))
    for part in kept:
        shutil.copyfile(part, tmp_path / part.name)
    busy.close()
    while not waiting(engine).settle():
        pass
    with waiting(engine)._moving:  # nobody else has the file open
        for part in kept:
            shutil.copyfile(tmp_path / part.name, part)
    assert waiting(engine).settle()
    assert len(stored(engine)) == 1


def test_of_what_was_said_in_a_thread_the_newest_stays(new_work: NewWork, engine: Engine, busy: ExitStack) -> None:
    with new_work() as uow:
        uow.threads.keep(ALICE, SAID)
        uow.commit()
    busy.close()
    newer = replace(SAID, names=("Huawei",), at=NOW.replace(hour=20))
    with Session(engine) as session:  # as another process wrote meanwhile
        SqlThreads(session, Recording(session, None)).keep(ALICE, newer)
        session.commit()
    while not waiting(engine).settle():
        pass
    assert last(new_work, ALICE) == newer


def test_a_file_that_a_former_version_made_is_emptied_and_made_anew(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    with waiting(engine).opened() as file:
        file.connection().exec_driver_sql("ALTER TABLE records ADD COLUMN gone VARCHAR")
        file.commit()
    screener.screen("Xiaomi", asker=ME)
    busy.close()
    while not waiting(engine).settle():
        pass
    assert len(stored(engine)) == 1
    assert waiting(engine).reading() is None


def test_connections_that_are_all_taken_are_a_busy_store_and_no_fault(
    new_work: NewWork, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.pool, "_timeout", 0)
    with ExitStack() as held:
        for _ in range(CONNECTIONS + WAITING_WRITERS):
            held.enter_context(engine.connect())
        with pytest.raises(StoreError, match=r"^The database has more to do than it can"), new_work() as uow:
            uow.library.lists()


def test_a_change_that_collides_is_made_again_and_at_last_said_to_collide() -> None:
    tried = list[int]()

    @retried
    def change(fails: int) -> int:
        tried.append(fails)
        if len(tried) <= fails:
            raise Collision("busy")
        return len(tried)

    assert change(3) == 4
    tried.clear()
    with pytest.raises(Collision):
        change(ATTEMPTS)
    assert len(tried) == ATTEMPTS


def test_what_was_read_before_another_wrote_collides_and_may_be_tried_again(new_work: NewWork, engine: Engine) -> None:
    other = make_engine(engine.url.render_as_string(hide_password=False))

    def read_and_write() -> None:
        with new_work() as uow:
            uow.library.lists()
            with other.execution_options(writes=True).begin() as writing:
                writing.exec_driver_sql("UPDATE marks SET value = value || '1'")
            uow._session.connection().exec_driver_sql("UPDATE marks SET value = value")

    with pytest.raises(Collision):
        read_and_write()
    other.dispose()


def test_a_fault_that_would_come_again_is_no_collision(new_work: NewWork) -> None:
    with pytest.raises(StoreError) as told, new_work():
        raise OperationalError("", {}, Exception("disk I/O error"))
    assert not isinstance(told.value, Collision)
