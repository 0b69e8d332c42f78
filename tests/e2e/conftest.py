"""The bot as its own process, in each of its two modes, before a stand-in for Slack."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.demo.children import child, environment
from tests.conftest import Fill
from tests.e2e.standin.delivery import Http, Socket
from tests.e2e.standin.person import Alice
from tests.e2e.standin.server import running


@contextmanager
def bot_process(mode: str, folder: Path, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m bot <mode>` with a database of its own; its output is shown where the test fails."""
    env = environment(DATABASE_URL=f"sqlite:///{folder / 'bot.db'}", **settings)
    log = folder / "bot.log"
    try:
        with child([sys.executable, "-m", "bot", mode], cwd=folder, env=env, log=log) as process:
            yield process
    finally:
        sys.stdout.write(log.read_text(errors="replace"))


@pytest.fixture(scope="session")
def socket_bot(tmp_path_factory: pytest.TempPathFactory, fill: Fill) -> Iterator[Alice]:
    """A bot in Socket Mode, and somebody to talk to it."""
    with running() as slack:
        at = slack.workspace
        tokens = {"SLACK_BOT_TOKEN": at.bot_token, "SLACK_APP_TOKEN": at.app_token}
        folder = tmp_path_factory.mktemp("socket")
        fill(folder / "bot.db")
        with bot_process("socket", folder, SLACK_API_URL=f"{slack.url}/api/", **tokens) as process:
            slack.wait_for(lambda: slack.sockets or process.poll() is not None, "connection of the bot")
            assert slack.sockets, (folder / "bot.log").read_text()
            yield Alice(slack, Socket(slack), at, folder / "bot.log")


@pytest.fixture(scope="session")
def http_bot(tmp_path_factory: pytest.TempPathFactory, fill: Fill) -> Iterator[Alice]:
    """A bot that serves HTTP, and somebody to talk to it."""
    with running() as slack:
        at = slack.workspace
        port = free_port()
        secrets = {"SLACK_BOT_TOKEN": at.bot_token, "SLACK_SIGNING_SECRET": at.signing_secret, "PORT": str(port)}
        folder = tmp_path_factory.mktemp("http")
        fill(folder / "bot.db")
        with bot_process("serve", folder, SLACK_API_URL=f"{slack.url}/api/", **secrets) as process:
            slack.wait_for(lambda: healthy(port) or process.poll() is not None, "answer from /healthz")
            assert healthy(port), (folder / "bot.log").read_text()
            yield Alice(slack, Http(port, at.signing_secret), at, folder / "bot.log")


@pytest.fixture(params=["socket_bot", "http_bot"])
def alice(request: pytest.FixtureRequest) -> Iterator[Alice]:
    """Somebody before a bot in each mode. Afterwards Slack must have found nothing to object to."""
    person: Alice = request.getfixturevalue(request.param)
    for seen in (person.slack.messages, person.slack.views, person.slack.calls, person.slack.problems):
        seen.clear()
    yield person
    assert person.slack.problems == []


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def healthy(port: int) -> bool:
    """Whether a bot answers on `port`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
