"""What is locked in PostgreSQL, where SQLite has one writer anyway, and how each kind tells what it holds."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from bot.services.keeping.ports import Stored
from data.sql import api_keys, inbox
from data.sql.inbox import SqlInbox
from data.sql.keeping.sizes import ALL, KINDS, _sum, sizes
from data.sql.migrate import _wait_for_others, _writer
from data.sql.notices.noticeboard import SqlNoticeboard
from data.sql.notices.ticks import SqlTicks
from data.sql.tables.following import TickRow
from data.sql.tables.lists import Base
from tests.unit.listening import POSTGRESQL, SQLITE, told

NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
OF_POSTGRESQL = create_engine("postgresql+psycopg://root@127.0.0.1/x")
OF_SQLITE = create_engine("sqlite://")


def test_other_clocks_are_kept_out_of_postgresql() -> None:
    assert told(POSTGRESQL, lambda session: SqlTicks(session).lock()) == [
        "rollback", "LOCK TABLE ticks IN SHARE ROW EXCLUSIVE MODE",
    ]  # fmt: skip
    assert told(SQLITE, lambda session: SqlTicks(session).lock()) == ["rollback"]


def test_others_who_note_announcements_are_kept_out_of_postgresql() -> None:
    assert told(POSTGRESQL, lambda session: SqlNoticeboard(session).lock()) == [
        "rollback", "LOCK TABLE announcements IN SHARE ROW EXCLUSIVE MODE",
    ]  # fmt: skip
    assert told(SQLITE, lambda session: SqlNoticeboard(session).lock()) == ["rollback"]


@pytest.mark.parametrize(
    ("dialect", "options", "waits"),
    [(POSTGRESQL, {"isolation_level": "READ COMMITTED"}, 1), (SQLITE, {"writes": True}, 0)],
)
def test_one_process_migrates_at_a_time(dialect: str, options: dict[str, object], waits: int) -> None:
    said: list[object] = []
    asked: list[dict[str, object]] = []

    def with_options(**given: object) -> Any:
        asked.append(given)
        return connection

    connection: Any = SimpleNamespace(
        dialect=SimpleNamespace(name=dialect),
        execution_options=with_options,
        execute=lambda statement, given: said.append((str(statement), given)),
    )
    assert (_writer(connection) is connection, asked) == (True, [options])
    _wait_for_others(connection)
    assert len(said) == waits


def test_the_inbox_takes_turns_in_sqlite_and_commits_each_statement_in_postgresql() -> None:
    assert inbox._short(OF_POSTGRESQL) == {"isolation_level": "AUTOCOMMIT"}
    assert inbox._short(OF_SQLITE) == {"writes": True}
    turns: list[Any] = [SqlInbox(engine)._turn for engine in (OF_POSTGRESQL, OF_SQLITE)]
    assert [hasattr(turn, "acquire") for turn in turns] == [False, True]


def test_who_notes_the_use_of_a_key_has_patience_with_sqlite_alone() -> None:
    in_postgresql, in_sqlite = (api_keys.SqlKeys(engine) for engine in (OF_POSTGRESQL, OF_SQLITE))
    assert "patience" not in in_postgresql._noting.get_execution_options()
    assert in_postgresql._writing.get_execution_options()["isolation_level"] == "READ COMMITTED"
    assert in_sqlite._noting.get_execution_options()["patience"] == api_keys.PATIENCE_SECONDS
    assert dict(in_sqlite._writing.get_execution_options()) == {"writes": True}


@pytest.mark.parametrize(
    ("stored", "together"),
    [
        ([], Stored(rows=0, size=0)),
        ([Stored(rows=1, size=2), Stored(rows=3, size=4)], Stored(rows=4, size=6)),
        ([Stored(rows=1, size=2), Stored(rows=3, size=None)], Stored(rows=4, size=None)),
    ],
)
def test_a_size_that_is_not_known_of_one_table_is_known_of_none_together(
    stored: list[Stored], together: Stored
) -> None:
    assert _sum(stored) == together


def test_the_rows_of_each_kind_are_counted_and_of_all_together() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        found = sizes(session)
        assert set(found) == {*KINDS, ALL}
        assert {one.rows for one in found.values()} == {0}
        session.add_all(TickRow(name=f"tick {n}", until=NOW) for n in range(3))
        session.flush()
        assert [sizes(session)[kind].rows for kind in ("once_marks", "records", ALL)] == [3, 0, 3]
