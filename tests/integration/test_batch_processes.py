"""The processes of a batch end with it, and what is written stays whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Fill

PATIENCE = 120
"""Seconds after which a process is taken for one that never ends: far more than any machine needs."""


@pytest.fixture
def batch(tmp_path: Path, fill: Fill) -> Iterator[subprocess.Popen[bytes]]:
    """A batch of the reviewed facts that has written some of its results and has more to do."""
    fill(tmp_path / "test.db")
    (tmp_path / "names.csv").write_text("name\n" + "\n".join(f"Kestrel {number}" for number in range(20_000)))
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "screen", "--file", "names.csv", "--out", "out.csv"],
        cwd=tmp_path,
        env=os.environ
        | {"DATABASE_URL": f"sqlite:///{tmp_path}/test.db", "PYTHONPATH": str(Path(__file__).parents[2])},
        stderr=subprocess.PIPE,
    )
    until(lambda: running.poll() is not None or _has_results(tmp_path / "out.csv"))
    yield running
    if running.poll() is None:
        running.kill()
        running.communicate()


def _has_results(file: Path) -> bool:
    return file.exists() and file.read_bytes().count(b"\n") > 1


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds. Raises AssertionError where it never does."""
    ends = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < ends, "it never came"
        time.sleep(0.05)


def children_of(process: int) -> list[int]:
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in told.stdout.split()]


def lives(process: int) -> bool:
    told = subprocess.run(["ps", "-o", "stat=", "--pid", str(process)], capture_output=True, text=True, check=False)
    return bool(told.stdout.strip()) and not told.stdout.startswith("Z")


@pytest.mark.skipif(sys.platform != "linux", reason="ps has other options elsewhere")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_batch_that_is_ended_leaves_no_processes_and_whole_lines(
    batch: subprocess.Popen[bytes], tmp_path: Path, number: signal.Signals
) -> None:
    children = children_of(batch.pid)
    assert children
    batch.send_signal(number)
    _, said = batch.communicate()
    until(lambda: not any(map(lives, children)))
    assert (tmp_path / "out.csv").read_bytes().endswith(b"\n")
    if number is not signal.SIGKILL:
        assert batch.returncode == 130
        assert b"Stopped: the same command goes on where out.csv ends." in said
        assert b"Traceback" not in said
