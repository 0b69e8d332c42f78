"""A database of its own for each test: SQLite always, PostgreSQL where TEST_POSTGRES_URL names a server for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.commands import cli
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.screening.screener import Screener
from data import curated
from data.index.names import NameSource
from data.index.store import NameStore
from data.sources.official import official
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.commands import Done, Run
from tests.integration.databases import KINDS, Databases
from tests.logging_state import restored

NewWork = Callable[[], SqlUnitOfWork]


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    with ExitStack() as to_close:
        yield Databases(tmp_path_factory.mktemp("databases"), to_close)


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, databases: Databases, tmp_path: Path) -> Iterator[str]:
    """The address of a database at the newest schema, with no row in it: the test's own, while it lasts."""
    with databases.at_newest_schema(request.param, tmp_path) as address:
        yield address


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """An engine on a database at the newest schema."""
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture(params=KINDS)
def bare_url(request: pytest.FixtureRequest, databases: Databases, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table."""
    with databases.empty(request.param, tmp_path) as address:
        yield address


@pytest.fixture
def bare(bare_url: str) -> Iterator[Engine]:
    """An engine on a database without a table."""
    engine = make_engine(bare_url)
    yield engine
    engine.dispose()


@pytest.fixture
def new_work(engine: Engine, tmp_path: Path) -> NewWork:
    return partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "names"))


@pytest.fixture(scope="session", params=KINDS)
def facts(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NewWork]:
    """A database with all reviewed facts, shared: tests ask it and change nothing in it but its records."""
    folder = tmp_path_factory.mktemp("facts")
    with databases.at_newest_schema(request.param, folder) as address:
        engine = make_engine(address)
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
