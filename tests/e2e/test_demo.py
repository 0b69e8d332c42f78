"""`python -m bot demo`: the terminal chat, and how the demo starts and ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from bot.demo import ROOT, local_slack
from bot.demo.children import environment
from bot.demo.publishers import any_answers, hosts
from bot.demo.workspace import Workspace
from tests.conftest import Fill
from tests.e2e import demo
from tests.e2e.conftest import free_port

has_local_slack = pytest.mark.skipif(local_slack.find(ROOT) is None, reason="npm has not installed local-slack")


def test_that_no_publisher_can_be_reached_is_said_in_a_line_and_one_that_can_is_enough() -> None:
    assert {"sanctionslistservice.ofac.treas.gov", "data.trade.gov"} <= set(hosts())
    assert not any_answers(hosts(), reach=lambda _host: False)
    assert any_answers(["a", "b"], reach=lambda host: host == "b")
    assert not any_answers(["a.invalid"])


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


def test_the_terminal_chat_goes_through_the_slack_app(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "var" / "demo.db")
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
@pytest.mark.parametrize("kind", ["table", "data_table", "context_actions", "section"])
def test_the_local_slack_refuses_what_it_would_show_as_a_red_word_and_takes_all_else(tmp_path: Path, kind: str) -> None:
    workspace = Workspace()
    block = {"type": kind, "text": {"type": "mrkdwn", "text": 'no \\"type\\": \\"table\\"'}}
    with local_slack.running(local_slack.find(ROOT), workspace, port=free_port(), folder=tmp_path) as slack:  # type: ignore[arg-type] # it is there
        while not slack.answers():
            time.sleep(0.05)
        said = {"channel": workspace.channel, "text": "x", "blocks": [block]}
        headers = {"Authorization": f"Bearer {workspace.bot_token}"}
        with httpx.Client(headers=headers, trust_env=False) as client:
            told = client.post(f"{slack.page}/api/chat.postMessage", json=said).json()
            as_form = client.post(
                f"{slack.page}/api/chat.postMessage", data=said | {"blocks": json.dumps([block])}
            ).json()
    assert told["ok"] == as_form["ok"] == (kind == "section")
    assert told.get("error") == as_form.get("error") == (None if kind == "section" else "invalid_blocks")


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
