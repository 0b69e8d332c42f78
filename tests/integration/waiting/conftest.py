"""A SQLite database of its own, with names beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.index.names import NameSource
from data.index.store import NameStore
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.databases import Databases
from tests.integration.loading import load
from tests.integration.waiting.busy import waiting, writing


@pytest.fixture
def engine(databases: Databases) -> Iterator[Engine]:
    with databases.at_newest_schema("sqlite") as engine:
        yield engine
        with waiting(engine)._moving:  # whoever moves what waits has ended
            pass


@pytest.fixture
def new_work(engine: Engine, tmp_path: Path) -> NewWork:
    work = partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "names"))
    load(work, builders.a_snapshot(entities=(builders.an_entity(),)))
    return work


@pytest.fixture
def busy(engine: Engine) -> Iterator[ExitStack]:
    """Somebody writes into the database until the stack is closed."""
    with ExitStack() as stack:
        stack.enter_context(writing(engine))
        yield stack
