"""A database of its own for each test: SQLite always, PostgreSQL where TEST_POSTGRES_URL names a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork

NewWork = Callable[[], SqlUnitOfWork]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/test.db"
    elif server := os.environ.get("TEST_POSTGRES_URL"):
        yield from _schema(server)
    else:
        pytest.skip("TEST_POSTGRES_URL is not set: nothing was tried on PostgreSQL")


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


def _schema(server: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield make_url(server).update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    admin.dispose()
