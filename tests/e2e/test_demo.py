"""`python -m bot demo`: the terminal chat, and how the demo starts and ends."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo import ROOT, local_slack
from bot.demo.children import environment
from tests.conftest import Fill
from tests.e2e import demo
from tests.e2e.conftest import free_port

has_local_slack = pytest.mark.skipif(local_slack.find(ROOT) is None, reason="npm has not installed local-slack")


def talk(folder: Path, *lines: str) -> str:
    """What the terminal chat prints when `lines` are typed."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--terminal"],
        cwd=folder,
        env=environment(COLUMNS="200"),
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_terminal_chat_goes_through_the_slack_app(tmp_path: Path) -> None:
    told = talk(
        tmp_path, "/screen Xiaomi as of 2021-01-15", "1", "@screenbot is Hikvision sanctioned?", "home", "99", "/other"
    )
    answer, shared, thread, home, no_button, unknown = told.split("\n> ")[1:]
    assert "only visible to you" in answer
    assert "Xiaomi Corporation" in answer
    assert "Share in channel" in answer
    assert "#compliance" in shared
    assert "in the thread" in thread
    assert "App Home" in home
    assert "no such button" in no_button
    assert "does not answer" in unknown


@has_local_slack
def test_a_port_in_use_gets_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "bot", "demo", "--port", port]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"screenbot: port {port} is in use or may not be used; name another one with --port\n"


@has_local_slack
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_demo_listens_on_loopback_only_stops_cleanly_and_frees_its_port(
    tmp_path: Path, fill: Fill, number: signal.Signals
) -> None:
    port = free_port()
    fill(tmp_path / "var" / "demo.db")
    with demo.in_browser(tmp_path, port) as (_, process):
        with socket.socket() as visitor:
            assert visitor.connect_ex(("127.0.0.2", port)) != 0  # answers too where all interfaces are listened on
        process.send_signal(number)
        assert process.wait(timeout=30) == 0
        assert (tmp_path / "demo.log").read_text().endswith("\nStopped.\n")
    with socket.create_server(("127.0.0.1", port)):
        pass
