"""What is said to PostgreSQL alone, and to SQLite alone: both are told apart where no server runs."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

from data.sql import engine as opening
from data.sql.chunks import chunks
from data.sql.inserting import insert_of
from data.sql.keeping import steps
from data.sql.records import chain as record_chain
from data.sql.tables.following import TickRow
from tests.unit.listening import POSTGRESQL, SQLITE, Listening, told


def test_other_writers_of_lists_are_kept_out_of_postgresql_for_a_minute() -> None:
    assert told(POSTGRESQL, opening.lock_lists) == [
        "SET LOCAL lock_timeout = '60s'", "LOCK TABLE dataset_versions IN SHARE ROW EXCLUSIVE MODE",
    ]  # fmt: skip
    assert told(SQLITE, opening.lock_lists) == []


def test_postgresql_counts_its_tables_anew_after_a_load() -> None:
    assert [one.split()[0] for one in told(POSTGRESQL, opening.count_anew)] == ["ANALYZE"]
    assert told(SQLITE, opening.count_anew) == []


def test_sqlite_alone_overwrites_what_is_removed() -> None:
    assert told(SQLITE, steps._erase) == ["PRAGMA secure_delete = ON"]
    assert told(POSTGRESQL, steps._erase) == []


@pytest.mark.parametrize(
    ("dialect", "begun"),
    [(POSTGRESQL, {"writes": True, "isolation_level": "READ COMMITTED"}), (SQLITE, {"writes": True})],
)
def test_who_takes_turns_sees_in_postgresql_what_others_committed(dialect: str, begun: dict[str, Any]) -> None:
    session: Any = Listening(dialect, reads=True)
    opening.begin_taking_turns(session)
    assert (session.begun, session.told) == (begun, ["rollback"])
    opening.begin_taking_turns(session)
    opening.begin_writing(session)
    assert session.told == ["rollback"]  # it has begun to write already


def test_a_transaction_that_only_read_begins_anew_to_write() -> None:
    session: Any = Listening(POSTGRESQL, reads=True)
    assert not opening.writes(session)
    opening.begin_writing(session)
    assert (session.begun, session.told, opening.writes(session)) == ({"writes": True}, ["rollback"], True)


def test_the_head_of_a_chain_is_locked_in_postgresql() -> None:
    compiled = record_chain._LOCKED.compile(dialect=postgresql.dialect())  # type: ignore[no-untyped-call]
    assert str(compiled).endswith("FOR UPDATE")


def test_an_insert_is_that_of_its_database() -> None:
    row = {"name": "x"}
    for dialect, of in ((POSTGRESQL, postgresql), (SQLITE, sqlite)):
        insert = insert_of(dialect, TickRow).values(row).on_conflict_do_nothing()
        assert "ON CONFLICT DO NOTHING" in str(insert.compile(dialect=of.dialect()))
        assert type(insert).__module__.split(".")[2] == dialect


def test_an_engine_of_postgresql_shows_one_state_and_keeps_parameters_out_of_errors() -> None:
    url = make_url("postgresql+psycopg://root@127.0.0.1/x")
    made: Any = opening._engine(url, pool_size=3)
    assert (made.pool.size(), made.pool._pre_ping, made.hide_parameters) == (3, True, True)
    assert made.dialect._on_connect_isolation_level == "REPEATABLE READ"
    assert type(opening.apart(made).pool).__name__ == "NullPool"


def test_many_may_wait_for_sqlite_and_a_pool_of_ones_own_grows_no_further(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    usual: Any = opening.make_engine(url).pool
    few: Any = opening.make_engine(url, connections=2).pool
    assert (usual.size(), usual._max_overflow) == (opening.CONNECTIONS, opening.WAITING_WRITERS) == (8, 24)
    assert (few.size(), few._max_overflow) == (2, 0)


def test_who_has_patience_for_less_waits_for_less_and_no_longer_impatiently(tmp_path: Path) -> None:
    made = opening.beside(tmp_path / "beside.db")
    with made.connect().execution_options(patience=0.25) as connection, connection.begin():
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 60_000
        with sqlite3.connect(tmp_path / "beside.db", timeout=0) as other, pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize(
    ("name", "state", "collides", "busy"),
    [
        ("SQLITE_BUSY_SNAPSHOT", None, True, True),
        ("SQLITE_BUSY", None, False, True),
        ("SQLITE_LOCKED", None, False, False),
        ("", "40001", True, False),
        ("", "40P01", True, False),
        ("", "57P01", False, False),
    ],
)
def test_a_change_collides_where_it_would_get_through_if_tried_again(
    name: str, state: str | None, collides: bool, busy: bool
) -> None:
    said = Exception("x")
    said.sqlite_errorname, said.sqlstate = name, state  # type: ignore[attr-defined]
    error = DBAPIError("x", None, said)
    assert (opening.collided(error), opening.is_busy(said)) == (collides, busy)


def test_a_database_exists_where_its_file_does_and_a_server_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    assert not opening.exists(f"sqlite:///{file}")
    file.touch()
    assert opening.exists(f"sqlite:///{file}")
    assert opening.exists("postgresql+psycopg://root@127.0.0.1/x")


def test_long_lists_come_in_pieces() -> None:
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert [len(piece) for piece in chunks(range(10_001))] == [5000, 5000, 1]
    assert list(chunks([])) == []
