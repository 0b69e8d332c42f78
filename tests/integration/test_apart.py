"""Work in a process of its own: what becomes of it is told, and it never outlives who asked for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.index import apart
from tests.integration.test_demo_children import PATIENCE, lives
from tests.work_apart import hangs

ROOT = Path(__file__).parents[2]
FAILING = """
from bot.runtime import {logs} as logs
import logging
from data.index.apart import done_apart
from tests.work_apart import ends, raises
logs.configure(level=logging.WARNING)
print(done_apart({work}))
"""
KILLED = """
import sys
from pathlib import Path
from data.index.apart import done_apart
from tests.work_apart import lingers
done_apart(lingers, Path(sys.argv[1]))
"""


def failed(work: str, *, logs: str) -> tuple[str, list[dict[str, object]]]:
    """What is given of such work, and the lines of both processes."""
    program = FAILING.format(work=work, logs=logs)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout, [json.loads(line) for line in done.stderr.splitlines()]


def test_work_that_fails_apart_is_logged_by_both_processes_in_one_form_and_without_tokens() -> None:
    for logs in ("logs", "late_logs"):
        given, (there, here) = failed("raises", logs=logs)
        assert given == "False\n"
        assert (there["event"], there["level"]) == ("work_apart_failed", "error")
        assert "RuntimeError: xoxb-… was refused" in str(there["exception"])
        assert (here["event"], here["level"], here["exit_code"]) == ("index_apart_failed", "warning", 1)


def test_a_process_apart_that_ends_without_a_word_is_logged_with_its_exit_code() -> None:
    given, (here,) = failed("ends", logs="logs")
    assert (given, here["event"], here["exit_code"]) == ("False\n", "index_apart_failed", 7)


def test_a_process_apart_that_hangs_is_ended_and_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONGEST", 1.0)
    assert apart.done_apart(hangs) is False


def test_a_process_apart_ends_where_the_one_that_started_it_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path / "told")], cwd=ROOT)
    end = time.monotonic() + PATIENCE
    while not (tmp_path / "told").exists() and time.monotonic() < end:
        time.sleep(0.05)
    child = int((tmp_path / "told").read_text())
    assert lives(child)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    end = time.monotonic() + PATIENCE
    while lives(child) and time.monotonic() < end:
        time.sleep(0.05)
    ended = not lives(child)
    if not ended:
        os.kill(child, signal.SIGKILL)
    assert ended
