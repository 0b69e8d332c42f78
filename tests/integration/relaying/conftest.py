"""A list that is followed, and a Slack that takes notices."""

from __future__ import annotations

import pytest

from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, World


@pytest.fixture
def world(new_work: NewWork) -> World:
    made = World(new_work)
    made.take(BANK)
    return made
