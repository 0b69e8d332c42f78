"""A database of its own for each test: SQLite always, PostgreSQL where TEST_POSTGRES_URL names a server for it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.commands import cli
from bot.domain.lists.dataset import Snapshot
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.screening.screener import Screener
from data import curated
from data.index.names import NameSource
from data.index.store import NameStore
from data.sources.official import official
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.conftest import Fill
from tests.fakes import FakeClock
from tests.integration.commands import Done, Run
from tests.integration.databases import KINDS, Databases
from tests.integration.turns import held_to_turns
from tests.logging_state import restored


@event.listens_for(Engine, "connect")
def _has_no_power_cut(connection: object, _record: object) -> None:
    """SQLite waits for the disk at no commit: that a database outlives a power cut is tried nowhere."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")


NewWork = Callable[[], SqlUnitOfWork]
Store = Callable[[str], AbstractContextManager[NewWork]]


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    with ExitStack() as to_close:
        yield Databases(tmp_path_factory.mktemp("databases"), to_close)


@pytest.fixture(params=KINDS)
def engine(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Engine]:
    """An engine on a database at the newest schema, with no row in it: the test's own, while it lasts."""
    with databases.at_newest_schema(request.param) as engine:
        yield engine


@pytest.fixture
def url(engine: Engine) -> str:
    """The address of that database."""
    return engine.url.render_as_string(hide_password=False)


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
    """Over an empty store that the test may write in."""
    return _work(engine, tmp_path)


@pytest.fixture(scope="session")
def store(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Opens an empty store of a kind, for fixtures that many tests share."""

    @contextmanager
    def opened(kind: str) -> Iterator[NewWork]:
        folder = tmp_path_factory.mktemp("store")
        with databases.at_newest_schema(kind) as engine:
            yield _work(engine, folder)

    return opened


@pytest.fixture(scope="module", params=KINDS)
def shared_work(request: pytest.FixtureRequest, store: Store) -> Iterator[NewWork]:
    """Over one store for a whole module, which fills it once: its tests ask it and change nothing in it but records."""
    with store(request.param) as new_work:
        yield new_work


@pytest.fixture(scope="session")
def reviewed() -> Snapshot:
    """The reviewed facts, read once."""
    return curated.load()


@pytest.fixture(scope="session", params=KINDS)
def facts(request: pytest.FixtureRequest, store: Store, reviewed: Snapshot) -> Iterator[NewWork]:
    """Over one store with all reviewed facts, for all tests: they ask it and change nothing in it but records."""
    with store(request.param) as new_work:
        load_curated(new_work, lambda: reviewed, clock=FakeClock())
        Updater(new_work, FakeClock()).register(official())
        yield new_work


def _work(engine: Engine, folder: Path) -> NewWork:
    return partial(SqlUnitOfWork, held_to_turns(engine), names=NameStore(NameSource(engine), folder / "names"))


@pytest.fixture
def screener(facts: NewWork) -> Screener:
    """Asks the database with all reviewed facts."""
    return Screener(facts, FakeClock())


@pytest.fixture
def run(run_first: Run, fill: Fill, tmp_path: Path) -> Run:
    """Runs `python -m bot …` in a folder whose database is filled already."""
    fill(tmp_path / "bot.db")
    return run_first


@pytest.fixture
def run_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reviewed: Snapshot
) -> Iterator[Run]:
    """Runs `python -m bot …` in an empty folder."""
    for name in [name for name in os.environ if name.startswith("SLACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    monkeypatch.setattr(curated, "load", lambda: reviewed)
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["bot", *words])
        with pytest.raises(SystemExit) as left:
            cli.main()
        written = capsys.readouterr()
        return Done(int(left.value.code or 0), written.out, written.err)

    with restored():
        yield command
