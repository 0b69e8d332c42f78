"""A database of its own for each test: SQLite always, PostgreSQL where TEST_POSTGRES_URL names a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from bot.services.screening import Screener
from bot.services.updating import Updater, load_curated
from data import curated
from data.sources.bringing import official
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock

DATABASES = ("sqlite", "postgresql")

NewWork = Callable[[], SqlUnitOfWork]


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    yield from _address(request.param, tmp_path)


@pytest.fixture
def bare(url: str) -> Iterator[Engine]:
    """An engine on an empty database."""
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(bare: Engine) -> Engine:
    """An engine on a database at the newest schema."""
    upgrade(bare)
    return bare


@pytest.fixture
def new_work(engine: Engine) -> NewWork:
    return partial(SqlUnitOfWork, engine)


@pytest.fixture(scope="session", params=DATABASES)
def facts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewWork]:
    """A database with all reviewed facts, shared: tests ask it and change nothing in it but its records."""
    for address in _address(request.param, tmp_path_factory.mktemp("facts")):
        engine = make_engine(address)
        upgrade(engine)
        new_work = partial(SqlUnitOfWork, engine)
        load_curated(new_work, curated.load, clock=FakeClock())
        Updater(new_work, FakeClock()).register(official())
        yield new_work
        engine.dispose()


@pytest.fixture
def screener(facts: NewWork) -> Screener:
    """Asks the database with all reviewed facts."""
    return Screener(facts, FakeClock())


def _address(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder}/test.db"
    elif server := os.environ.get("TEST_POSTGRES_URL"):
        yield from _schema(server)
    else:
        pytest.skip("TEST_POSTGRES_URL is not set: nothing was tried on PostgreSQL")


def _schema(server: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield make_url(server).update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    admin.dispose()
