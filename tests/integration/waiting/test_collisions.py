"""Changes that collide in a SQLite database, and a store that is busy."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from bot.errors import Collision, StoreError
from bot.services.retrying import ATTEMPTS, retried
from data.sql.engine import CONNECTIONS, WAITING_WRITERS, make_engine
from tests.integration.conftest import NewWork


def test_connections_that_are_all_taken_are_a_busy_store_and_no_fault(
    new_work: NewWork, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.pool, "_timeout", 0)
    with ExitStack() as held:
        for _ in range(CONNECTIONS + WAITING_WRITERS):
            held.enter_context(engine.connect())
        with pytest.raises(StoreError, match=r"^The database has more to do than it can"), new_work() as uow:
            uow.library.lists()


def test_a_change_that_collides_is_made_again_and_at_last_said_to_collide() -> None:
    tried = list[int]()

    @retried
    def change(fails: int) -> int:
        tried.append(fails)
        if len(tried) <= fails:
            raise Collision("busy")
        return len(tried)

    assert change(3) == 4
    tried.clear()
    with pytest.raises(Collision):
        change(ATTEMPTS)
    assert len(tried) == ATTEMPTS


def test_what_was_read_before_another_wrote_collides_and_may_be_tried_again(new_work: NewWork, engine: Engine) -> None:
    other = make_engine(engine.url.render_as_string(hide_password=False))

    def read_and_write() -> None:
        with new_work() as uow:
            uow.library.lists()
            with other.execution_options(writes=True).begin() as writing:
                writing.exec_driver_sql("UPDATE marks SET value = value || '1'")
            uow._session.connection().exec_driver_sql("UPDATE marks SET value = value")

    with pytest.raises(Collision):
        read_and_write()
    other.dispose()


def test_a_fault_that_would_come_again_is_no_collision(new_work: NewWork) -> None:
    with pytest.raises(StoreError) as told, new_work():
        raise OperationalError("", {}, Exception("disk I/O error"))
    assert not isinstance(told.value, Collision)
