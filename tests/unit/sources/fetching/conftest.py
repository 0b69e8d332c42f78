"""A publisher on this machine, asked without waiting between attempts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina

from tests.unit.sources.publisher import Publisher, publishing


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with publishing() as server:
        yield server


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Three attempts, none waited for."""
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)
