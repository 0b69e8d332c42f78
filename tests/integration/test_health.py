"""`python -m bot health`: one line and a status, for each process."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bot.app import open_services
from bot.runtime.pulse import DEAD_SECONDS, Pulse, sign_of
from bot.runtime.worker import unreachable
from bot.settings import Settings
from tests.integration.commands import Run


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "signs").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "signs"))


class Answering(BaseHTTPRequestHandler):
    """A web process as far as its /readyz goes."""

    status, said = 200, b"ok"

    def do_GET(self) -> None:
        asked_rightly = self.path == "/readyz"
        self.send_response(self.status if asked_rightly else 404)
        self.end_headers()
        self.wfile.write(self.said)

    def log_message(self, format: str, *args: object) -> None:
        return None


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Answering]]:
    class Handler(Answering):
        pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    monkeypatch.setenv("PORT", str(server.server_port))
    monkeypatch.setenv("HOST", "0.0.0.0")  # noqa: S104 - as the Procfile has it
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Handler
    server.shutdown()
    server.server_close()


def test_web_is_well_when_it_is_ready(run_first: Run, web: type[Answering]) -> None:
    done = run_first("health")
    assert (done.status, done.out, done.err) == (0, "web: ok\n", "")


def test_web_says_why_it_is_not(run_first: Run, web: type[Answering]) -> None:
    web.status, web.said = 503, b"getting ready\n"
    done = run_first("health", "web")
    assert (done.status, done.out) == (1, "web: 503 getting ready\n")


def test_web_that_is_not_there_is_not_well(run_first: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "1")
    done = run_first("health", "web")
    assert (done.status, done.out) == (1, "web: nothing answers at 127.0.0.1:1 (ConnectionRefusedError)\n")


@pytest.mark.parametrize("kind", ["socket", "worker"])
def test_a_silent_process_is_well_while_it_gives_signs_of_life(run_first: Run, kind: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    assert run_first("health", kind).out == f"{kind}: no sign of life\n"
    Pulse(kind, url, lambda: "it is not well").beat()
    assert run_first("health", kind).status == 1
    pulse = Pulse(kind, url, lambda: "")
    pulse.beat()
    assert (run_first("health", kind).status, run_first("health", kind).out) == (0, f"{kind}: ok\n")
    long_ago = time.time() - DEAD_SECONDS - 30
    os.utime(sign_of(kind, url), (long_ago, long_ago))
    done = run_first("health", kind)
    assert (done.status, done.out.startswith(f"{kind}: no sign of life for 9")) == (1, True)
    pulse.beat()
    assert run_first("health", kind).status == 0
    pulse.start()
    pulse.stop()
    assert run_first("health", kind).out == f"{kind}: no sign of life\n"


def test_the_sign_of_another_bot_or_a_link_is_no_sign(run_first: Run, tmp_path: Path) -> None:
    Pulse("worker", "sqlite:///another.db", lambda: "").beat()
    assert run_first("health", "worker").status == 1
    (tmp_path / "target").write_text("kept")
    sign_of("worker", f"sqlite:///{tmp_path}/bot.db").symlink_to(tmp_path / "target")
    assert run_first("health", "worker").status == 1
    with pytest.raises(OSError, match="symbolic links"):
        Pulse("worker", f"sqlite:///{tmp_path}/bot.db", lambda: "").beat()
    assert (tmp_path / "target").read_text() == "kept"


def test_a_worker_whose_database_is_gone_gives_no_sign(tmp_path: Path) -> None:
    services = open_services(Settings(database_url=f"sqlite:///{tmp_path}/bot.db"), fill=False)
    assert unreachable(services) == ""
    with services.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE departures")
    assert "departures" in unreachable(services)
