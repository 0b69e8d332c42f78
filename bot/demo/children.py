"""Child processes of the demo: started apart from the terminal's signals, ended by their own id.

Where the demo itself is killed and can end nothing, a watcher beside each child ends it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PROXIES = {"http_proxy", "https_proxy", "all_proxy"}
GRACE_SECONDS = 10
_WATCHER = ("sh", "-c", 'read -r _; kill -s TERM -- "-$1" 2>/dev/null', "demo-watcher")
"""Waits for the end of what it is given to read, which comes with the end of who started it; then ends a group."""


@contextmanager
def child(
    command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` while the block lasts, its output going to `log`; then end it and wait for its end.

    It ends as well, with what it has started, where this process is killed.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own programs, no shell
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the demo only, which then ends its children in order
        )
    try:
        with _watched(process):
            try:
                yield process
            finally:
                _end(process)  # still watched
    finally:
        _end(process)  # where the watcher could not be started; else it has ended already


@contextmanager
def _watched(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Have the group of `process` ended if this process ends within the block."""
    command = [*_WATCHER, str(process.pid)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as watcher:  # noqa: S603
        try:
            yield
        finally:
            watcher.kill()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def environment(**settings: str) -> dict[str, str]:
    """This process's environment without its Slack settings and proxies (slack_sdk uses one even for loopback)."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SLACK_") and name.lower() not in PROXIES
    }
    return kept | settings


def forget_surroundings() -> None:
    """Take Slack settings and proxies out of this process's environment: Bolt reads some by itself."""
    for name in os.environ.keys() - environment().keys():
        del os.environ[name]
