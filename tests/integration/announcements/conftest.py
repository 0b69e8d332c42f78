"""A publisher that answers as the Register does, and the desk at which its documents are looked for and reviewed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina

from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import World
from tests.integration.register import Desk, Register
from tests.unit.sources.publisher import Publisher, publishing


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    stamina.set_testing(True, attempts=1)
    with publishing() as server:
        yield server
    stamina.set_testing(False)


@pytest.fixture
def desk(new_work: NewWork, publisher: Publisher) -> Desk:
    return Desk(World(new_work, FakeClock()), publisher, Register())
