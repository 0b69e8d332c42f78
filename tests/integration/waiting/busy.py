"""A database that somebody writes into, and what waits beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.services.ports import Asker
from data.sql.engine import make_engine
from data.sql.records.waiting import Waiting, waiting_of
from data.sql.tables.records import RecordRow

ME = Asker(surface="command", user="U1", team="T1", channel="C1", thread="5.5")


def waiting(engine: Engine) -> Waiting:
    found = waiting_of(engine)
    assert found is not None
    return found


@contextmanager
def writing(engine: Engine) -> Iterator[None]:
    """Somebody writes into the database meanwhile."""
    other = make_engine(engine.url.render_as_string(hide_password=False))
    with other.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE datasets SET title = title")
        yield
    other.dispose()


def stored(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.scalars(select(RecordRow.id)))
