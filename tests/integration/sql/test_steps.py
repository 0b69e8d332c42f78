"""One short step of removing: how much it removed, when it has to be tried again, and when the database is at fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from bot.errors import StoreError
from data.sql.engine import writes
from data.sql.keeping.steps import reading, remove, remove_keys, step
from data.sql.tables.following import PlaceChangeRow, PlaceRow, TickRow

NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


class Said(Exception):
    """What a driver raises."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__("the driver says\nso")
        self.sqlstate = sqlstate


def fails(error: Exception) -> Callable[[Session], int]:
    def removes(session: Session) -> int:
        raise error

    return removes


@pytest.fixture
def ticks(engine: Engine) -> None:
    with Session(engine) as session:
        session.add_all(TickRow(name=f"tick {n}", until=NOW) for n in range(5))
        session.commit()


def left(engine: Engine) -> int:
    with Session(engine) as session:
        return session.execute(select(func.count()).select_from(TickRow)).scalar_one()


@pytest.mark.usefixtures("ticks")
@pytest.mark.parametrize(("most", "gone"), [(1, 1), (4, 4), (5, 5), (6, 5)])
def test_a_step_removes_at_most_so_many_and_gives_how_many(engine: Engine, most: int, gone: int) -> None:
    assert step(engine, lambda session: remove(session, TickRow, select(TickRow), most=most)) == gone
    assert left(engine) == 5 - gone


@pytest.mark.usefixtures("ticks")
def test_rows_are_removed_by_their_keys_and_none_without_any(engine: Engine) -> None:
    assert step(engine, lambda session: remove_keys(session, TickRow, [])) == 0
    assert step(engine, lambda session: remove_keys(session, TickRow, [("tick 1",), ("tick 9",)])) == 1
    assert left(engine) == 4


@pytest.mark.usefixtures("ticks")
@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_who_was_slower_than_another_is_to_try_again_and_has_removed_nothing(engine: Engine, state: str) -> None:
    def removes(session: Session) -> int:
        remove(session, TickRow, select(TickRow), most=9)
        raise DBAPIError("DELETE", {}, Said(state))

    assert step(engine, removes) == 1
    assert left(engine) == 5


def test_what_somebody_refers_to_meanwhile_is_to_be_tried_again(engine: Engine) -> None:
    assert step(engine, fails(IntegrityError("DELETE", {}, Said(None)))) == 1


@pytest.mark.parametrize("state", ["57P01", None])
def test_a_database_that_cannot_be_used_says_why_on_one_line(engine: Engine, state: str | None) -> None:
    with pytest.raises(StoreError) as told:
        step(engine, fails(DBAPIError("DELETE", {}, Said(state))))
    assert str(told.value) == "The database cannot be used now: the driver says so"


def test_one_that_has_no_connection_left_says_so_to_who_writes_and_who_reads(engine: Engine) -> None:
    with pytest.raises(StoreError, match="cannot be used now: TimeoutError"):
        step(engine, fails(PoolTimeout("all taken")))
    with pytest.raises(StoreError, match="cannot be used now: TimeoutError"), reading(engine):
        raise PoolTimeout("all taken")


def test_a_step_begins_as_one_that_writes_and_overwrites_what_it_removes(engine: Engine) -> None:
    def removes(session: Session) -> int:
        assert writes(session)
        if engine.dialect.name == "sqlite":
            assert session.connection().exec_driver_sql("PRAGMA secure_delete").scalar_one() == 1
        return 0

    assert step(engine, removes) == 0


def test_what_refers_to_another_row_keeps_it(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(PlaceRow(number=1, team="T1", channel="C1", kind="channel", next_at=NOW))
        session.flush()
        session.add(PlaceChangeRow(place=1, at=NOW, by="U1", what="x"))
        session.commit()
    assert step(engine, lambda session: remove(session, PlaceRow, select(PlaceRow), most=9)) == 1
    with Session(engine) as session:
        assert session.get(PlaceRow, 1) is not None
