"""The worker beside the answers: started, started anew where it ends, and stopped with them."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from bot.runtime.together import beside

PATIENCE = 30.0
LIVES = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).open('a').write('x'); time.sleep(float(sys.argv[2]))"


def begun(file: Path, *, times: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(file.read_text() if file.exists() else "") < times:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_worker_that_ends_is_started_anew(tmp_path: Path) -> None:
    file = tmp_path / "lives"
    with beside([sys.executable, "-c", LIVES, str(file), "0"], pause=0.0):
        begun(file, times=2)


def test_a_worker_that_runs_is_stopped_at_the_end_even_where_answering_failed(tmp_path: Path) -> None:
    file = tmp_path / "lives"

    def fail() -> None:
        with beside([sys.executable, "-c", LIVES, str(file), "600"]):
            begun(file, times=1)
            raise ValueError("no token")

    with pytest.raises(ValueError, match="no token"):
        fail()
    assert file.read_text() == "x"
