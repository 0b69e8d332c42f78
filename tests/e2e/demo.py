"""`python -m bot demo` as a child, and what it says."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.demo.children import child, environment
from tests.e2e.standin.slack import PATIENCE


@contextmanager
def in_browser(folder: Path, port: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The demo with its files in `folder`, once it has said which page to open; gives that address and the process."""
    log = folder / "demo.log"
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
    with child(command, cwd=folder, env=environment(), log=log) as process:
        yield _address(process, log), process


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + 3 * PATIENCE
    while time.monotonic() < end and process.poll() is None:
        said = log.read_text()
        if "Ctrl-C" in said and (found := re.search(r"http://\S+:\d+", said)):
            return found[0]
        time.sleep(0.1)
    raise AssertionError(f"the demo named no page: {log.read_text()}")
