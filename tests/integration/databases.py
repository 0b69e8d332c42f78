"""Databases for tests. To make, migrate and drop one takes long, so it is done once for all tests of a run.

Of SQLite each test has a copy of that file. In PostgreSQL it is lent the database, which is emptied afterwards.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.pool import NullPool

from data.sql.engine import make_engine
from data.sql.migrate import upgrade

KINDS = ("sqlite", "postgresql")


class Databases:
    """Databases of both kinds, for one run of the tests."""

    def __init__(self, folder: Path, to_close: ExitStack) -> None:
        """`folder` keeps the SQLite file to copy; what is made for the whole run is removed as `to_close` closes."""
        self._folder = folder
        self._to_close = to_close
        self._at_rest: list[str] = []  # in PostgreSQL: at the newest schema, without a row, and lent to nobody

    @contextmanager
    def empty(self, kind: str, folder: Path) -> Iterator[str]:
        """The address of a database without a table, while the block lasts. Skips where no PostgreSQL is named."""
        if kind == "sqlite":
            yield f"sqlite:///{folder}/test.db"
        else:
            with _database(_server()) as address:
                yield address

    @contextmanager
    def at_newest_schema(self, kind: str, folder: Path) -> Iterator[str]:
        """The address of a database with all tables and no row in them, while the block lasts."""
        if kind == "sqlite":
            shutil.copyfile(self._migrated_file, folder / "test.db")
            yield f"sqlite:///{folder}/test.db"
        else:
            address = self._at_rest.pop() if self._at_rest else self._to_close.enter_context(_migrated(_server()))
            yield address
            _empty(address)
            self._at_rest.append(address)

    @cached_property
    def _migrated_file(self) -> Path:
        _migrate(f"sqlite:///{self._folder}/migrated.db")
        return self._folder / "migrated.db"


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


def _empty(address: str) -> None:
    """Make the database as it was when migrated. A test that changes more than rows takes an empty one instead."""
    with _alone(make_url(address)) as connection:
        for statement in _EMPTY:
            connection.execute(text(statement))


_EMPTY = (
    # nobody is left in it
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    # no row is left, whatever refers to it, and no trigger notes that it went
    "SET session_replication_role = replica",
    "DO $$ DECLARE name text; BEGIN"
    " FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    " LOOP EXECUTE 'DELETE FROM ' || name; END LOOP; END $$",
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
