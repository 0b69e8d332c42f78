"""Databases for tests. To make, migrate and drop one takes long, so few are made, and lent to one test after another.

Lent again, a database is as it was when migrated: an SQLite file is copied anew, PostgreSQL's tables are emptied. Its
engine is kept with it, since SQLAlchemy remembers in an engine how each statement is written.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import psycopg
import pytest
from _pytest.mark import ParameterSet
from sqlalchemy import URL, Connection, Engine, create_engine, make_url, text
from sqlalchemy.pool import NullPool

from data.sql.engine import make_engine
from data.sql.migrate import upgrade

KINDS = ("sqlite", "postgresql")
T = TypeVar("T")


def each_once(cases: Mapping[str, T], *, on_both: str) -> list[ParameterSet]:
    """Each case with the kind of its database: SQLite, and for one of them PostgreSQL too.

    For cases that differ in what comes before the store: what is stored then, and how, is the same for all of them.
    """
    once = [("sqlite", name) for name in cases]
    return [pytest.param(kind, cases[name], id=f"{kind}-{name}") for kind, name in (*once, ("postgresql", on_both))]


class Databases:
    """Databases of both kinds, for one run of the tests."""

    def __init__(self, folder: Path, to_close: ExitStack) -> None:
        """`folder` keeps the SQLite files; what is made for the whole run is removed as `to_close` closes."""
        self._folder = folder
        self._to_close = to_close
        self._at_rest: dict[str, list[_Kept]] = {kind: [] for kind in KINDS}

    @contextmanager
    def empty(self, kind: str, folder: Path) -> Iterator[str]:
        """The address of a database without a table, while the block lasts. Skips where no PostgreSQL is named."""
        if kind == "sqlite":
            yield f"sqlite:///{folder}/test.db"
        else:
            with _database(_server()) as address:
                yield address

    @contextmanager
    def at_newest_schema(self, kind: str) -> Iterator[Engine]:
        """An engine on a database with all tables and no row in them, while the block lasts; skips as empty() does."""
        kept = self._at_rest[kind].pop() if self._at_rest[kind] else self._another(kind)
        if kind == "sqlite":
            kept.engine.dispose()  # a connection that it keeps would go on with the file that was
            shutil.rmtree(kept.file.parent, ignore_errors=True)
            kept.file.parent.mkdir()
            shutil.copyfile(self._migrated_file, kept.file)
        yield kept.engine.execution_options()  # an engine of its own to whoever remembers things by engine
        kept.engine.dispose()
        if kept.tables is None or kept.tables.emptied():
            self._at_rest[kind].append(kept)

    def _another(self, kind: str) -> _Kept:
        if kind == "sqlite":
            file = self._folder / uuid4().hex / "test.db"
            shutil.copytree(self._migrated_file.parent, file.parent)
            return _Kept(make_engine(f"sqlite:///{file}"), file)
        engine = make_engine(self._to_close.enter_context(_migrated(_server())))
        tables = _Tables(engine.url)
        self._to_close.callback(tables.close)
        return _Kept(engine, tables=tables)

    @cached_property
    def _migrated_file(self) -> Path:
        file = self._folder / "migrated" / "test.db"
        file.parent.mkdir()
        _migrate(f"sqlite:///{file}")
        return file


@dataclass(frozen=True)
class _Kept:
    engine: Engine
    file: Path = Path()  # in SQLite
    tables: _Tables | None = None  # in PostgreSQL


def _server() -> URL:
    if not (address := os.environ.get("TEST_POSTGRES_URL")):
        pytest.skip("TEST_POSTGRES_URL is not set: nothing was tried on PostgreSQL")
    return make_url(address)


@contextmanager
def _migrated(server: URL) -> Iterator[str]:
    """A database that all tests of a run may have in turn: that it outlives a power cut need not be waited for."""
    with _database(server) as address:
        _migrate(address)
        with _alone(make_url(address)) as connection:
            connection.execute(text(f"ALTER DATABASE {make_url(address).database} SET synchronous_commit = off"))
        yield address


def _migrate(address: str) -> None:
    engine = make_engine(address)
    upgrade(engine)
    engine.dispose()


class _Tables:
    """Those PostgreSQL was migrated to, and the connection that empties them.

    It is kept: a new one learns of every table anew, and they are emptied over a thousand times.
    """

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._server = self._connected()
        self._names = self._found()

    def emptied(self) -> bool:
        """Make the database as it was when migrated. False where a test made or dropped a table: it is lent no more."""
        try:
            self._server.execute(LEAVE)
        except psycopg.OperationalError:  # a test ended this connection with the others
            self._server = self._connected()
            self._server.execute(LEAVE)
        if self._found() != self._names:
            return False
        self._server.execute("; ".join(_EMPTY).encode())
        return True

    def close(self) -> None:
        """End the connection."""
        self._server.close()

    def _connected(self) -> psycopg.Connection:
        return psycopg.connect(self._address, autocommit=True)

    def _found(self) -> frozenset[str]:
        return frozenset(name for (name,) in self._server.execute(_TABLES))


LEAVE = (
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
"""Ends PostgreSQL's other connections to the database, and waits until they have."""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
_EMPTY = (
    # no row is left, whatever refers to it, and no trigger notes that it went
    "SET session_replication_role = replica",
    "DO $$ DECLARE name text; BEGIN"
    " FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    " LOOP EXECUTE 'DELETE FROM ' || name; END LOOP; END $$",
    # nor what PostgreSQL counted in the tables
    "DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
    # numbers begin at 1, but for those by which an index on disk tells databases apart: as in migration 0010
    "SELECT setval(schemaname || '.' || sequencename, 1, false) FROM pg_sequences",
    "INSERT INTO name_changes (number, owner)"
    " SELECT setval('name_changes_number_seq', 1 + floor(random() * 1e9)::int), ''",
)


@contextmanager
def _database(server: URL) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    with _alone(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        with _alone(server) as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@contextmanager
def _alone(url: URL) -> Iterator[Connection]:
    """A connection of its own, on which each statement is done at once."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection
