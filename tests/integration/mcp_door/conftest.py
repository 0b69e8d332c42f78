"""The door for assistants over all reviewed facts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.api.services import Services
from tests.integration import doors
from tests.integration.assistants import served
from tests.integration.conftest import NewWork


@pytest.fixture(scope="module")
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture(scope="module")
def url(services: Services) -> Iterator[str]:
    with served(services) as address:
        yield address
