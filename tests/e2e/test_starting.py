"""A server that cannot start says why in one line, and ends."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo.children import environment
from tests.conftest import Fill
from tests.e2e.standin.server import running


def started(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """How `python -m …` ends that cannot begin."""
    env = environment(DATABASE_URL=f"sqlite:///{folder / 'bot.db'}", **settings)
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60)


def ours(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines on stderr that are not log events."""
    return [line for line in done.stderr.splitlines() if not line.startswith("{")]


@pytest.mark.parametrize(("words", "status"), [(("bot", "serve"), 2), (("bot.wsgi",), 4)])
def test_a_server_stops_when_settings_are_missing(tmp_path: Path, words: tuple[str, ...], status: int) -> None:
    done = started(tmp_path, *words)
    (line,) = ours(done)
    assert line.startswith("screenbot: missing: SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET.")
    assert done.returncode == status


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "bot.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = started(tmp_path, "bot", "serve", SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="s", PORT=port)
    assert ours(done) == [f"screenbot: Cannot listen on 127.0.0.1:{port}: Address already in use"]
    assert done.returncode == 2


def test_an_app_token_that_slack_does_not_take_is_told_in_one_line(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "bot.db")
    with running() as slack:
        tokens = {"SLACK_BOT_TOKEN": slack.workspace.bot_token, "SLACK_APP_TOKEN": "xapp-not-ours"}
        done = started(tmp_path, "bot", "socket", SLACK_API_URL=f"{slack.url}/api/", **tokens)
    assert ours(done) == ["screenbot: Slack rejected SLACK_APP_TOKEN: invalid_auth"]
    assert done.returncode == 2
