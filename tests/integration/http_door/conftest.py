"""The door over HTTP, and somebody who calls it."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from bot.api.services import Services
from tests.integration import doors
from tests.integration.conftest import NewWork


@pytest.fixture
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture
def caller(services: Services) -> FlaskClient:
    return doors.caller(doors.web(services), doors.key(services, team="T9"))
