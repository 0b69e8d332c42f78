"""One short step: a transaction of its own that removes some rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import CursorResult, Engine, Select, delete, inspect, tuple_
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from bot.errors import StoreError
from data.sql.engine import begin_taking_turns, said
from data.sql.tables.lists import Base

Removes = Callable[[Session], int]
_AGAIN = {"40001", "40P01"}
"""PostgreSQL: another transaction was quicker, or each waited for the other."""


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that reads. Raises StoreError where the database is busy or gone."""
    try:
        with Session(engine) as session:
            yield session
    except (DBAPIError, PoolTimeout) as error:
        raise _unusable(error) from error


def step(engine: Engine, removes: Removes) -> int:
    """Do one step; gives how many rows it removed, and 1 where it has to be tried again. Raises StoreError."""
    try:
        with Session(engine) as session:
            begin_taking_turns(session)
            _erase(session)
            removed = removes(session)
            session.commit()
    except IntegrityError:
        return 1  # somebody wrote what refers to a row that was to go
    except (DBAPIError, PoolTimeout) as error:
        if getattr(getattr(error, "orig", None), "sqlstate", None) in _AGAIN:
            return 1
        raise _unusable(error) from error
    return removed


def remove(session: Session, table: type[Base], found: Select[Any], *, most: int) -> int:
    """Remove the rows whose primary keys are found, at most so many."""
    key = inspect(table).primary_key
    keys = session.execute(found.with_only_columns(*key).limit(most)).all()
    return remove_keys(session, table, keys)


def remove_keys(session: Session, table: type[Base], keys: Sequence[Any]) -> int:
    """Remove the rows of these primary keys."""
    if not keys:
        return 0
    key = inspect(table).primary_key
    theirs = key[0].in_([one[0] for one in keys]) if len(key) == 1 else tuple_(*key).in_([tuple(one) for one in keys])
    return count(session, delete(table).where(theirs))


def count(session: Session, statement: Any) -> int:
    """Do it; gives how many rows it was done to."""
    done = session.execute(statement.execution_options(preserve_rowcount=True, synchronize_session=False))
    return done.rowcount if isinstance(done, CursorResult) else 0


def _erase(session: Session) -> None:
    """SQLite leaves what was removed in its file until the place is needed, unless it is told to overwrite it."""
    if session.get_bind().dialect.name == "sqlite":
        session.connection().exec_driver_sql("PRAGMA secure_delete = ON")


def _unusable(error: Exception) -> StoreError:
    why = said(error) if isinstance(error, DBAPIError) else type(error).__name__
    return StoreError(f"The database cannot be used now: {why}")
