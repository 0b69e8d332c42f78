"""What the integration tests hold every unit of work to: whoever writes says so as the transaction begins."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from data.sql.engine import begin_writing
from data.sql.tables.following import TickRow
from tests.integration.turns import held_to_turns


def write(session: Session) -> None:
    session.add(TickRow(name="a", until=dt.datetime(2026, 11, 24, tzinfo=dt.UTC)))
    session.flush()


def test_a_statement_that_writes_fails_where_the_transaction_was_begun_to_read(engine: Engine) -> None:
    with Session(held_to_turns(engine)) as session, pytest.raises(AssertionError, match="begun to read: INSERT"):
        write(session)


def test_it_is_let_through_where_the_transaction_said_so_as_it_began(engine: Engine) -> None:
    with Session(held_to_turns(engine)) as session:
        begin_writing(session)
        write(session)
        session.commit()
    with Session(engine) as session:
        assert session.get(TickRow, "a") is not None
