"""Opens the database: SQLite in a file, or PostgreSQL. The only place that tells the two apart when connecting."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from bot.errors import StoreError
from data.sql.address import parsed_address, place_of_address, unreadable

BUSY_SECONDS = 60
"""How long a writer waits for another before it gives up."""
CONNECT_SECONDS = 5
WAITING_WRITERS = 24
"""Connections more to SQLite, for changes that wait for a list to be written while others go on reading."""
CONNECTIONS = 8
"""At once, of one process: who comes later waits for one. More would only have threads get in each other's way."""

COLLISIONS = ("40001", "40P01")
"""PostgreSQL: serialization failure, deadlock."""


def make_engine(url: str, *, connections: int | None = None) -> Engine:
    """An engine whose database answered; with `connections`, by that many and no more.

    Raises StoreError, in one line without passwords, when it cannot be opened.
    """
    parsed = parsed_address(url)
    try:
        more = WAITING_WRITERS if parsed.get_backend_name() == "sqlite" and connections is None else 0
        engine = _engine(parsed, pool_size=connections or CONNECTIONS, max_overflow=more)
        engine.connect().close()
    except DBAPIError as error:
        raise StoreError(f"The database {place_of_address(parsed)} cannot be opened: {said(error)}") from error
    except (ArgumentError, ValueError):
        raise unreadable() from None
    return engine


def apart(engine: Engine) -> Engine:
    """The same database, by connections of its own that are opened for each use and then closed.

    For what is read, now and then, on behalf of somebody who holds a connection of `engine`: where all of those are
    taken, he would wait for one of the others to be given back, and the others for him.
    """
    return _engine(engine.url, poolclass=NullPool)


def beside(file: Path) -> Engine:
    """A SQLite file of our own beside the database, by connections that are opened for each use and then closed."""
    return _engine(make_url("sqlite+pysqlite://").set(database=str(file)), poolclass=NullPool)


def exists(url: str) -> bool:
    """Whether there is a database to open: SQLite would make an empty one. Raises StoreError for a bad address."""
    parsed = parsed_address(url)
    return parsed.get_backend_name() != "sqlite" or Path(parsed.database or "").exists()


def said(error: DBAPIError) -> str:
    """What the database said, on one line."""
    return " ".join(str(error.orig).split())


def is_busy(error: BaseException | None) -> bool:
    """Whether SQLite says so: somebody else writes, or has written since what was read here."""
    return getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")


def collided(error: DBAPIError) -> bool:
    """Whether a change met another one, and would get through if it were tried again.

    A writer that SQLite had wait for a minute would not.
    """
    stale = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_BUSY_SNAPSHOT"
    return stale or getattr(error.orig, "sqlstate", None) in COLLISIONS


def begin_writing(session: Session) -> None:
    """Make the session's transaction one that may write; what it has read so far may have changed since.

    SQLite refuses to write in a transaction that has read what another has changed since. One that says from the start
    that it will write waits for its turn instead.
    """
    if writes(session):
        return
    session.rollback()
    session.connection(execution_options={"writes": True})


def writes(session: Session) -> bool:
    """Whether the session is in a transaction that may write: what it reads may then change under its own hand."""
    return session.in_transaction() and bool(session.connection().get_execution_options().get("writes"))


def begin_taking_turns(session: Session) -> None:
    """Begin a transaction that writes what other workers write too: what they have committed meanwhile is seen.

    In SQLite there is one writer at a time, from its BEGIN on.
    """
    if writes(session):
        return
    session.rollback()
    options: dict[str, object] = {"writes": True}
    if session.get_bind().dialect.name == "postgresql":
        options["isolation_level"] = "READ COMMITTED"
    session.connection(execution_options=options)


def lock_lists(session: Session) -> None:
    """Keep every other writer of lists out until the transaction ends. Call it right after begin_writing.

    PostgreSQL takes its picture of the data after a LOCK, so that what the other wrote is seen. In SQLite there is one
    writer anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'"))
        session.execute(text("LOCK TABLE dataset_versions IN SHARE ROW EXCLUSIVE MODE"))


def count_anew(session: Session) -> None:
    """Let PostgreSQL look over its tables after a load, in the same transaction; call it at the end.

    Its own housekeeping comes by a minute later, or never where that is switched off. Until then it expects hundreds of
    rows for every key, and starts processes of its own to look one up, which takes ten times as long. SQLite takes the
    index without being told how much there is.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("ANALYZE entities, names, identifiers, links, designations, documents, dataset_versions"))


def _engine(url: URL, **pool: Any) -> Engine:
    """An engine whose errors hold no parameters: what was asked is nobody's business who reads the log."""
    options = pool | {"hide_parameters": True}
    return _sqlite(url, **options) if url.get_backend_name() == "sqlite" else _postgresql(url, **options)


def _sqlite(url: URL, **options: Any) -> Engine:
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql(url: URL, **options: Any) -> Engine:
    """One answer reads several tables: REPEATABLE READ shows it the same state in all of them."""
    return create_engine(
        url,
        isolation_level="REPEATABLE READ",
        pool_pre_ping=True,
        connect_args={"connect_timeout": CONNECT_SECONDS},
        **options,
    )


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: _begin_sqlite does
    for pragma in (f"busy_timeout = {BUSY_SECONDS * 1000}", "journal_mode = WAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin before the first read; the driver alone would wait for the first write."""
    options = connection.get_execution_options()
    if "patience" not in options:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
        return
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {options['patience'] * 1000:.0f}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
