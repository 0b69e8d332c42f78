"""Takes editions into a store that has the reviewed facts."""

from __future__ import annotations

import pytest

from bot.services.lists.updating import Updater
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.editions.taking import FACTS
from tests.integration.loading import load


@pytest.fixture
def updater(new_work: NewWork) -> Updater:
    load(new_work, FACTS)
    return Updater(new_work, FakeClock())
