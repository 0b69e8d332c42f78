"""Records that waited are moved into the database once it is free, each once, whatever happened meanwhile."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.services.records.archive import Archive
from bot.services.screening.screener import Screener
from data.sql.records import waiting as module
from data.sql.records.recording import Recording
from data.sql.records.trail import SqlRecords
from data.sql.records.waiting import Waiting
from data.sql.tables.records import RecordRow
from data.sql.threads import SqlThreads
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.test_threads import ALICE, NOW, SAID, last
from tests.integration.waiting.busy import ME, stored, waiting


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


def test_while_records_are_moved_another_is_kept_beside_and_all_come_into_their_chain(
    new_work: NewWork, engine: Engine, busy: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    screener, beside = Screener(new_work, FakeClock()), list[str]()
    asked = [screener.screen(f"Xiaomi {number}", asker=ME).record for number in range(5)]
    move_in = SqlRecords.move_in

    def meanwhile(records: SqlRecords, waited: Sequence[RecordRow]) -> None:
        if len(beside) < 2:
            beside.append(screener.screen("Huawei", asker=ME).record)
        move_in(records, waited)

    monkeypatch.setattr(SqlRecords, "move_in", meanwhile)
    busy.close()
    with waiting(engine)._moving:
        pass
    assert sorted(stored(engine)) == sorted([*asked, *beside])
    assert waiting(engine).reading() is None
    done = Archive(new_work, FakeClock()).verify("T1")
    assert (done.records, done.faults) == (7, [])


def test_of_two_that_move_the_same_records_neither_deletes_what_was_kept_meanwhile(
    new_work: NewWork, engine: Engine, busy: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One has moved them; the other reads the same, the one deletes them, and the next is kept in the emptied table."""
    monkeypatch.setattr(Waiting, "kept", lambda _self: None)  # nothing is moved but here
    screener, beside = Screener(new_work, FakeClock()), list[str]()
    asked = [screener.screen(f"Xiaomi {number}", asker=ME).record for number in range(3)]
    forget, move_in = Waiting._forget, SqlRecords.move_in

    def the_other_moves_first(one: Waiting, ids: Sequence[str]) -> None:
        def meanwhile(records: SqlRecords, waited: Sequence[RecordRow]) -> None:
            forget(one, ids)
            beside.append(screener.screen("Huawei", asker=ME).record)
            move_in(records, waited)

        monkeypatch.setattr(Waiting, "_forget", forget)
        monkeypatch.setattr(SqlRecords, "move_in", meanwhile)
        assert Waiting(Path(str(engine.url.database)))._move_some(1.0) == 3
        monkeypatch.setattr(SqlRecords, "move_in", move_in)

    monkeypatch.setattr(Waiting, "_forget", the_other_moves_first)
    busy.close()
    while not waiting(engine).settle() or waiting(engine)._first():
        pass
    assert len(beside) == 1
    assert sorted(stored(engine)) == sorted([*asked, *beside])
    done = Archive(new_work, FakeClock()).verify("T1")
    assert (done.records, done.faults) == (4, [])


def test_what_waits_is_left_waiting_while_the_database_is_busy(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    Screener(new_work, FakeClock()).screen("Xiaomi", asker=ME)
    assert not waiting(engine).settle(patience=0.0)
    assert stored(engine) == []


def test_a_file_that_somebody_holds_is_not_taken_for_empty(
    new_work: NewWork, engine: Engine, busy: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Waiting, "kept", lambda _self: None)  # nobody else has the file open
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
