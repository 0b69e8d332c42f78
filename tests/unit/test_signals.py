"""Programs that are told to stop end, whatever they wait for."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

STUCK_IN_TIDYING_UP = """
import signal, time
from bot.runtime import signals
signals.SAME_SECONDS = {same}
with signals.stopped_by_signal():
    try:
        print("ready", flush=True)
        while True:
            time.sleep(0.02)
    finally:
        print("stopping", flush=True)
        for _ in range(10 if {same} else 3000):
            time.sleep(0.02)
"""
A_POOL_THAT_NEVER_CLOSES = """
import datetime as dt, threading
from bot.commands import batch_processes
batch_processes.CLOSED_WITHIN = batch_processes.ENDED_WITHIN = 0.1
processes = batch_processes.Processes(1, "sqlite://", dt.date(2024, 5, 1), dt.date(2024, 5, 1))
for_ever = threading.Event()
processes._pool.shutdown = lambda **_: for_ever.wait()
threading.Thread(target=for_ever.wait).start()
with processes:
    raise KeyboardInterrupt
"""


def started(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


@pytest.mark.parametrize(("same", "status"), [(0, 128 + signal.SIGTERM), (60, 0)])
def test_a_second_signal_ends_the_program_at_once_unless_it_is_the_same_one(same: int, status: int) -> None:
    with started(STUCK_IN_TIDYING_UP.format(same=same)) as running:
        assert running.stdout is not None
        for said in ("ready", "stopping"):
            assert running.stdout.readline() == f"{said}\n"
            running.terminate()
        assert running.wait(timeout=60) == status


def test_a_batch_ends_though_its_pool_never_closes() -> None:
    with started(A_POOL_THAT_NEVER_CLOSES) as running:
        _, said = running.communicate(timeout=60)
    assert (running.returncode, "KeyboardInterrupt" in said) == (130, True)
