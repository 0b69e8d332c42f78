"""Makes databases for tests. One at the newest schema is made once and then copied, which is many times cheaper."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from data.sql.engine import make_engine
from data.sql.migrate import upgrade

KINDS = ("sqlite", "postgresql")


class Databases:
    """Databases of both kinds, for one run of the tests."""

    def __init__(self, folder: Path, to_close: ExitStack) -> None:
        """`folder` keeps the copied SQLite file; what is made for the whole run is removed as `to_close` closes."""
        self._folder = folder
        self._to_close = to_close
        self._at_newest: dict[str, str] = {}

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
            shutil.copyfile(make_url(self._model(kind)).database or "", folder / "test.db")
            yield f"sqlite:///{folder}/test.db"
        else:
            with _database(_server(), like=make_url(self._model(kind)).database) as address:
                yield address

    def _model(self, kind: str) -> str:
        if kind not in self._at_newest:
            address = self._to_close.enter_context(self.empty(kind, self._folder))
            engine = make_engine(address)
            upgrade(engine)
            engine.dispose()
            self._at_newest[kind] = address
        return self._at_newest[kind]


def _server() -> URL:
    if not (address := os.environ.get("TEST_POSTGRES_URL")):
        pytest.skip("TEST_POSTGRES_URL is not set: nothing was tried on PostgreSQL")
    return make_url(address)


@contextmanager
def _database(server: URL, like: str | None = None) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}" + (f" TEMPLATE {like}" if like else "")))
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
