"""The demo's child processes end with it, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.demo import children as module
from bot.demo.children import child

PATIENCE = 20
DEMO = """
import subprocess, sys, time
from pathlib import Path
from bot.demo.children import child
started = "import subprocess; one = subprocess.Popen(['sleep', '600']); print(one.pid, flush=True); one.wait()"
log = Path(sys.argv[1])
with child([sys.executable, "-c", started], cwd=log.parent, env={}, log=log) as process:
    while not log.read_text().strip():
        time.sleep(0.05)
    print(process.pid, log.read_text().strip(), flush=True)
    sys.stdin.read()
"""


def started(folder: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """A demo with a child and the child's own, and the ids of the two."""
    demo = subprocess.Popen(
        [sys.executable, "-c", DEMO, str(folder / "log")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert demo.stdout is not None
    return demo, [int(number) for number in demo.stdout.readline().split()]


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")  # one that nobody waits for is there still, though it has ended
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_demo_that_is_killed_leaves_none_of_its_children(tmp_path: Path) -> None:
    demo, children = started(tmp_path)
    assert len(children) == 2
    assert all(map(lives, children))
    demo.send_signal(signal.SIGKILL)
    demo.communicate()
    end = time.monotonic() + PATIENCE
    while any(map(lives, children)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(lives, children))


def test_a_demo_that_ends_by_itself_ends_its_child_and_leaves_no_watcher(tmp_path: Path) -> None:
    demo, (child, of_child) = started(tmp_path)
    demo.communicate("")
    assert demo.returncode == 0
    assert not lives(child)
    os.kill(of_child, signal.SIGKILL)  # the child is ended by its own id alone


def test_a_child_that_cannot_be_watched_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = list[subprocess.Popen[bytes]]()

    def no_process_more(process: subprocess.Popen[bytes]) -> None:
        begun.append(process)
        raise BlockingIOError("no process more")

    monkeypatch.setattr(module, "_watched", no_process_more)
    with pytest.raises(BlockingIOError), child(["sleep", "600"], cwd=tmp_path, env={}, log=tmp_path / "log"):
        pass
    (process,) = begun
    ended = process.poll() is not None
    process.kill()
    assert ended


def test_slacks_settings_and_proxies_are_forgotten_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_SIGNING_SECRET", "https_proxy", "KESTREL"):
        monkeypatch.setenv(name, "x")
    module.forget_surroundings()
    assert [name for name in ("SLACK_SIGNING_SECRET", "https_proxy", "KESTREL") if name in os.environ] == ["KESTREL"]
