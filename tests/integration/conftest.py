"""A database of its own for each test: SQLite always, PostgreSQL where TEST_POSTGRES_URL names a server."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from bot import cli
from bot.services.loading import load_curated
from bot.services.screening.screener import Screener
from bot.services.updating import Updater
from data import curated
from data.index.names import NameSource
from data.index.store import NameStore
from data.sources.bringing import official
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.commands import Done, Run
from tests.logging_state import restored

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
def new_work(engine: Engine, tmp_path: Path) -> NewWork:
    return partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "names"))


@pytest.fixture(scope="session", params=DATABASES)
def facts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewWork]:
    """A database with all reviewed facts, shared: tests ask it and change nothing in it but its records."""
    folder = tmp_path_factory.mktemp("facts")
    for address in _address(request.param, folder):
        engine = make_engine(address)
        upgrade(engine)
        new_work = partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), folder / "names"))
        load_curated(new_work, curated.load, clock=FakeClock())
        Updater(new_work, FakeClock()).register(official())
        yield new_work
        engine.dispose()


@pytest.fixture
def screener(facts: NewWork) -> Screener:
    """Asks the database with all reviewed facts."""
    return Screener(facts, FakeClock())


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Runs `python -m bot …` in an empty folder."""
    for name in [name for name in os.environ if name.startswith("SLACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["bot", *words])
        with pytest.raises(SystemExit) as left:
            cli.main()
        written = capsys.readouterr()
        return Done(int(left.value.code or 0), written.out, written.err)

    with restored():
        yield command


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
