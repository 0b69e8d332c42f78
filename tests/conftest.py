"""What holds for every test."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from bot import collecting

collecting.put_off()

# Kept though Python be told otherwise: each test that starts the bot would compile all of it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Nobody beyond this machine is asked for anything: each of a thousand clients would read all certificates to know them.
os.environ["SSL_CERT_FILE"] = str(Path(__file__).parent / "golden" / "nobody.pem")

settings.register_profile("screenbot", deadline=None)  # never judged by the clock
settings.load_profile("screenbot")

# As the bot's own logs have it: what every variable held is printed in a second, and read by nobody.
structlog.configure(
    processors=[
        *structlog.get_config()["processors"][:-1],
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]
)


def pytest_collection_finish() -> None:
    """Garbage is looked for from here on. Thousands of tests are none: to go through them took half of collecting."""
    collecting.begin()


Fill = Callable[[Path], None]


@pytest.fixture(scope="session")
def fill(tmp_path_factory: pytest.TempPathFactory) -> Fill:
    """Puts at a path a database of the test's own, as the bot's first start leaves it."""
    from tests import filled  # the whole bot: xdist's first process runs no test

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "filled"  # once for all workers of a run
    return partial(filled.copy, filled.made_once(folder))
