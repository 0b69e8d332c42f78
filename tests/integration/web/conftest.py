"""The HTTP side over a database of its own, and somebody who visits it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Unpack

import pytest
from flask.testing import FlaskClient

from bot.app import Services, open_services
from bot.runtime.http import make_web
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load
from tests.integration.web.visiting import ONE, PATIENCE, NewClient, WayIn, settings


@pytest.fixture
def services(url: str) -> Iterator[Services]:
    opened = open_services(settings(url), fill=False)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def filled(services: Services) -> Services:
    load(services.unit_of_work, EVERYTHING)
    return services


@pytest.fixture
def client() -> Iterator[NewClient]:
    """Makes somebody who visits the pages that these services are behind."""
    with ExitStack() as afterwards:

        def visitor(services: Services, **way_in: Unpack[WayIn]) -> FlaskClient:
            web = make_web(settings(**way_in or ONE), services=services)
            afterwards.callback(web.extensions["desk"].stop)
            assert web.extensions["warming"].wait(PATIENCE)
            return web.test_client()

        yield visitor
