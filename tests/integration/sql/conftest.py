"""Fixtures for tests of the store, adapter by adapter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.sql.unit_of_work import SqlUnitOfWork
from tests.integration.conftest import NewWork
from tests.integration.sql.owed import Do, T


@pytest.fixture
def do(new_work: NewWork) -> Do:
    """Does it in a transaction of its own."""

    def committed(what: Callable[[SqlUnitOfWork], T]) -> T:
        with new_work() as uow:
            result = what(uow)
            uow.commit()
        return result

    return committed
